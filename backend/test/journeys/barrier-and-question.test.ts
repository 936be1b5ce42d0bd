import { aBarrier, aQuestion, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a barrier', () => {
  it('goes to the desk of its category and is solved there', async () => {
    const industry = await world.as('industry');
    const { id, reference } = await submitted(industry, 'barriers', aBarrier());
    await world.settle();
    const item = (await industry.get(`/barriers/${id}`)).body;
    expect(item).toMatchObject({
      reference,
      status: 'submitted',
      case: { desk: { code: 'NPRD_DESK' }, routing: { ruleId: 'R064' } },
    });
    // the programme office neither has it nor sees it
    expect((await (await world.as('officer')).get(`/barriers/${id}`)).status).toBe(404);
  });

  it('comes from a person without an organisation too: anyone may report', async () => {
    await world.sql(
      `insert into person (id, email, name, password_hash, confirmed_at)
       select gen_random_uuid(), 'alone@example.org', 'Ada Alleen', password_hash, now() from person limit 1`,
    );
    const alone = await world.visitor().signIn('alone@example.org', 'Defport-demo-2026');
    const { id } = await submitted(alone, 'barriers', aBarrier());
    await world.settle();
    expect((await alone.get(`/barriers/${id}`)).body).toMatchObject({
      organisation: null,
      case: { status: 'assigned' },
    });
    expect((await (await world.as('industry')).get(`/barriers/${id}`)).status).toBe(404);
    const proposal = await alone.post('/proposals', {});
    const refused = await alone.post(`/proposals/${proposal.body.id}/submission`, undefined, {
      'Idempotency-Key': 'one',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'organisation-missing']);
  });
});

describe('a question', () => {
  it('reaches the single contact point, is transferred with a reason, and at the third transfer returns there', async () => {
    const knowledge = await world.as('knowledge');
    const { id } = await submitted(knowledge, 'questions', aQuestion());
    await world.settle();
    const contactpoint = await world.as('contactpoint');
    const [row] = (await contactpoint.get('/cases?desk=DEF_SPOC&kind=question')).body.items;
    expect(row).toMatchObject({ itemId: id, kind: 'questions', status: 'assigned' });

    const reason = 'Dit gaat over opschaling, het programmabureau weet hier meer van.';
    const moved = await contactpoint.post(`/cases/${row.id}/transfer`, { desk: 'DEFPORT_OFFICE', reason });
    expect(moved.body).toMatchObject({ desk: { code: 'DEFPORT_OFFICE' } });
    expect((await contactpoint.get(`/cases/${row.id}`)).status).toBe(404);
    const officer = await world.as('officer');
    expect((await officer.post(`/cases/${row.id}/transfer`, { desk: 'LIOF', reason })).status).toBe(201);
    const rom = await world.as('rom');
    const third = await rom.post(`/cases/${row.id}/transfer`, { desk: 'FIN_TABLE', reason });
    expect(third.body.desk.code).toBe('DEF_SPOC');
    await world.settle();

    const item = (await knowledge.get(`/questions/${id}`)).body;
    expect(item.case).toMatchObject({ desk: { code: 'DEF_SPOC' } });
    const readers = item.audience.map((entry: { principal: string }) => entry.principal);
    expect(readers).toContain('desk:DEF_SPOC');
    expect(readers).not.toContain('desk:FIN_TABLE');
    expect(readers).not.toContain('desk:DEFPORT_OFFICE');
    const timeline = (await knowledge.get(`/items/${id}/timeline`)).body.items;
    expect(timeline.filter((entry: { type: string }) => entry.type === 'transferred')).toHaveLength(3);
    expect(timeline[0]).toMatchObject({ text: reason, detail: { desk: 'DEF_SPOC', from: 'LIOF' } });
    expect((await (await world.as('secretary')).get('/notifications')).body.items).toEqual([]);
  });

  it('cannot be answered with a "no" that leads nowhere, nor by another desk', async () => {
    const industry = await world.as('industry');
    const { id } = await submitted(industry, 'questions', aQuestion());
    await world.settle();
    const [one] = await world.sql<{ id: string }>('select id from desk_case where item_id = $1', [id]);
    const answer = { outcome: 'answered', reasons: 'Ga naar Mijn organisatie en nodig uw collega daar uit.' };
    expect((await (await world.as('officer')).post(`/cases/${one?.id}/answer`, answer)).status).toBe(404);
    const contactpoint = await world.as('contactpoint');
    const unknown = await contactpoint.post(`/cases/${one?.id}/answer`, { ...answer, outcome: 'rejected' });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'unknown-outcome']);
    expect((await contactpoint.post(`/cases/${one?.id}/answer`, answer)).body).toMatchObject({ status: 'answered' });
    const late = await contactpoint.post(`/cases/${one?.id}/answer`, answer);
    expect([late.status, late.body.code]).toEqual([409, 'wrong-status']);
    await world.settle();
    const mails = await world.sql<{ subject: string }>(
      'select subject from mail where recipient = $1 and subject like $2',
      ['industry@defport.example', '%geantwoord%'],
    );
    expect(mails).toHaveLength(1);
  });
});
