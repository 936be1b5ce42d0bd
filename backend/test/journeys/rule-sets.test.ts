import type { Answer, ApiClient } from '../api-client.js';
import { aFinancingCase, aProposal, aQuestion } from '../builders/forms.js';
import { openWorld, type World } from '../world.js';

type Rule = { id: string; department: string; slaWorkingDays: number; when: unknown };
interface Table {
  rules: Rule[];
}

describe('versions of the decision table', () => {
  let world: World;
  let office: ApiClient;
  let lead: ApiClient;
  beforeAll(async () => {
    world = await openWorld();
    office = await (await world.as('office')).stepUp();
    lead = await (await world.as('lead')).stepUp();
  });
  afterAll(() => world.close());

  const drafted = async (): Promise<{ version: string; revision: number; table: Table }> =>
    (await office.post('/routing/rule-sets', { basedOn: '1.0.0', note: 'Een proef' })).body;

  const put = (who: ApiClient, version: string, revision: number, table: Table): Promise<Answer> =>
    who.send('PUT', `/routing/rule-sets/${version}`, { table }, { 'If-Match': `"${revision}"` });

  /** The table with one rule changed. */
  const changed = (table: Table, id: string, change: Partial<Rule>): Table => ({
    ...table,
    rules: table.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
  });

  const back = () => lead.post('/routing/rule-sets/1.0.0/publications', { reason: 'Terug naar hoe het was' });

  const deskOf = async (facts: object): Promise<string> =>
    (await office.post('/routing/evaluations', { facts })).body.department;

  it('starts with the version that was delivered', async () => {
    const { body } = await office.get('/routing/rule-sets');
    expect(body.items).toEqual([expect.objectContaining({ version: '1.0.0', phase: 'in_force', basedOn: null })]);
  });

  it('goes from a draft, through a second person, to the rules that decide', async () => {
    const facts = { itemType: 'question', category: 'security_abro' };
    const { version, revision, table } = await drafted();
    const saved = await put(
      office,
      version,
      revision,
      changed(table, 'R020', { department: 'SECURITY_OFFICE', slaWorkingDays: 3 }),
    );
    expect([saved.status, saved.body.revision, saved.body.faults, saved.headers.get('etag')]).toEqual([
      200,
      2,
      [],
      '"2"',
    ]);
    expect(saved.body.changes[0]).toMatchObject({
      ruleId: 'R020',
      what: 'changed',
      parts: ['department', 'slaWorkingDays'],
    });
    expect(await deskOf(facts)).toBe('NBIV');

    const matching = { 'If-Match': '"2"' };
    const early = await office.post(`/routing/rule-sets/${version}/publications`, { reason: 'Alvast maar doen' });
    const own = await office.post(`/routing/rule-sets/${version}/check`, undefined, matching);
    expect([early.body.code, own.status, own.body.code]).toEqual(['not-checked', 403, 'four-eyes']);
    const checked = await lead.post(`/routing/rule-sets/${version}/check`, undefined, matching);
    expect([checked.status, checked.body.phase]).toEqual([201, 'checked']);
    expect(await deskOf(facts)).toBe('NBIV');

    const done = await office.post(`/routing/rule-sets/${version}/publications`, { reason: 'Afgesproken met NBIV' });
    expect([done.status, done.body.phase]).toEqual([201, 'in_force']);
    expect(await deskOf(facts)).toBe('SECURITY_OFFICE');
    expect((await put(office, version, 2, table)).body.code).toBe('rule-set-published');

    expect((await back()).body.phase).toBe('in_force');
    expect(await deskOf(facts)).toBe('NBIV');
    expect((await office.get(`/routing/rule-sets/${version}`)).body.phase).toBe('superseded');
  });

  it('has to be checked again after a change, and never by someone who changed it', async () => {
    const { version, table } = await drafted();
    await put(office, version, 1, changed(table, 'R020', { slaWorkingDays: 4 }));
    await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"2"' });
    const again = await put(lead, version, 2, changed(table, 'R020', { slaWorkingDays: 6 }));
    expect([again.body.phase, again.body.checkedBy]).toEqual(['draft', null]);
    const own = await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"3"' });
    expect(own.body.code).toBe('four-eyes');
    const stale = await put(office, version, 2, table);
    expect([stale.status, stale.body.current.version]).toEqual([412, 3]);
    expect((await lead.delete(`/routing/rule-sets/${version}`)).status).toBe(204);
    expect((await lead.get(`/routing/rule-sets/${version}`)).status).toBe(404);
  });

  it('is not checked with a fault in it, and says where', async () => {
    const { version, table } = await drafted();
    const { rules } = table;
    const first = { ...(rules.at(-1) as Rule), id: 'R000' };
    const answer = await put(office, version, 1, { ...table, rules: [first, ...rules] });
    expect(answer.body.faults.map(({ ruleId, code }: Record<string, string>) => `${ruleId} ${code}`)).toContain(
      'R000 catch-all-not-last',
    );
    const refused = await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"2"' });
    expect([refused.status, refused.body.code]).toEqual([409, 'rule-set-faulty']);
    const without = await put(office, version, 2, { ...table, rules: rules.slice(0, -1) });
    expect(without.body.faults[0]).toMatchObject({ ruleId: null, code: 'no-catch-all' });
    expect(await deskOf({})).toBe('DEF_SPOC');
  });

  it('is planned for a moment to come, and can be taken back until then', async () => {
    const { version, table } = await drafted();
    await put(office, version, 1, changed(table, 'R999', { department: 'DEFPORT_OFFICE' }));
    await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"2"' });
    const from = new Date(Date.now() + 3_600_000).toISOString();
    const past = await office.post(`/routing/rule-sets/${version}/publications`, {
      from: '2020-01-01T00:00:00Z',
      reason: 'Vroeger',
    });
    expect([past.status, past.body.errors[0].code]).toEqual([400, 'in-the-past']);
    const planned = await office.post(`/routing/rule-sets/${version}/publications`, { from, reason: 'Volgend uur' });
    expect(planned.body.phase).toBe('planned');
    expect(await deskOf({})).toBe('DEF_SPOC');
    await world.sql(`update routing_publication set published_from = now() where version = $1`, [version]);
    expect(await deskOf({})).toBe('DEFPORT_OFFICE');
    await world.sql(`update routing_publication set published_from = now() + interval '1 hour' where version = $1`, [
      version,
    ]);
    expect((await lead.delete(`/routing/rule-sets/${version}/publications`)).status).toBe(204);
    expect((await office.get(`/routing/rule-sets/${version}`)).body.phase).toBe('checked');
    expect((await lead.delete(`/routing/rule-sets/${version}/publications`)).body.code).toBe('nothing-planned');
  });

  it('goes out as a file and comes in as a draft, word for word', async () => {
    const file = await office.get('/routing/rule-sets/1.0.0/file');
    expect(file.headers.get('content-disposition')).toContain('defport-rules-1.0.0.json');
    const added = await office.post('/routing/rule-sets/import', file.body);
    expect(added.body.errors).toBeUndefined();
    expect([added.status, added.body.phase, added.body.faults]).toEqual([201, 'draft', []]);
    const { body } = await office.get(`/routing/rule-sets/1.0.0/comparison?with=${added.body.version}`);
    expect(body).toEqual({
      from: '1.0.0',
      to: added.body.version,
      added: [],
      removed: [],
      changed: [],
      moved: [],
      settings: [],
    });
    const wrong = await office.post('/routing/rule-sets/import', {
      ...file.body,
      table: { ...file.body.table, rules: [{ id: 'R1' }] },
    });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, expect.stringContaining('table.rules.0')]);
    const marked = await office.post('/routing/rule-sets/import', { ...file.body, note: 'Stg. Geheim' });
    expect(marked.body.code).toBe('marking-detected');
  });

  it('asks for a second proof before anything that decides, and is nothing for others', async () => {
    const admin = await world.as('admin');
    const asked = await admin.post('/routing/rule-sets/1.0.0/publications', { reason: 'Zonder bewijs' });
    expect([asked.status, asked.body.code]).toEqual([403, 'step-up-needed']);
    expect((await (await world.as('auditor')).post('/routing/rule-sets', { basedOn: '1.0.0' })).status).toBe(403);
    expect((await (await world.as('officer')).get('/routing/rule-sets')).status).toBe(403);
  });

  it('tells beforehand exactly what publishing then does', async () => {
    const industry = await world.as('industry');
    const submit = async (kind: string, form: object): Promise<string> => {
      const { body } = await industry.post(`/${kind}`, form);
      const { status } = await industry.post(`/${kind}/${body.id}/submission`, undefined, {
        'Idempotency-Key': body.id,
      });
      expect(status).toBe(201);
      return body.id;
    };
    const question = await submit('questions', aQuestion({ topic: 'security_abro' }));
    await submit('financing-cases', aFinancingCase());
    await world.settle();
    const { version, table } = await drafted();
    await put(office, version, 1, changed(table, 'R020', { department: 'SECURITY_OFFICE' }));

    const answer = await office.post('/routing/what-ifs', { version, days: 30 });
    const lines = String(answer.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { result } = lines.at(-1);
    expect(result).toMatchObject({
      version,
      inForce: '1.0.0',
      items: 2,
      moved: 1,
      byRoute: [{ from: 'NBIV', to: 'SECURITY_OFFICE', items: 1 }],
    });
    expect(result.moves).toEqual([expect.objectContaining({ itemId: question, open: true, movedByHand: false })]);
    expect(result.workload).toEqual(
      expect.arrayContaining([
        { desk: 'NBIV', before: 1, after: 0 },
        { desk: 'SECURITY_OFFICE', before: 0, after: 1 },
      ]),
    );
    expect(await world.sql(`select 1 from routing_decision where rule_set_version = $1`, [version])).toEqual([]);

    const [{ reference } = { reference: '' }] = result.moves as { reference: string }[];
    const one = { version, reference: reference.toLowerCase() };
    expect(String((await (await world.as('auditor')).post('/routing/what-ifs', one)).body)).toContain('"items":1,');
    expect((await (await world.as('admin')).post('/routing/what-ifs', one)).status).toBe(404);

    await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"2"' });
    await office.post(`/routing/rule-sets/${version}/publications`, { reason: 'Afgesproken met NBIV' });
    const next = await submit('questions', aQuestion({ topic: 'security_abro' }));
    await world.settle();
    const [made] = await world.sql<{ department: string }>(
      'select department from routing_decision where item_id = $1',
      [next],
    );
    expect(made?.department).toBe('SECURITY_OFFICE');
    await back();
  });

  it('asks the rules again only when someone asks, and keeps the promise that was made', async () => {
    const industry = await world.as('industry');
    const { body: item } = await industry.post('/proposals', aProposal({ nldArea: 'none', subArea: null }));
    await industry.post(`/proposals/${item.id}/submission`, undefined, { 'Idempotency-Key': item.id });
    await world.settle();
    const before = (await industry.get(`/proposals/${item.id}`)).body.case;
    expect([before.desk.code, before.routing.ruleId]).toEqual(['DEFPORT_OFFICE', 'R105']);
    const again = (who: ApiClient) => who.post(`/cases/${before.id}/rerouting`);
    const officer = await world.as('officer');
    await officer.post(`/cases/${before.id}/assignment`, {});
    expect([(await again(officer)).status, (await again(await world.as('rival'))).status]).toEqual([403, 403]);

    expect((await again(office)).status).toBe(202);
    await world.settle();
    const same = (await office.get(`/cases/${before.id}`)).body;
    expect([same.desk.code, same.handler?.name, same.dueDate]).toEqual([
      'DEFPORT_OFFICE',
      (await officer.get('/me')).body.person.name,
      before.dueDate,
    ]);

    const { version, table } = await drafted();
    await put(office, version, 1, changed(table, 'R105', { department: 'DGB_MVD', slaWorkingDays: 20 }));
    await lead.post(`/routing/rule-sets/${version}/check`, undefined, { 'If-Match': '"2"' });
    await office.post(`/routing/rule-sets/${version}/publications`, { reason: 'Afgesproken met DGB' });
    await world.settle();
    expect((await office.get(`/cases/${before.id}`)).body.desk.code).toBe('DEFPORT_OFFICE');

    expect((await again(office)).status).toBe(202);
    await world.settle();
    const after = (await industry.get(`/proposals/${item.id}`)).body.case;
    expect([after.desk.code, after.handler, after.promisedDate]).toEqual(['DGB_MVD', null, before.promisedDate]);
    expect(after.dueDate > before.dueDate).toBe(true);
    const moved = await world.sql<{ detail: object }>(
      `select detail from audit where action = 'case.clock-moved' and subject_id = $1 order by id`,
      [item.id],
    );
    const { dueDate: previous } = before;
    expect(moved.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ clock: 'first_answer', previous, dueDate: after.dueDate, because: 'desk' }),
      expect.objectContaining({ clock: 'solved', because: 'desk' }),
    ]);
    expect(after.routing).toMatchObject({ ruleId: 'R105', ruleSetVersion: version });
    const { body: story } = await industry.get(`/items/${item.id}/timeline`);
    expect(story.items[1]).toMatchObject({ type: 'clock_moved', detail: { previous, dueDate: after.dueDate } });
    expect(story.items[0]).toMatchObject({
      type: 'transferred',
      text: expect.stringContaining('Defport programme office'),
    });
    expect((await office.get(`/cases/${before.id}`)).status).toBe(404);
    expect((await office.get(`/proposals/${item.id}`)).status).toBe(404);
    await back();
    const made = await world.sql('select 1 from routing_decision where item_id = $1 and superseded_at is null', [
      item.id,
    ]);
    expect(made).toHaveLength(1);
  });

  it('sends what a failing rule would have decided to the catch-all, and tells its owners once', async () => {
    const [sound] = await world.sql<{ body: object }>(`select body from routing_rule_set where version = '1.0.0'`);
    await world.sql(
      `update routing_rule_set set body = jsonb_set(body, '{lookups,romByRegion}', '{}'), revision = revision + 1 where version = '1.0.0'`,
    );
    const industry = await world.as('industry');
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      const { body } = await industry.post('/questions', aQuestion({ topic: 'financing', region: 'limburg' }));
      await industry.post(`/questions/${body.id}/submission`, undefined, { 'Idempotency-Key': body.id });
      ids.push(body.id);
    }
    await world.settle();
    await world.sql(`update routing_rule_set set body = $1, revision = revision + 1 where version = '1.0.0'`, [
      sound?.body,
    ]);
    const made = await world.sql('select rule_id, department from routing_decision where item_id = any($1)', [ids]);
    expect(made).toEqual([1, 2].map(() => ({ rule_id: 'R999', department: 'DEF_SPOC' })));
    const { body } = await office.get('/routing/rule-sets/1.0.0');
    expect(body.failed).toEqual([expect.objectContaining({ ruleId: 'R044', times: 2 })]);
    const told = (await (await world.as('admin')).get('/notifications')).body.items;
    expect(told.filter(({ type }: { type: string }) => type === 'routing.rule-faulted')).toHaveLength(1);
    expect(
      (await (await world.as('officer')).get('/notifications')).body.items.filter(
        ({ type }: { type: string }) => type === 'routing.rule-faulted',
      ),
    ).toEqual([]);
  });

  it('collects what people overrule, per rule, with examples for those who may see them', async () => {
    const industry = await world.as('industry');
    const { body: item } = await industry.post('/proposals', aProposal({ nldArea: 'none', subArea: null }));
    await industry.post(`/proposals/${item.id}/submission`, undefined, { 'Idempotency-Key': item.id });
    await world.settle();
    const { case: one } = (await industry.get(`/proposals/${item.id}`)).body;
    await office.post(`/cases/${one.id}/transfer`, { desk: 'CLAS', reason: 'Dit hoort bij de landmacht thuis' });
    await world.settle();
    const told = async (who: ApiClient) =>
      (await who.get('/routing/feedback')).body.items.find(({ ruleId }: { ruleId: string }) => ruleId === 'R105');
    expect(await told(await world.as('auditor'))).toMatchObject({
      overruled: 1,
      to: [{ desk: 'CLAS', items: 1 }],
      examples: [expect.objectContaining({ caseId: one.id })],
    });
    expect(await told(await world.as('admin'))).toMatchObject({ overruled: 1, examples: [] });
  });

  it('leaves no version in force but the one delivered', async () => {
    expect(
      await world.sql(
        `select distinct rule_set_version v from routing_decision where rule_set_version !~ '^(1\\.|fixed)'`,
      ),
    ).toEqual([]);
    expect(
      (await office.get('/routing/rule-sets')).body.items.filter(
        ({ phase }: { phase: string }) => phase === 'in_force',
      ),
    ).toHaveLength(1);
    const trail = await world.sql<{ action: string }>(
      `select distinct action from audit where action like 'rule-set.%' order by 1`,
    );
    expect(trail.map(({ action }) => action)).toEqual(
      ['changed', 'checked', 'discarded', 'drafted', 'imported', 'publication-cancelled', 'published'].map(
        (what) => `rule-set.${what}`,
      ),
    );
  });
});
