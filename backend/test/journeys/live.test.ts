import { aProposal, aQuestion, submitted } from '../builders/items.js';
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

  it('is not for visitors', async () => {
    expect((await world.visitor().get('/events')).status).toBe(401);
  });
});
