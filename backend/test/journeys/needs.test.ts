import { key } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

const aNeed = (changes: Record<string, unknown> = {}) => ({
  title: 'Stille elektrische aandrijving voor patrouilles',
  description: 'De landmacht zoekt een stille aandrijving voor lichte voertuigen, met een bereik van 80 kilometer.',
  region: 'gelderland',
  nldArea: 'none',
  primaryDomain: 'land',
  ...changes,
});

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title);

describe('a need of Defensie', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  it('is published by its owner and read by everyone signed in', async () => {
    const owner = await world.as('need');
    const published = await owner.post('/needs', aNeed(), key());
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ desk: { code: 'CLAS' }, region: 'gelderland', subArea: null });
    expect(published.headers.get('location')).toBe(`/api/v1/needs/${published.body.id}`);

    for (const name of ['rom', 'industry', 'rival', 'newcomer', 'officer', 'auditor']) {
      const reader = await world.as(name);
      const page = (await reader.get('/needs')).body;
      expect([name, page.items.length, page.items[0].title, page.can.publish]).toEqual([name, 3, aNeed().title, false]);
      expect((await reader.get(`/needs/${published.body.id}`)).body.description).toBe(aNeed().description);
    }
    expect((await owner.get('/needs')).body.can.publish).toBe(true);
    expect((await world.visitor().get('/needs')).status).toBe(401);
    expect(await world.sql(`select detail from audit where action = 'need.published'`)).toEqual([
      { detail: { needId: published.body.id, desk: 'CLAS', region: 'gelderland', nldArea: 'none' } },
    ]);
  });

  it('can be looked up by region, page by page', async () => {
    const rom = await world.as('rom');
    const first = (await rom.get('/needs?region=limburg&limit=1')).body;
    const second = (await rom.get(`/needs?region=limburg&limit=1&cursor=${encodeURIComponent(first.next)}`)).body;
    expect([...titles(first), ...titles(second)].sort()).toEqual([
      'Lichtere bepantsering voor voertuigen',
      'Reserveonderdelen printen dicht bij de eenheid',
    ]);
    expect(second.next).toBeNull();
  });

  it('is not published twice by a repeated request', async () => {
    const owner = await world.as('need');
    const once = key();
    const answers = await Promise.all([1, 2, 3].map(() => owner.post('/needs', aNeed({ region: 'zeeland' }), once)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await owner.get('/needs?region=zeeland')).body.items).toHaveLength(1);
  });

  it.each([
    ['rom', {}, 403, 'not-allowed'],
    ['industry', {}, 403, 'not-allowed'],
    ['need', { desk: 'CZSK' }, 403, 'not-allowed'],
    ['need', { title: 'Kort' }, 400, 'invalid-input'],
    ['need', { nldArea: 'quantum', subArea: 'composites' }, 400, 'invalid-input'],
    ['need', { description: `${aNeed().description}\nNATO SECRET` }, 400, 'marking-detected'],
  ])('is refused from %s with %j: %i %s', async (name, changes, status, code) => {
    const before = await world.sql('select id from need');
    const refused = await (await world.as(name)).post('/needs', aNeed(changes));
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await world.sql('select id from need')).toEqual(before);
  });

  it('is gone for others when its publication ends, and its text is closed in the database too', async () => {
    const [published] = (await (await world.as('need')).get('/needs')).body.items;
    await world.sql(`update audience set until = now() where principal = 'public'`);
    const rom = await world.as('rom');
    expect((await rom.get('/needs')).body.items).toEqual([]);
    expect((await rom.get(`/needs/${published.id}`)).status).toBe(404);
    expect((await (await world.as('need')).get('/needs')).body.items).toHaveLength(4);
    expect(await textsReadBy(world, 'desk:LIOF,public')).toBe(0);
    expect(await textsReadBy(world, 'needs:CLAS,public')).toBe(4);
  });
});

/** What the application's own role reads of the texts when a query forgets its predicate. */
async function textsReadBy(world: World, principals: string): Promise<number> {
  await world.sql('begin');
  await world.sql('set local role defport_app');
  await world.sql(`select set_config('app.principals', $1, true)`, [principals]);
  const rows = await world.sql('select id from need_description');
  await world.sql('rollback');
  return rows.length;
}
