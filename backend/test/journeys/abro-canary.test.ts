import { demoWorld } from '../../src/seed/demo-world.data.js';
import { accessTable } from '../access/access-table.js';
import { type Scene, setScene } from '../access/scene.js';
import type { ApiClient } from '../api-client.js';
import { aProposal, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

const token = 'kanarie-abro-7c1';
const inProposal = 'kanarie-abro-voorstel-3f';

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
    // one that was submitted and one that was not
    await (await world.as('industry')).post('/proposals', aProposal({ abroStatus: 'authorised' }));
    const written = await world.sql(
      `update item_kept_apart set fields = jsonb_build_object('abroStatus', $1::text) returning id`,
      [inProposal],
    );
    expect(written.length).toBeGreaterThanOrEqual(2);
  });
  afterAll(() => world.close());

  const gets = accessTable.filter(({ route }) => route.startsWith('GET ') && !route.endsWith('/events'));
  const told = async (name: string, path: string): Promise<boolean> => {
    const { cookie } = name === 'visitor' ? world.visitor() : await world.as(name);
    const answer = await fetch(`${world.url}/api/v1${path}`, { headers: cookie ? { Cookie: cookie } : {} });
    const text = `${await answer.text()}${JSON.stringify([...answer.headers])}`;
    return text.includes(token) || text.includes(inProposal);
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
        const ownIds = await ownOrganisations(name);
        const theirs =
          ownIds.some((id) => path === `/organisations/${id}`) ||
          (ownIds.includes(scene.organisationA) &&
            [`/proposals/${scene.proposals}`, `/cases/${scene.case}`].includes(path));
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
      `select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('organisation_abro', 'item_kept_apart')`,
    );
    for (const { name } of tables)
      expect([
        name,
        await world.sql(
          `select 1 from "${name}" t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%' limit 1`,
          [token, inProposal],
        ),
      ]).toEqual([name, []]);
    // nor is what people tick at registration: a certificate of that kind is kept apart as well
    expect(
      await world.sql(
        `select 1 from organisation_registration where fields -> 'certificates' ?| array['abdo', 'abro']`,
      ),
    ).toEqual([]);
  });

  it('is read in a proposal by its owner alone; the desk that handles it is sent to the verification desk', async () => {
    const [industry, officer, verifier] = await Promise.all(
      ['industry', 'officer', 'verifier'].map((name) => world.as(name)),
    );
    const { id } = await submitted(as(industry), 'proposals', aProposal({ abroStatus: 'in_progress' }));
    await world.settle();
    const own = (await as(industry).get(`/proposals/${id}`)).body;
    expect([own.abroStatus, own.withheld]).toEqual(['in_progress', []]);
    const there = (await as(officer).get(`/proposals/${id}`)).body;
    expect([there.abroStatus, there.withheld, there.description]).toEqual([null, ['abroStatus'], own.description]);
    const work = (await as(officer).get(`/cases/${own.case.id}`)).body;
    expect([work.item.abroStatus, work.item.withheld]).toEqual([null, ['abroStatus']]);
    const institute = (await (await world.as('knowledge')).get('/me')).body.organisations[0].id;
    await as(industry).post(`/items/${id}/shares`, { organisationId: institute });
    const shared = (await (await world.as('knowledge')).get(`/proposals/${id}`)).body;
    expect([shared.abroStatus, shared.withheld]).toEqual([null, ['abroStatus']]);

    // the verification desk has it where it looks at the organisation; what is still a draft it has not
    const checklist = (await as(verifier).get(`/organisations/${scene.organisationA}/checklist`)).body;
    expect(checklist.abroStatements).toContainEqual(
      expect.objectContaining({ itemId: id, reference: own.reference, abroStatus: 'in_progress' }),
    );
    expect(checklist.abroStatements).toHaveLength(2);
    expect((await as(verifier).get(`/proposals/${id}`)).status).toBe(404);
    const auditor = await world.as('auditor');
    expect((await auditor.get(`/organisations/${scene.organisationA}/checklist`)).body.abroStatements).toEqual([]);
    expect((await auditor.get(`/proposals/${id}`)).body.abroStatus).toBeNull();

    // in a draft it is kept as everything else that is filled in, and goes along with its owner's export
    const { body: draft } = await as(industry).post('/proposals', { abroStatus: 'authorised' });
    const changed = await as(industry).patch(`/proposals/${draft.id}`, { title: 'Een ander begin' }, draft.version);
    expect([changed.body.abroStatus, changed.body.title]).toEqual(['authorised', 'Een ander begin']);
    const kept = await world.sql(
      `select 1 from item_revision where fields ? 'abroStatus' union all select 1 from proposal where fields ? 'abroStatus'`,
    );
    expect(kept).toEqual([]);
  });
});

const as = (client: ApiClient | undefined): ApiClient => {
  if (!client) throw new Error('nobody signed in');
  return client;
};
