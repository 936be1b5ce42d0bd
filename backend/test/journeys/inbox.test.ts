import type { ApiClient } from '../api-client.js';
import { aBarrier, aQuestion, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

/** The inbox of several desks at once: what is asked of it, what is counted, and who sees none of it. */
describe('an inbox', () => {
  let world: World;
  let industry: ApiClient;
  /** Of the single contact point and of the permits desk. */
  let both: ApiClient;
  const ids = new Map<string, string>();

  const q = (text: string) => encodeURIComponent(text);
  const titles = async (client: ApiClient, query: string): Promise<string[]> => {
    const { status, body } = await client.get(`/cases?${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items.map(({ title }: { title: string }) => title);
  };
  const caseOf = (name: string) => ids.get(name) ?? '';

  beforeAll(async () => {
    world = await openWorld();
    industry = await world.as('industry');
    const made = {
      laden: 'Laadpalen voor kazernes',
      boot: 'Bootlading in de haven',
      vracht: 'Vrachtschip zonder kade',
    };
    for (const [name, subject] of Object.entries(made))
      ids.set(name, (await submitted(industry, 'questions', aQuestion({ subject }))).id);
    ids.set('permit', (await submitted(industry, 'barriers', aBarrier({ title: 'Vergunning voor laadpalen' }))).id);
    await world.settle();
    for (const [name, itemId] of ids) {
      const [found] = await world.sql<{ id: string }>('select id from desk_case where item_id = $1', [itemId]);
      ids.set(name, found?.id ?? '');
    }
    await world.sql(
      `insert into person_grant (person_id, principal, role) select id, 'desk:NPRD_DESK', 'handler' from person where email like 'contactpoint@%'`,
    );
    await world.sql(`update desk_case set due_date = current_date - 3 where id = $1`, [caseOf('boot')]);
    await world.sql(`update desk_case set due_date = current_date + 40, priority = 'P1' where id = $1`, [
      caseOf('vracht'),
    ]);
    both = await world.visitor().signIn('contactpoint@defport.example', 'Defport-demo-2026');
    await both.post(`/cases/${caseOf('laden')}/assignment`, {});
  });
  afterAll(() => world.close());

  it('is that of all my desks, in one order, page after page', async () => {
    const first = (await both.get('/cases?limit=3')).body;
    expect(first.items[0].title).toBe('Bootlading in de haven');
    const rest = (await both.get(`/cases?limit=3&cursor=${q(first.next)}`)).body;
    const all = [...first.items, ...rest.items];
    expect([rest.next, all.length, new Set(all.map(({ id }) => id)).size]).toEqual([null, 4, 4]);
    expect(all.map(({ desk }) => desk.code).sort()).toEqual(['DEF_SPOC', 'DEF_SPOC', 'DEF_SPOC', 'NPRD_DESK']);
    expect(all.find(({ desk }) => desk.code === 'NPRD_DESK').desk.name.nl).not.toBe('NPRD_DESK');
    expect(await titles(both, 'desk=NPRD_DESK')).toEqual(['Vergunning voor laadpalen']);
    expect(await titles(both, 'sort=newest&limit=1')).toEqual(['Vergunning voor laadpalen']);
  });

  it.each<[string, string[]]>([
    // beginnings and inflections, in any order, and numbers and names too
    ['laadpaal', ['Laadpalen voor kazernes', 'Vergunning voor laadpalen']],
    ['kazerne laadp', ['Laadpalen voor kazernes']],
    ['maasveld haven', ['Bootlading in de haven']],
    ['laadpalen soort:knelpunt', ['Vergunning voor laadpalen']],
    ['desk:def_spoc overdue', ['Bootlading in de haven']],
    ['desk:NPRD_DESK overdue', []],
    ['behandelaar:mij', ['Laadpalen voor kazernes']],
    ['prioriteit:P1 behandelaar:niemand', ['Vrachtschip zonder kade']],
    ['organisatie:maasveld te-laat', ['Bootlading in de haven']],
    ['stand:beantwoord', []],
    ['"soort:knelpunt"', []],
    ['!!!', []],
  ])('finds by %s', async (text, found) => {
    expect((await titles(both, `q=${q(text)}`)).sort()).toEqual(found);
  });

  it('says what it does not understand, at the field', async () => {
    const { status, body } = await both.get(`/cases?q=${q('kleur:rood')}`);
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'q', 'unknown-qualifier']);
    expect(body.errors[0].detail).toContain('desk:, kind:, status:');
    expect((await both.get(`/cases/facets?q=${q('soort:boot')}`)).body.errors[0].code).toBe('unknown-value');
  });

  it('counts each facet with all filters but its own', async () => {
    const all = (await both.get('/cases/facets')).body;
    expect(all).toMatchObject({
      total: 4,
      kind: [
        { value: 'barrier', count: 1 },
        { value: 'question', count: 3 },
      ],
      status: [
        { value: 'assigned', count: 3 },
        { value: 'in_review', count: 1 },
      ],
      due: [{ value: 'overdue', count: 1 }],
    });
    expect(all.handler.find(({ value }: { value: string }) => value !== 'none')).toMatchObject({ count: 1 });
    const late = (await both.get('/cases/facets?due=overdue&kind=barrier')).body;
    expect(late).toMatchObject({ total: 0, kind: [{ value: 'question', count: 1 }], due: [] });
    expect((await both.get(`/cases/facets?q=${q('laadpalen')}&handler=me`)).body).toMatchObject({ total: 1 });
  });

  it('is not there for a desk that is not mine, however it is asked for', async () => {
    for (const path of ['/cases?desk=LIOF', '/cases/facets?desk=LIOF', `/cases?q=${q('desk:LIOF')}`])
      expect((await both.get(path)).status).toBe(404);
    expect((await industry.get('/cases/facets')).status).toBe(403);
    // what was taken from the audience is gone from list and count in the same breath
    await world.sql(`update audience set until = now() where subject_id = $1 and principal = 'desk:NPRD_DESK'`, [
      caseOf('permit'),
    ]);
    expect(await titles(both, `q=${q('laadpalen')}`)).toEqual(['Laadpalen voor kazernes']);
    expect((await both.get('/cases/facets')).body.total).toBe(3);
    await world.sql(`update audience set until = null where subject_id = $1 and principal = 'desk:NPRD_DESK'`, [
      caseOf('permit'),
    ]);
  });

  it('is kept as a view: my own, shared with a desk, one the default, and gone with who may not see it', async () => {
    const query = { desk: 'all', kind: 'barrier', q: 'laadpalen', dense: true };
    const mine = (await both.post('/saved-views', { name: 'Laadpalen', query })).body;
    expect(mine).toMatchObject({ name: 'Laadpalen', query, desk: null, isDefault: false, can: { change: true } });
    const shared = (await both.post('/saved-views', { name: 'Te laat', query: { q: 'te-laat' }, desk: 'NPRD_DESK' }))
      .body;
    const refused = await both.post('/saved-views', { name: 'Elders', query: {}, desk: 'LIOF' });
    expect([refused.status, refused.body.code]).toEqual([400, 'unknown-desk']);
    const proto = '{"name": "Vies", "query": {"__proto__": {"polluted": 1}, "constructor": "x"}}';
    expect((await both.send('POST', '/saved-views', proto, {})).status).toBe(400);
    for (const one of [mine, shared]) await both.patch(`/saved-views/${one.id}`, { isDefault: true });
    await both.patch(`/saved-views/${mine.id}`, { name: 'Alle laadpalen' });
    const names = async (client: ApiClient) =>
      (await client.get('/saved-views')).body.items.map((one: { name: string; isDefault: boolean }) => [
        one.name,
        one.isDefault,
      ]);
    expect(await names(both)).toEqual([
      ['Alle laadpalen', false],
      ['Te laat', true],
    ]);
    const officer = await world.as('officer');
    expect(await names(officer)).toEqual([]);
    expect((await officer.patch(`/saved-views/${shared.id}`, { name: 'Van mij' })).status).toBe(404);

    await world.sql(
      `insert into person_grant (person_id, principal, role) select id, 'desk:NPRD_DESK', 'handler' from person where email like 'officer@%'`,
    );
    const colleague = await world.visitor().signIn('officer@defport.example', 'Defport-demo-2026');
    expect(await names(colleague)).toEqual([['Te laat', false]]);
    for (const change of [{ name: 'Van mij' }, { isDefault: true }])
      expect((await colleague.patch(`/saved-views/${shared.id}`, change)).status).toBe(403);
    expect((await colleague.delete(`/saved-views/${shared.id}`)).status).toBe(403);
    await both.patch(`/saved-views/${shared.id}`, { desk: null });
    expect(await names(colleague)).toEqual([]);
    expect((await both.delete(`/saved-views/${mine.id}`)).status).toBe(204);
    expect(await names(both)).toEqual([['Te laat', true]]);
  });

  it('is worked on by the handful: looked at first, done case by case, and undone', async () => {
    const reason = 'Deze stukken horen bij een andere afdeling.';
    const states = () =>
      world.sql<{ desk: string; status: string; handled: boolean }>(
        `select desk, status, handler_id is not null handled from desk_case where id = any($1) order by opened_at`,
        [[caseOf('laden'), caseOf('boot'), caseOf('permit')]],
      );
    const problems = (answer: { items: { problem: { en: string } | null }[] }) =>
      answer.items.map(({ problem }) => problem?.en ?? null);
    const caseIds = ['laden', 'boot', 'permit'].map(caseOf);
    const before = await states();
    const seen = await both.post('/case-batches/previews', { command: { do: 'take' }, caseIds });
    expect(problems(seen.body)).toEqual(['You handle this already.', null, null]);
    expect(await states()).toEqual(before);
    const foreign = await (await world.as('rom')).post('/case-batches/previews', { command: { do: 'take' }, caseIds });
    expect(foreign.body.items.map(({ title }: { title: string | null }) => title)).toEqual([null, null, null]);

    const cases = seen.body.items.map((one: { caseId: string; version: number }) => ({
      id: one.caseId,
      version: one.version,
    }));
    // someone else was first with one of them
    await both.post(`/cases/${caseOf('permit')}/assignment`, {});
    const taken = (await both.post('/case-batches', { command: { do: 'take' }, cases })).body;
    expect(problems(taken)).toEqual(['You handle this already.', null, 'You handle this already.']);
    expect((await states()).map(({ handled }) => handled)).toEqual([true, true, true]);
    expect(problems((await both.post(`/case-batches/${taken.id}/undo`)).body)).toEqual([null]);
    expect((await states()).map(({ handled }) => handled)).toEqual([true, false, true]);
    const again = await both.post(`/case-batches/${taken.id}/undo`);
    expect([again.status, again.body.code]).toEqual([409, 'too-late']);

    const now = (await both.post('/case-batches/previews', { command: { do: 'take' }, caseIds })).body.items;
    const all = now.map((one: { caseId: string; version: number }) => ({ id: one.caseId, version: one.version }));
    const stale = { ...all[2], version: all[2].version - 1 };
    const command = { do: 'transfer', desk: 'LIOF', reason };
    const moved = (await both.post('/case-batches', { command, cases: [all[0], all[1], stale] })).body;
    expect(problems(moved)).toEqual([null, null, expect.stringContaining('Someone else changed this')]);
    expect((await states()).map(({ desk }) => desk)).toEqual(['LIOF', 'LIOF', 'NPRD_DESK']);
    expect((await (await world.as('rom')).post(`/case-batches/${moved.id}/undo`)).status).toBe(404);
    // the other desk went to work on one of them: that one stays
    expect((await both.get(`/cases/${caseOf('boot')}`)).status).toBe(404);
    await world.sql(`update desk_case set version = version + 1 where id = $1`, [caseOf('laden')]);
    const undone = problems((await both.post(`/case-batches/${moved.id}/undo`)).body);
    expect(undone.filter(Boolean)).toEqual([expect.stringContaining('did something with this item meanwhile')]);
    expect((await states()).map(({ desk }) => desk)).toEqual(['LIOF', 'DEF_SPOC', 'NPRD_DESK']);
    expect((await both.get(`/cases/${caseOf('boot')}`)).status).toBe(200);
    await world.settle();
    const acts = await world.sql<{ action: string }>(
      `select action from audit where action in ('case.batch-begun', 'case.undone') order by id`,
    );
    expect(acts.map(({ action }) => action.replace('case.', ''))).toEqual([
      'batch-begun',
      'undone',
      'batch-begun',
      'undone',
    ]);
    await world.sql(`update desk_case set desk = 'DEF_SPOC' where id = $1`, [caseOf('laden')]);
    await world.sql(
      `update audience set principal = 'desk:DEF_SPOC' where subject_id = $1 and principal = 'desk:LIOF' and until is null`,
      [caseOf('laden')],
    );
  });

  it('is one of the places where a search looks, and each person finds only what they may see', async () => {
    const found = async (client: ApiClient, text: string) => {
      const { body } = await client.get(`/search?q=${q(text)}`);
      const names = (sort: string): string[] => body[sort].hits.map(({ title }: { title: string }) => title);
      return {
        ...{ cases: names('cases'), items: names('items') },
        ...{ needs: names('needs'), organisations: names('organisations') },
      };
    };
    const nothing = { cases: [], items: [], needs: [], organisations: [] };
    const two = ['Laadpalen voor kazernes', 'Vergunning voor laadpalen'];
    expect((await found(both, 'laadpaal')).cases.sort()).toEqual(two);
    expect((await found(industry, 'laadpaal')).items.sort()).toEqual(two);
    expect(await found(await world.as('rival'), 'laadpaal')).toEqual(nothing);
    expect(await found(await world.as('rom'), 'laadpaal')).toEqual(nothing);
    const [item] = (await industry.get('/search?q=boot')).body.items.hits;
    expect((await found(industry, item.reference)).items).toEqual(['Bootlading in de haven']);
    // a name that is nearly right is found too, by who uses the directory
    expect((await found(industry, 'Masveld Composieten')).organisations).toEqual(['Maasveld Composieten B.V.']);
    expect((await found(await world.as('newcomer'), 'Maasveld')).organisations).toEqual([]);
    expect((await industry.get('/search?q=x')).status).toBe(400);

    // what was taken from the audience is found no more, from that moment
    await world.sql(`update audience set until = now() where subject_id = $1 and principal = 'desk:NPRD_DESK'`, [
      caseOf('permit'),
    ]);
    expect((await found(both, 'laadpaal')).cases).toEqual(['Laadpalen voor kazernes']);
  });
});
