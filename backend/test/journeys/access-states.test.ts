import { demoWorld } from '../../src/seed/demo-world.data.js';
import { kindNames, relations, type Side, type StateScene, setStates, sides, statesOf } from '../access/state-scene.js';
import { type State, type StateRow, stateTable } from '../access/state-table.js';
import { openWorld, type World } from '../world.js';

const everyone = ['visitor', ...demoWorld.people.map(({ email }) => email.split('@')[0] ?? '')];

/** Routes with an id that is not an item's or a case's; access-sweep.test.ts has their rows. */
const otherSubjects =
  /^\w+ \/api\/v1\/(organisations|directory|staff|access-reviews|sessions|me|needs|links|notifications|dead-jobs|desks|forms|oidc|routing|saved-views|case-batches)\/.*\{/;

/** What this person gets from this cell: the first group that holds them. */
function statusFor(cell: string, people: Record<string, string>, name: string): number {
  for (const part of ['visitor 401', ...cell.split(', '), '* 404']) {
    const [groups = '', status] = part.split(' ');
    const holds = (group: string) => group === '*' || (people[group] ?? '').split(' ').includes(name);
    if (groups.split('+').some(holds)) return Number(status);
  }
  return 0;
}

interface Cell {
  row: StateRow;
  kind: string;
  state: State;
  expected: Map<string, number>;
}

const cellsOf = (row: StateRow, side: Side, kinds: readonly string[]): Cell[] =>
  kinds
    .filter((kind) => !row.kinds || row.kinds.includes(kind))
    .flatMap((kind) =>
      statesOf(kind).flatMap((state) => {
        const [, cell] = Object.entries(row.cells).find(([states]) => states.split(' ').includes(state)) ?? [];
        const people = relations(kind, side);
        const expected = () => new Map(everyone.map((name) => [name, statusFor(cell ?? '', people, name)]));
        return cell === undefined ? [] : [{ row, kind, state, expected: expected() }];
      }),
    );

const changes = ({ row, state }: Cell, status: number): boolean =>
  !row.route.startsWith('GET') && status < 300 && (row.changes?.includes(state) ?? true);

/** Each request that will change its item gets an item of its own. */
function copiesFor(rows: readonly StateRow[], side: Side, kinds: readonly string[]) {
  const counts = new Map<string, number>();
  for (const cell of rows.flatMap((row) => cellsOf(row, side, kinds))) {
    const place = `${cell.kind} ${cell.state}`;
    const more = [...cell.expected.values()].filter((status) => changes(cell, status)).length;
    counts.set(place, (counts.get(place) ?? 0) + more);
  }
  return (kind: string, state: State) => counts.get(`${kind} ${state}`) ?? 0;
}

describe('the table of states', () => {
  it('has rows for every route about an item or a case, and none besides', async () => {
    const world = await openWorld({ worker: false });
    const { body } = await world.visitor().get('/openapi.json');
    const served = Object.entries(body.paths as Record<string, object>)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => (route.includes('{') || route.includes('/documents')) && !otherSubjects.test(route));
    await world.close();
    const listed = stateTable.flatMap(({ route, kinds }) =>
      route.includes('{kind}') ? (kinds ?? kindNames).map((kind) => route.replace('{kind}', kind)) : [route],
    );
    expect([...new Set(listed)].sort()).toEqual(served.sort());
  });

  it('asks about every state that a kind can have', () => {
    const silent = stateTable.flatMap((row) =>
      (row.kinds ?? kindNames).flatMap((kind) =>
        statesOf(kind)
          .filter((state) => state !== 'draft' || !row.route.includes('/cases/'))
          .filter((state) => !stateTable.some((other) => other.route === row.route && answers(other, kind, state)))
          .map((state) => `${row.route} of ${kind} that are ${state}`),
      ),
    );
    expect([...new Set(silent)]).toEqual([]);
  });
});

const answers = (row: StateRow, kind: string, state: State): boolean =>
  (row.kinds ?? kindNames).includes(kind) && Object.keys(row.cells).some((states) => states.split(' ').includes(state));

function requestOf(row: StateRow, scene: StateScene, cookie: string): RequestInit {
  const body = row.body?.(scene);
  const headers = { ...(cookie ? { Cookie: cookie } : {}), ...row.headers };
  const method = row.route.split(' ')[0] ?? 'GET';
  if (body === undefined) return { method, headers };
  if (body instanceof FormData) return { method, headers, body };
  return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

const ofItem = stateTable.filter(({ route }) => route.includes('{kind}'));

describe.each([
  ['organisation A', sides.A, kindNames, stateTable],
  ['organisation B', sides.B, ['proposals'], ofItem],
] as const)('items of %s in every state, for every person', (_, side, kinds, rows) => {
  let world: World;
  let scene: StateScene;
  beforeAll(async () => {
    world = await openWorld();
    scene = await setStates(world, side, kinds, copiesFor(rows, side, kinds));
  }, 120_000);
  afterAll(() => world.close());

  const ask = async (cell: Cell, name: string, expected: number): Promise<string[]> => {
    const { row, kind, state } = cell;
    const place = changes(cell, expected) ? scene.withFresh(kind, state) : scene;
    const { cookie } = name === 'visitor' ? world.visitor() : await world.as(name);
    const answer = await fetch(`${world.url}/api/v1${row.path(place, kind, state)}`, requestOf(row, place, cookie));
    await answer.arrayBuffer();
    if (answer.status === expected) return [];
    return [`${kind} ${state} ${row.request ?? ''}: ${name} should get ${expected}, got ${answer.status}`];
  };

  it.each(rows)(
    '$route',
    async (row) => {
      const differences: string[] = [];
      for (const cell of cellsOf(row, side, kinds)) {
        const asked = everyone.map((name) => ask(cell, name, cell.expected.get(name) ?? 0));
        for (const found of await Promise.all(asked)) differences.push(...found);
      }
      expect(differences).toEqual([]);
    },
    60_000,
  );
});
