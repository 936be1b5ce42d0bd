import { demoWorld } from '../../src/seed/demo-world.data.js';
import { accessTable } from '../access/access-table.js';
import { type Scene, setScene } from '../access/scene.js';
import { openWorld, type World } from '../world.js';

const token = 'kanarie-abro-7c1';

describe('whether an organisation may hold sensitive orders', () => {
  let world: World;
  let scene: Scene;
  beforeAll(async () => {
    world = await openWorld();
    scene = await setScene(world);
    await world.sql(
      `insert into organisation_abro (id, status, certificates) select id, $1, array[$1] from organisation
       on conflict (id) do update set status = $1, certificates = array[$1]`,
      [token],
    );
  });
  afterAll(() => world.close());

  const gets = accessTable.filter(({ route }) => route.startsWith('GET ') && !route.endsWith('/events'));
  const told = async (name: string, path: string): Promise<boolean> => {
    const { cookie } = name === 'visitor' ? world.visitor() : await world.as(name);
    const answer = await fetch(`${world.url}/api/v1${path}`, { headers: cookie ? { Cookie: cookie } : {} });
    return `${await answer.text()}${JSON.stringify([...answer.headers])}`.includes(token);
  };
  const own = (scene_: Scene) => `/organisations/${scene_.organisationA}`;

  it('is known to its own people and the verification desk', async () => {
    for (const name of ['industry', 'colleague', 'verifier', 'lead'])
      expect([name, await told(name, own(scene))]).toEqual([name, true]);
  });

  it('leaves by no route, for anyone else', async () => {
    expect(gets.length).toBeGreaterThan(40);
    const found: string[] = [];
    const others = demoWorld.people
      .map(({ email }) => email.split('@')[0] ?? '')
      .filter((name) => !['verifier', 'lead'].includes(name));
    for (const name of ['visitor', ...others])
      for (const row of gets) {
        const path = row.path(scene);
        const theirs = (await ownOrganisations(name)).some((id) => path === `/organisations/${id}`);
        if (!theirs && (await told(name, path))) found.push(`${name}: ${path}`);
      }
    expect(found).toEqual([]);
  }, 180_000);

  const mine = new Map<string, string[]>();
  async function ownOrganisations(name: string): Promise<string[]> {
    if (name === 'visitor') return [];
    const known =
      mine.get(name) ??
      (await (await world.as(name)).get('/me')).body.organisations.map(({ id }: { id: string }) => id);
    mine.set(name, known);
    return known;
  }

  it('and is in no other table, mail, event or fact', async () => {
    const tables = await world.sql<{ name: string }>(
      `select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'organisation_abro'`,
    );
    for (const { name } of tables)
      expect([
        name,
        await world.sql(`select 1 from "${name}" t where t::text like '%' || $1 || '%' limit 1`, [token]),
      ]).toEqual([name, []]);
    // nor is what people tick at registration: a certificate of that kind is kept apart as well
    expect(
      await world.sql(
        `select 1 from organisation_registration where fields -> 'certificates' ?| array['abdo', 'abro']`,
      ),
    ).toEqual([]);
  });
});
