import { demoWorld } from '../../src/seed/demo-world.data.js';
import { type AccessRow, accessTable } from '../access/access-table.js';
import { type Scene, setScene } from '../access/scene.js';
import { openWorld, type World } from '../world.js';

const people = demoWorld.people.map(({ email }) => email.split('@')[0] ?? '');

/** `a+b 200, * 404` as a status per person. */
function expectedFor(row: AccessRow, name: string): number | undefined {
  const parts = row.expected.split(', ').map((part) => part.split(' '));
  const own = parts.find(([names = '']) => names.split('+').includes(name));
  const others = parts.find(([names]) => names === '*');
  const [, status] = own ?? (name === 'visitor' ? [] : (others ?? []));
  return status === undefined ? undefined : Number(status);
}

describe('every route for every person', () => {
  let world: World;
  let scene: Scene;
  beforeAll(async () => {
    world = await openWorld();
    scene = await setScene(world);
  });
  afterAll(() => world.close());

  const ask = async (row: AccessRow, name: string): Promise<number> => {
    const client = name === 'visitor' ? world.visitor() : await world.as(name);
    const { cookie } = client;
    const body = row.body?.(scene);
    const closing = new AbortController();
    const answer = await fetch(`${world.url}/api/v1${row.path(scene)}`, {
      method: row.route.split(' ')[0] ?? 'GET',
      headers: {
        ...(cookie ? { Cookie: cookie } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...row.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: closing.signal,
    });
    client.keepCookieOf(answer);
    closing.abort();
    return answer.status;
  };

  it('has a row in the table, and the table has no row without a route', async () => {
    const { body } = await world.visitor().get('/openapi.json');
    const served = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(accessTable.map(({ route }) => route).sort()).toEqual(served.sort());
  });

  it('describes every header that a route reads', async () => {
    type Operation = { parameters?: { in: string; name: string; required?: boolean }[] };
    const { body } = await world.visitor().get('/openapi.json');
    const described = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).flatMap(([method, { parameters = [] }]) =>
          parameters
            .filter((parameter) => parameter.in === 'header')
            .map(({ name, required }) => `${method.toUpperCase()} ${path} ${name}${required ? '' : '?'}`),
        ),
    );
    const kinds = ['proposals', 'barriers', 'questions', 'financing-cases', 'linkages', 'table-applications'];
    expect(described.filter((one) => !one.includes('Last-Event-ID')).sort()).toEqual(
      [
        'PATCH /api/v1/organisations/{id}/profile If-Match',
        'POST /api/v1/routing/rule-sets/{version}/check If-Match',
        'PUT /api/v1/routing/rule-sets/{version} If-Match',
        ...kinds.flatMap((kind) => [
          `POST /api/v1/${kind} Idempotency-Key?`,
          `PATCH /api/v1/${kind}/{id} If-Match`,
          `POST /api/v1/${kind}/{id}/submission Idempotency-Key`,
        ]),
        ...['organisations', 'needs', 'links'].map((noun) => `POST /api/v1/${noun} Idempotency-Key?`),
        ...['assignment', 'questions', 'transfer', 'acceptance', 'return', 'rerouting', 'answer'].map(
          (act) => `POST /api/v1/cases/{id}/${act} If-Match?`,
        ),
      ].sort(),
    );
  });

  it.each(accessTable)('$route', async (row) => {
    const differences: string[] = [];
    // who is refused goes first: a request that succeeds may change what the others would see
    const refusedFirst = ['visitor', ...people]
      .map((name) => ({ name, expected: expectedFor(row, name) }))
      .sort((one, other) => (other.expected ?? 0) - (one.expected ?? 0));
    for (const { name, expected } of refusedFirst) {
      const found = await ask(row, name);
      if (found !== expected) differences.push(`${name}: expected ${expected}, found ${found}`);
    }
    expect(differences).toEqual([]);
  });

  it('names every person in every row', () => {
    const silent = accessTable.filter((row) =>
      ['visitor', ...people].some((name) => expectedFor(row, name) === undefined),
    );
    expect(silent).toEqual([]);
  });
});
