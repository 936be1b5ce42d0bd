import { accessTable } from '../access/access-table.js';
import { type Scene, setScene } from '../access/scene.js';
import { openWorld, type World } from '../world.js';

/** What internet.nl and the Dutch API design rules ask of each answer; a rule gives what is wrong, or nothing. */
const rules: Record<string, (value: string, https: boolean) => boolean> = {
  'content-security-policy': (value) =>
    /^sandbox$|default-src '(none|self)'/.test(value) &&
    !/unsafe-(inline|eval|hashes)|\*|http:|data:/.test(value) &&
    /^sandbox$|frame-ancestors 'none'/.test(value),
  'x-content-type-options': (value) => value === 'nosniff',
  'x-frame-options': (value) => value === 'DENY',
  'referrer-policy': (value) => value === 'no-referrer',
  'cache-control': (value) => value === 'no-store',
  'api-version': (value) => /^\d+\.\d+\.\d+$/.test(value),
  'strict-transport-security': (value, https) =>
    https ? Number(/max-age=(\d+)/.exec(value)?.[1]) >= 31_536_000 : !value,
  'x-powered-by': (value) => value === '',
  server: (value) => value === '',
  'content-encoding': (value) => value === '',
  'access-control-allow-origin': (value) => value === '' || value === '*',
};

describe.each([
  ['http', undefined],
  ['https', 'https://portaal.example'],
])('every route over %s', (scheme, publicUrl) => {
  let world: World;
  let scene: Scene;
  beforeAll(async () => {
    world = await openWorld({ publicUrl });
    scene = await setScene(world);
  });
  afterAll(() => world.close());

  const faultsOf = async (method: string, path: string, cookie: string): Promise<string[]> => {
    const closing = new AbortController();
    const answer = await fetch(`${world.url}${path}`, {
      method,
      headers: { ...(cookie && { Cookie: cookie }), 'Accept-Encoding': 'gzip, br' },
      signal: closing.signal,
    });
    const value = (name: string) => answer.headers.get(name) ?? '';
    const faults = Object.entries(rules)
      .filter(([name, holds]) => !holds(value(name), scheme === 'https'))
      .map(([name]) => `${name}: ${value(name)}`);
    if (answer.status >= 400 && !value('content-type').startsWith('application/problem+json'))
      faults.push(`content-type: ${value('content-type')}`);
    if (value('access-control-allow-origin') === '*' && !path.endsWith('/openapi.json'))
      faults.push('open to all origins');
    closing.abort();
    return faults.map((fault) => `${method} ${path} ${answer.status} ${fault}`);
  };

  it('carries the security headers, for a visitor, for someone signed in, and when it refuses', async () => {
    const { cookie } = await world.as('colleague');
    const paths = accessTable.map((row) => [row.route.split(' ')[0] ?? '', `/api/v1${row.path(scene)}`] as const);
    const others = [
      ['GET', '/health/live'],
      ['GET', '/health/ready'],
      ['GET', '/api/v1/nothing'],
      ['GET', '/api/v1/me/'],
      ['PUT', '/api/v1/me'],
      ['POST', '/api/v1/sessions'],
      ['GET', '/api/v1/items?limit=zz'],
      ['GET', '/api/v1/%00'],
    ] as const;
    const faults: string[] = [];
    for (const [method, path] of [...paths, ...others].filter(([, path]) => !path.endsWith('/sessions/current')))
      for (const who of ['', cookie]) faults.push(...(await faultsOf(method, path, who)));
    expect(faults).toEqual([]);
  });

  it('sets no cookie that a script or another site can use', async () => {
    const answer = await world
      .visitor()
      .post('/sessions', { email: 'industry@defport.example', password: 'Defport-demo-2026' });
    const [cookie = ''] = answer.headers.getSetCookie();
    const [named = '', ...marks] = cookie.split('; ');
    expect(marks).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    expect(marks.includes('Secure')).toBe(scheme === 'https');
    expect(named.startsWith('__Host-')).toBe(scheme === 'https');
    expect(marks.some((mark) => mark.startsWith('Domain'))).toBe(false);
  });
});
