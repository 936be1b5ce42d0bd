import { aProposal } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ worker: false });
});
afterAll(() => world.close());

const nested = (depth: number) => `{"title":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('hostile input', () => {
  const bodies: [string, string, string][] = [
    ['nesting of 50,000 levels', nested(50_000), 'too-deeply-nested'],
    ['nesting just over the limit', nested(40), 'too-deeply-nested'],
    ['a NUL in a text', '{"title":"a\\u0000b"}', 'invalid-text'],
    ['a lone surrogate', '{"title":"a\\ud800b"}', 'invalid-text'],
    ['a NUL in a name', '{"a\\u0000":1}', 'invalid-text'],
    ['broken JSON', '{"title":', 'invalid-json'],
    ['a prototype', '{"__proto__":{"x":1}}', 'invalid-json'],
    ['a smuggled column', '{"status":"submitted"}', 'invalid-input'],
    ['an array for a text', '{"title":["a"]}', 'invalid-input'],
    ['a huge number', '{"amountAskedEur":1e400}', 'invalid-input'],
    ['an array as the body', '[]', 'invalid-input'],
  ];

  it.each(bodies)('%s gets a problem, not an error', async (_, body, code) => {
    const industry = await world.as('industry');
    const answer = await industry.post('/proposals', body);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  it('names the smuggled field and changes nothing', async () => {
    const industry = await world.as('industry');
    const answer = await industry.post('/proposals', { createdBy: 'x', title: 'Gewone titel' });
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'createdBy', code: 'unknown-field' })]);
    expect(await world.sql('select 1 from item')).toEqual([]);
  });

  it('refuses other media types, bodies that are too large, and unknown addresses', async () => {
    const industry = await world.as('industry');
    const form = await industry.post('/proposals', 'title=x', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.body.code]).toEqual([415, 'unsupported-media-type']);
    const large = await industry.post('/proposals', { title: 'x'.repeat(400_000) });
    expect([large.status, large.body.code]).toEqual([413, 'too-large']);
    for (const path of ['/proposals/', '/PROPOSALS', '/nothing', '/proposals/%00'])
      expect([400, 404]).toContain((await industry.get(path)).status);
    expect((await industry.get('/proposals/not-a-uuid')).body.code).toBe('invalid-input');
  });

  it('refuses a browser from another site on every unsafe method, and lets other programs pass', async () => {
    const industry = await world.as('industry');
    const foreign = await industry.post('/proposals', {}, { Origin: 'https://evil.example' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'cross-origin']);
    const crossSite = await industry.post('/proposals', {}, { 'Sec-Fetch-Site': 'cross-site' });
    expect(crossSite.status).toBe(403);
    const own = await industry.post('/proposals', {}, { Origin: world.url, 'Sec-Fetch-Site': 'same-origin' });
    expect(own.status).toBe(201);
  });

  it('answers in the language that was asked for', async () => {
    const dutch = await world.visitor().get('/me', { 'Accept-Language': 'nl' });
    const english = await world.visitor().get('/me', { 'Accept-Language': 'en-GB' });
    expect([dutch.body.detail, english.body.detail]).toEqual(['Log eerst in.', 'Sign in first.']);
  });
});

describe('a classification marking', () => {
  const secret = 'Stg. Geheim\nDe coördinaten van het depot zijn 51.2, 5.9';

  it.each([
    ['in a text', { description: secret }, 'description'],
    ['as a label', { confidentiality: 'stg_g' }, 'confidentiality'],
    ['in a nested text', { implementationPlan: { materiel: 'NATO RESTRICTED' } }, 'implementationPlan.materiel'],
  ])('%s is refused before anything is kept', async (_, change, field) => {
    const industry = await world.as('industry');
    const before = await world.sql('select count(*) from item');
    const answer = await industry.post('/proposals', aProposal(change));
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'marking-detected', field]);
    expect(await world.sql('select count(*) from item')).toEqual(before);
  });

  it('leaves nothing of the text, only a security event with hash, length, rule, actor and time', async () => {
    const [event] = await world.sql<Record<string, unknown>>(
      `select * from security_event where field = 'description'`,
    );
    expect(event).toMatchObject({
      content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      content_length: secret.length,
    });
    const tables = await world.sql<{ name: string }>(
      `select format('%I', table_name) name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      expect(await world.sql(`select 1 from ${name} t where t::text ilike '%coördinaten van het depot%'`)).toEqual([]);
  });

  it('is also seen in an edit, and harmless words pass', async () => {
    const industry = await world.as('industry');
    const { body: draft } = await industry.post('/proposals', { title: 'Het geheim van goede samenwerking' });
    const refused = await industry.patch(`/proposals/${draft.id}`, { summary: 'Departementaal Vertrouwelijk' }, 1);
    expect(refused.body.code).toBe('marking-detected');
    expect((await industry.get(`/proposals/${draft.id}`)).body).toMatchObject({ version: 1, summary: null });
  });
});
