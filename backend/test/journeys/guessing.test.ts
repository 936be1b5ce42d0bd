import { randomBytes, randomUUID } from 'node:crypto';
import { type AccessRow, accessTable } from '../access/access-table.js';
import { type Scene, setScene } from '../access/scene.js';
import { aNewcomer } from '../builders/people.js';
import { type Asked, manyRequests } from '../many-requests.js';
import { openWorld, type World } from '../world.js';

/** People to whom nothing in the scene belongs, and the tables of which they may see rows all the same. */
const strangers: Record<string, readonly string[]> = {
  newcomer: [],
  admin: ['organisation', 'person'],
  founder: [],
  rival: ['organisation', 'membership_request'],
  verifier: ['organisation'],
  need: ['link'],
  security: ['organisation'],
};

const tables: Record<string, string> = {
  item: 'select id from item',
  desk_case: `select id from desk_case where item_type not in ('organisation')`,
  document: 'select id from document',
  organisation: `select id from organisation where kvk_number = '00000901'`,
  profile: `select profile_id id from organisation where kvk_number = '00000901'`,
  link: 'select id from link',
  membership_request: 'select id from membership_request',
  declaration: 'select id from declaration',
  person: `select id from person where split_part(email, '@', 1) in ('industry', 'colleague', 'officer', 'secretary', 'auditor')`,
  event: 'select id from outbox order by id limit 14',
  notification: `select n.id from notification n join person p on p.id = n.person_id where p.email like 'industry@%'`,
  session: `select s.id from session s join person p on p.id = s.person_id where p.email like 'industry@%'`,
};

/** Every route that takes an id, with what the table of access sends to it. */
const idRoutes = accessTable.filter(
  ({ route }) => /\{(?!code|provider)/.test(route) || /^\w+ \/api\/v1\/documents$/.test(route),
);

const pathWith = ({ route }: AccessRow, id: string): string => {
  const path = (route.split(' ')[1] ?? '').replace('/api/v1', '').replace('{consumer}', 'routing');
  return path.includes('{') ? path.replace(/\{[^}]+\}/g, id) : `${path}?itemId=${id}`;
};

describe('guessing', () => {
  let world: World;
  let scene: Scene;
  let many: ReturnType<typeof manyRequests>;
  const ids = new Map<string, string[]>();
  beforeAll(async () => {
    world = await openWorld();
    scene = await setScene(world);
    many = manyRequests(world.url);
    for (const [table, query] of Object.entries(tables))
      ids.set(
        table,
        (await world.sql<{ id: string }>(query)).map(({ id }) => id),
      );
  }, 60_000);
  afterAll(async () => {
    many.close();
    await world.close();
  });

  const asked = (row: AccessRow, id: string, cookie: string): Asked => ({
    method: row.route.split(' ')[0] ?? 'GET',
    path: pathWith(row, id),
    cookie,
    ...(row.headers ? { headers: row.headers } : {}),
    ...(row.body ? { body: row.body(scene) } : {}),
  });

  it('an id of someone else gets exactly the answer of an id that is nobody’s: 20,000 times', async () => {
    const differences: string[] = [];
    let asks = 0;
    for (const [name, seen] of Object.entries(strangers)) {
      const { cookie } = name === 'founder' ? await aNewcomer(world, 'founder@guess.example') : await world.as(name);
      const foreign = [...ids].filter(([table]) => !seen.includes(table)).flatMap(([, found]) => found);
      const nobodys = new Map<string, string>();
      await many.askAll(
        idRoutes.map((row) => ({ ...asked(row, randomUUID(), cookie), route: row.route })),
        ({ route }, told) => nobodys.set(route, told),
      );
      const guesses = foreign.flatMap((id) => idRoutes.map((row) => ({ ...asked(row, id, cookie), route: row.route })));
      asks += guesses.length;
      await many.askAll(guesses, ({ route, path }, told, status) => {
        if (told !== nobodys.get(route) || status < 400)
          differences.push(`${name} ${route} ${path}\n  theirs:   ${told}\n  nobody's: ${nobodys.get(route)}`);
      });
    }
    expect(differences.slice(0, 5)).toEqual([]);
    expect(asks).toBeGreaterThan(20_000);
  }, 300_000);

  it('a guessed reference, token or session opens nothing: 10,000 times', async () => {
    const { cookie } = await world.as('industry');
    const [name = '', secret = ''] = cookie.split('=');
    const token = () => randomBytes(32).toString('base64url');
    const nearly = (index: number) => {
      const at = index % secret.length;
      return `${secret.slice(0, at)}${secret[at] === 'A' ? 'B' : 'A'}${secret.slice(at + 1)}`;
    };
    const desk = await world.as('contactpoint');
    const references = (await world.sql<{ reference: string }>('select reference from item')).map(
      (one) => one.reference,
    );
    const letters: Record<string, (index: number) => Asked> = {
      'a session': (index) => ({
        method: 'GET',
        path: '/me',
        cookie: `${name}=${index % 2 ? token() : nearly(index)}`,
      }),
      'a confirmation': () => ({ method: 'POST', path: '/registrations/confirmations', body: { token: token() } }),
      'an address': () => ({ method: 'POST', path: '/me/email/confirmation', body: { token: token() } }),
      'a reference': (index) => ({
        method: 'GET',
        path: `/cases?desk=DEF_SPOC&status=all&kind=proposal&q=${references[index % references.length]}`,
        cookie: desk.cookie,
      }),
    };
    const answers = new Map<string, Set<string>>();
    for (const [what, letter] of Object.entries(letters)) {
      const told = new Set<string>();
      await many.askAll(
        Array.from({ length: 2_500 }, (_, index) => letter(index)),
        (_, answer) => told.add(answer),
      );
      answers.set(what, told);
    }
    const first = ([what, told]: [string, Set<string>]) => [what, told.size, [...told][0]?.split(' ')[0]];
    expect([...answers].map(first)).toEqual([
      ['a session', 1, '401'],
      ['a confirmation', 1, '400'],
      ['an address', 1, '400'],
      ['a reference', 1, '200'],
    ]);
    expect([...(answers.get('a reference') ?? [])][0]).toMatch(/"items" ?: ?\[\]/);
    expect((await world.as('industry').then((client) => client.get('/me'))).status).toBe(200);
  }, 200_000);
});
