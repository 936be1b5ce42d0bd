import { demoWorld } from '../../src/seed/demo-world.data.js';
import { aProposal, submitted } from '../builders/items.js';
import { until } from '../until.js';
import { openWorld, type World } from '../world.js';

describe('the auditor', () => {
  let world: World;
  let item: string;
  let signatory: string;
  beforeAll(async () => {
    world = await openWorld();
    const industry = await world.as('industry');
    signatory = (await industry.get('/me')).body.person.id;
    item = (await submitted(industry, 'proposals', aProposal({ title: 'Kanarie in de titel van het voorstel' }))).id;
    await world.settle();
    await until(allSealed, 20);
    await (await world.as('auditor')).stepUp(demoWorld.password);
  });
  afterAll(() => world.close());

  /** An entry has its position, which two readings compare, from the sweep that seals it. */
  const allSealed = async () =>
    (await world.sql('select 1 from audit where not exists (select from audit_seal where audit_id = audit.id)'))
      .length === 0;
  const entries = async (query: string) => (await (await world.as('auditor')).get(`/audit-entries?${query}`)).body;

  it('reads who did what to an item, newest first, page by page', async () => {
    const whole = await entries(`subjectId=${item}`);
    const acts = whole.items.map(({ action }: { action: string }) => action);
    expect(acts.slice(-2)).toEqual(['item.submitted', 'item.created']);
    expect(acts).toEqual(expect.arrayContaining(['item.routed', 'case.opened']));
    expect(whole.items.at(-1)).toMatchObject({
      actor: { principal: `person:${signatory}` },
      subject: { id: item, kind: 'proposals', reference: expect.stringMatching(/^DP-/) },
    });
    const first = await entries(`subjectId=${item}&limit=2`);
    const second = await entries(`subjectId=${item}&limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 4));
  });

  it('narrows it by act, person and day', async () => {
    const sessions = await entries(`action=session.&personId=${signatory}`);
    expect(sessions.items.map(({ action }: { action: string }) => action)).toEqual(['session.opened']);
    expect((await entries(`action=item.created&subjectId=${item}`)).items).toHaveLength(1);
    const both = await entries(`action=case.,item.created&subjectId=${item}`);
    expect(both.items.map(({ action }: { action: string }) => action)).toEqual(['case.opened', 'item.created']);
    expect((await entries('until=2020-01-01')).items).toEqual([]);
    expect((await entries('from=2020-01-01')).items.length).toBeGreaterThan(5);
    const wrong = await (await world.as('auditor')).get('/audit-entries?action=%27%3B&cursor=x');
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(['action']);
  });

  it('finds refusals: a wrong password, and what a role may not do', async () => {
    await world.visitor().post('/sessions', { email: 'industry@defport.example', password: 'helemaal-verkeerd' });
    expect((await (await world.as('rival')).get('/audit-entries')).status).toBe(403);
    const { items } = await entries('action=access.refused');
    expect(items.map(({ detail }: { detail: object }) => detail)).toEqual([
      { route: 'GET /api/v1/audit-entries', code: 'not-allowed' },
      { route: 'POST /api/v1/sessions', code: 'sign-in-refused' },
    ]);
  });

  it('saves what was found as CSV, which is in the trail too and starts no formula', async () => {
    await world.sql(
      `insert into audit (actor, action, subject_id, detail) values ('=cmd|calc', 'item.created', $1, '{}')`,
      [item],
    );
    const auditor = await world.as('auditor');
    const file = await auditor.get(`/audit-entries/export?subjectId=${item}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const lines = String(file.body).trim().split('\n');
    expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^position,at,action,actor/);
    expect(lines.at(-1)).toContain('item.created');
    expect(file.body).toContain(`'=cmd|calc`);
    expect(lines).toHaveLength((await entries(`subjectId=${item}&limit=100`)).items.length + 1);
    const [noted] = (await entries('action=audit.exported')).items;
    expect(noted).toMatchObject({ detail: { subjectId: item }, actor: { name: expect.any(String) } });
  });

  it('gives nobody else anything, and holds no text of an item', async () => {
    for (const name of ['industry', 'officer', 'admin', 'verifier', 'security'])
      expect((await (await world.as(name)).get('/audit-entries/export')).status).toBe(403);
    expect((await world.visitor().get('/audit-entries')).status).toBe(401);
    expect(JSON.stringify(await entries('limit=100'))).not.toContain('Kanarie');
  });
});
