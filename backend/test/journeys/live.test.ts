import { aBarrier, aProposal, aQuestion, submitted } from '../builders/items.js';
import { listen } from '../event-stream.js';
import { openWorld, type World } from '../world.js';

describe('the event stream', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('tells the submitter by itself that a desk has the item, and a competitor nothing', async () => {
    const industry = await world.as('industry');
    const [mine, rivals] = [await listen(industry), await listen(await world.as('rival'))];
    expect(mine.headers.get('content-type')).toContain('text/event-stream');
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    const { id } = await submitted(industry, 'proposals', aProposal());
    await mine.hears('case.opened', id);
    expect((await industry.get(`/proposals/${id}`)).body.case.desk.code).toBe('DEFPORT_OFFICE');
    await mine.hears('notification.created', (await industry.get('/me')).body.person.id);
    expect(rivals.heard).toEqual([]);
    await Promise.all([mine.close(), rivals.close()]);
  });

  it('goes on where it was after a lost connection, without a gap and without a repeat', async () => {
    const industry = await world.as('industry');
    const first = await listen(industry);
    const one = await submitted(industry, 'questions', aQuestion());
    const last = await first.hears('case.opened', one.id);
    await first.close();
    const two = await submitted(industry, 'questions', aQuestion());
    await world.settle();
    const second = await listen(industry, last.id);
    await second.hears('case.opened', two.id);
    expect(
      second.heard.filter(({ subjectId, type }) => subjectId === two.id && type === 'item.submitted'),
    ).toHaveLength(1);
    expect(second.heard.some(({ subjectId }) => subjectId === one.id)).toBe(false);
    await second.close();
  });

  it('tells a desk of a case that is held there, and of one that left it', async () => {
    const verifier = await listen(await world.as('verifier'));
    const held = await submitted(await world.as('newcomer'), 'proposals', aProposal());
    await verifier.hears('case.opened', held.id);
    await verifier.close();

    const contactpoint = await world.as('contactpoint');
    const question = await submitted(await world.as('industry'), 'questions', aQuestion());
    await world.settle();
    const [left, joined] = [await listen(contactpoint), await listen(await world.as('officer'))];
    const inbox = (await contactpoint.get('/cases?desk=DEF_SPOC')).body.items;
    const { id } = inbox.find((row: { itemId: string }) => row.itemId === question.id);
    const reason = 'Deze vraag gaat over een voorstel dat bij u ligt.';
    expect((await contactpoint.post(`/cases/${id}/transfer`, { desk: 'DEFPORT_OFFICE', reason })).status).toBe(201);
    await Promise.all([left, joined].map((stream) => stream.hears('case.transferred', question.id)));
    expect((await (await world.as('officer')).post(`/cases/${id}/assignment`, {})).status).toBe(201);
    await joined.hears('case.taken', question.id);
    expect(left.heard.map(({ type }) => type)).not.toContain('case.taken');
    await Promise.all([left.close(), joined.close()]);
  });

  it('goes quiet for who left the desk, and ends with the session', async () => {
    const [leaver, stayer] = [await world.as('officer'), await world.as('office')];
    const [gone, here] = [await listen(leaver), await listen(stayer)];
    const { id } = (await leaver.get('/me')).body.person;
    await world.sql(`update person_grant set until = now() where person_id = $1 and principal like 'desk:%'`, [id]);
    const first = await submitted(await world.as('industry'), 'proposals', aProposal());
    await here.hears('case.opened', first.id);
    await world.settle();
    expect(gone.heard).toEqual([]);

    const rest = await listen(await world.as('industry'));
    await world.sql('update session set ended_at = now() where person_id = (select id from person where email = $1)', [
      'office@defport.example',
    ]);
    const second = await submitted(await world.as('industry'), 'proposals', aProposal());
    await here.ended;
    await rest.hears('case.opened', second.id);
    expect(here.heard.some(({ subjectId }) => subjectId === second.id)).toBe(false);
    await Promise.all([gone.close(), rest.close()]);
  });

  it('does not tell the story of a published item to those who may only see that it exists', async () => {
    const [rival, knowledge] = [await world.as('rival'), await world.as('knowledge')];
    const barrier = await submitted(rival, 'barriers', aBarrier({ confidentiality: 'public' }));
    await world.settle();
    const passerBy = await listen(knowledge);
    expect((await rival.post(`/barriers/${barrier.id}/publication`)).status).toBe(201);
    expect((await rival.post(`/barriers/${barrier.id}/withdrawal`)).status).toBe(201);
    const own = await submitted(knowledge, 'questions', aQuestion());
    await passerBy.hears('item.submitted', own.id);
    expect(passerBy.heard.filter(({ subjectId }) => subjectId === barrier.id)).toEqual([]);
    await passerBy.close();
  });

  it('is not for visitors', async () => {
    expect((await world.visitor().get('/events')).status).toBe(401);
  });
});
