import { aBarrier, aProposal, key, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

describe('a scale-up proposal', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('goes from draft to answer, and its submitter sees every step', async () => {
    const industry = await world.as('industry');
    const officer = await world.as('officer');
    const draft = await industry.post('/proposals', {});
    expect(draft.status).toBe(201);
    expect(draft.headers.get('etag')).toBe('"1"');
    const path = `/proposals/${draft.body.id}`;
    const saved = await industry.patch(path, aProposal(), 1);
    expect(saved.body).toMatchObject({ version: 2, status: 'draft', case: null });

    const receipt = await industry.post(`${path}/submission`, undefined, key());
    expect(receipt.status).toBe(201);
    expect(receipt.body.reference).toMatch(/^DP-\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/);
    await world.settle();

    const item = (await industry.get(path)).body;
    expect(item.case).toMatchObject({
      status: 'assigned',
      desk: { code: 'DEFPORT_OFFICE' },
      handler: null,
      routing: { ruleId: 'R105', ruleSetVersion: '1.0.0' },
    });
    expect(item.audience.map((entry: { principal: string }) => entry.principal)).toContain('desk:DEFPORT_OFFICE');

    const { body: explained } = await industry.get(`/items/${draft.body.id}/routing-explanation`);
    expect(explained).toMatchObject({ reason: item.case.routing.reason, couldChange: expect.any(Array) });
    expect(explained.couldChange).toContainEqual({ fact: 'category', value: aProposal()['proposalType'] });
    expect(JSON.stringify(explained)).not.toMatch(/R\d{3}|DEFPORT_OFFICE|orgVerification|markingDetected/);

    const inbox = await officer.get('/cases?desk=DEFPORT_OFFICE');
    expect(inbox.body.items).toHaveLength(1);
    const caseId = inbox.body.items[0].id;
    const [forOffice, forOfficer] = [
      await (await world.as('office')).get(`/cases/${caseId}`),
      await officer.get(`/cases/${caseId}`),
    ];
    expect(forOffice.body.routing.tookUs).toEqual(expect.any(Number));
    expect(forOfficer.body.routing).toMatchObject({ trace: null, tookUs: null });
    expect((await officer.post(`/cases/${caseId}/assignment`, {})).body).toMatchObject({
      status: 'in_review',
      handler: { name: 'Otto Brandsma' },
    });
    const asked = await officer.post(`/cases/${caseId}/questions`, { text: 'Welke leverancier levert de persen?' });
    expect(asked.body).toMatchObject({ status: 'waiting_submitter' });
    const replied = await industry.post(`/cases/${caseId}/replies`, { text: 'Een leverancier uit Duitsland.' });
    expect(replied.body).toMatchObject({ status: 'in_review', question: null });
    const answered = await officer.post(`/cases/${caseId}/answer`, {
      outcome: 'accepted',
      reasons: 'Uw plan is concreet en de vraag is er. Wij nemen contact op over een afspraak.',
    });
    expect(answered.body).toMatchObject({ status: 'answered', outcome: 'accepted' });
    await world.settle();

    const timeline = await industry.get(`/items/${draft.body.id}/timeline`);
    expect(timeline.body.items.map((entry: { type: string }) => entry.type)).toEqual([
      'answered',
      'replied',
      'asked',
      'taken',
      'routed',
      'submitted',
      'created',
    ]);

    const bell = await industry.get('/notifications');
    expect(bell.body.items.map((one: { type: string }) => one.type)).toEqual([
      'case.answered',
      'case.asked',
      'case.opened',
    ]);
    expect(await world.sql('select recipient from mail')).toEqual([
      { recipient: 'industry@defport.example' },
      { recipient: 'industry@defport.example' },
      { recipient: 'industry@defport.example' },
    ]);
    // nobody else was told, and a competitor cannot see that it exists
    const rival = await world.as('rival');
    expect((await rival.get('/notifications')).body.items).toEqual([]);
    const [hidden, absent] = [
      await rival.get(path),
      await rival.get('/proposals/0198a5a0-0000-7000-8000-000000000000'),
    ];
    expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
    expect((await rival.get(`/cases/${caseId}`)).status).toBe(404);
  });

  it('keeps what an editor writes, but only a signatory submits', async () => {
    const colleague = await world.as('colleague');
    const { body: draft } = await colleague.post('/proposals', aProposal());
    const refused = await colleague.post(`/proposals/${draft.id}/submission`, undefined, key());
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    expect((await colleague.get(`/proposals/${draft.id}`)).body.status).toBe('draft');
  });

  it('names every missing field at once and loses nothing', async () => {
    const industry = await world.as('industry');
    const { body: draft } = await industry.post('/proposals', { title: 'Te kort' });
    const refused = await industry.post(`/proposals/${draft.id}/submission`, undefined, key());
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    const fields = refused.body.errors.map((error: { field: string }) => error.field);
    expect(fields).toEqual(expect.arrayContaining(['title', 'summary', 'description', 'proposalType', 'consentShare']));
    expect((await industry.get(`/proposals/${draft.id}`)).body.title).toBe('Te kort');
  });

  it('answers a repeated submission with the first receipt, and refuses a second one', async () => {
    const industry = await world.as('industry');
    const { body: draft } = await industry.post('/proposals', aProposal());
    const once = key();
    const path = `/proposals/${draft.id}/submission`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => industry.post(path, undefined, once)));
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const again = await industry.post(path, undefined, key());
    expect([again.status, again.body.code, again.body.reference]).toEqual([
      409,
      'already-submitted',
      answers[0]?.body.reference,
    ]);
    expect((await industry.post(path)).body.code).toBe('idempotency-key-missing');
    await world.settle();
    expect(await world.sql('select 1 from routing_decision where item_id = $1', [draft.id])).toHaveLength(1);
  });

  it('refuses an edit without a version (428) and one on an old version (412, with the current content)', async () => {
    const industry = await world.as('industry');
    const { body: draft } = await industry.post('/proposals', { title: 'Eerste versie van de titel' });
    const path = `/proposals/${draft.id}`;
    expect((await industry.patch(path, { title: 'x' })).status).toBe(428);
    expect((await industry.patch(path, { title: 'Tweede versie van de titel' }, 1)).status).toBe(200);
    const stale = await industry.patch(path, { title: 'Verloren versie' }, 1);
    expect([stale.status, stale.body.current.content.title]).toEqual([412, 'Tweede versie van de titel']);
    expect((await industry.get(path)).body.title).toBe('Tweede versie van de titel');
  });

  it('closes the case when the submitter withdraws', async () => {
    const industry = await world.as('industry');
    const { id } = await submitted(industry, 'proposals', aProposal());
    await world.settle();
    expect((await industry.post(`/proposals/${id}/withdrawal`)).body.status).toBe('withdrawn');
    await world.settle();
    const [row] = await world.sql('select status, outcome from desk_case where item_id = $1', [id]);
    expect(row).toEqual({ status: 'closed', outcome: 'withdrawn' });
  });

  it('publishes title, summary, area, region and state: a competitor reads those, and nothing else', async () => {
    const [industry, rival] = [await world.as('industry'), await world.as('rival')];
    const { id } = await submitted(industry, 'proposals', aProposal({ confidentiality: 'platform' }));
    await world.settle();
    expect((await rival.get(`/proposals/${id}`)).status).toBe(404);
    expect((await industry.post(`/proposals/${id}/publication`)).body).toMatchObject({ can: { unpublish: true } });
    const { body: seen } = await rival.get(`/proposals/${id}`);
    expect(seen).toMatchObject({ status: 'submitted', organisation: null, audience: [], case: null });
    const published = { summary: aProposal()['summary'], nldArea: 'none', region: 'zuid_holland' };
    const head = [
      'id',
      'kind',
      'reference',
      'status',
      'version',
      'title',
      'createdAt',
      'updatedAt',
      'submittedAt',
      'can',
    ];
    const filled = Object.entries(seen).filter(([name, value]) => value !== null && !head.includes(name));
    expect(Object.fromEntries(filled)).toEqual({ ...published, withheld: [], audience: [] });
    const canaries = Object.entries(aProposal()).filter(
      ([name, value]) => typeof value === 'string' && value.length > 12 && !['title', 'summary'].includes(name),
    );
    expect(canaries.length).toBeGreaterThan(3);
    for (const [name, value] of canaries)
      expect([name, JSON.stringify(seen).includes(String(value))]).toEqual([name, false]);
    expect((await rival.get(`/items/${id}/timeline`)).status).toBe(404);
    expect((await rival.get(`/documents?itemId=${id}`)).status).toBe(404);
    expect((await rival.post(`/proposals/${id}/withdrawal`)).status).toBe(403);
    // the whole of it stays closed to participants in the database as well, and so does the public part to visitors
    const readBy = async (table: string, principals: string) => {
      await world.sql('begin');
      await world.sql('set local role defport_app');
      await world.sql(`select set_config('app.principals', $1, true)`, [principals]);
      const rows = await world.sql(`select 1 from ${table} where id = $1`, [id]);
      await world.sql('rollback');
      return rows.length;
    };
    expect([
      await readBy('proposal', 'participants,public'),
      await readBy('publication', 'participants,public'),
    ]).toEqual([0, 1]);
    expect(await readBy('publication', 'public')).toBe(0);
    expect((await industry.delete(`/proposals/${id}/publication`)).status).toBe(204);
    expect(await readBy('publication', 'participants,public')).toBe(0);
    expect((await rival.get(`/proposals/${id}`)).status).toBe(404);
    // a kind without a summary shows area and region, and keeps its description
    const barrier = await submitted(industry, 'barriers', aBarrier({ confidentiality: 'public', region: 'limburg' }));
    expect((await industry.post(`/barriers/${barrier.id}/publication`)).status).toBe(201);
    expect((await rival.get(`/barriers/${barrier.id}`)).body).toMatchObject({
      nldArea: 'none',
      region: 'limburg',
      description: null,
      category: null,
      contactEmail: null,
    });
    // the label is a ceiling: what is commercially confidential cannot be published at all
    const confidential = await submitted(industry, 'proposals', aProposal());
    expect((await industry.post(`/proposals/${confidential.id}/publication`)).body.code).toBe('not-publishable');
  });
});
