import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dueDate, workingCalendar, workingDaysBetween } from '../../src/desks/index.js';
import type { ApiClient } from '../api-client.js';
import { aRegistration } from '../builders/forms.js';
import { aProposal, submitted } from '../builders/items.js';
import { aNewcomer } from '../builders/people.js';
import { allInOrder, aNewCompany, decideByTwo } from '../builders/verification.js';
import { openWorld, type World } from '../world.js';

const reason = 'De eigenaar is niet vast te stellen. Stuur een uittreksel mee als u zich opnieuw aanmeldt.';
const types = (answer: { body: { items: { type: string }[] } }) => answer.body.items.map(({ type }) => type);

describe('verification as a workflow', () => {
  let world: World;
  let verifier: ApiClient;
  let lead: ApiClient;
  let security: ApiClient;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'defport-verification-'));
    world = await openWorld({ dataDir: folder });
    verifier = await world.as('verifier');
    lead = await world.as('lead');
    security = await world.as('security');
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const decide = (client: ApiClient, id: string, decision: string, why?: string) =>
    client.post(`/organisations/${id}/verification-decisions`, { decision, ...(why && { reason: why }) });
  const viewOf = async (client: ApiClient, id: string) => (await client.get(`/organisations/${id}`)).body;
  const caseOf = async (id: string) => (await viewOf(verifier, id)).case;
  const checklistOf = async (client: ApiClient, id: string) =>
    (await client.get(`/organisations/${id}/checklist`)).body;
  const itemOf = async (id: string, code: string) =>
    (await checklistOf(verifier, id)).items.find((one: { code: string }) => one.code === code);
  const assess = (client: ApiClient, id: string, code: string, body: object) =>
    client.send('PUT', `/organisations/${id}/checklist/${code}`, body, {});

  async function underReview(kvkNumber: string) {
    const made = await aNewCompany(world, kvkNumber);
    await decide(verifier, made.id, 'ownership_review');
    await world.settle();
    return made;
  }

  async function upload(client: ApiClient, organisation: string, name = 'uittreksel.csv', text = 'naam;deel\nA;100\n') {
    const body = new FormData();
    body.append('file', new Blob([text], { type: 'text/csv' }), name);
    const answer = await fetch(`${world.url}/api/v1/documents?itemId=${organisation}`, {
      method: 'POST',
      headers: { Cookie: client.cookie },
      body,
    });
    return { status: answer.status, body: (await answer.json()) as { id: string; code?: string } };
  }

  const filesKept = (): string[] =>
    ['files', 'quarantine']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .flatMap((path) => readdirSync(path, { recursive: true }).map(String));

  describe('the checklist', () => {
    it('must be in order before an organisation is let in, and says who looked at what', async () => {
      const { founder, id } = await aNewCompany(world, '00000921');
      const early = await decide(verifier, id, 'kvk_correct');
      expect([early.status, early.body.code, early.body.open]).toEqual([
        409,
        'checklist-open',
        ['register', 'signatory'],
      ]);
      const evidence = 'Uittreksel van vandaag, zelf opgevraagd.';
      const bare = await assess(verifier, id, 'register', { verdict: 'pass' });
      expect([bare.status, bare.body.errors[0].field]).toEqual([400, 'evidence']);
      const never = await assess(verifier, id, 'signatory', { verdict: 'not_applicable', evidence });
      expect([never.status, never.body.code]).toEqual([400, 'always-applies']);
      const assessed = await assess(verifier, id, 'register', { verdict: 'pass', evidence, expiresOn: '2030-01-01' });
      expect(assessed.body.items[0]).toMatchObject({
        ...{ code: 'register', verdict: 'pass', evidence, expiresOn: '2030-01-01' },
        assessor: { name: 'Vera Mulder' },
        at: expect.any(String),
      });
      await assess(lead, id, 'signatory', { verdict: 'fail', evidence: 'Geen volmacht.' });
      expect((await decide(verifier, id, 'kvk_correct')).body.open).toEqual(['signatory']);
      await assess(lead, id, 'signatory', { verdict: 'pass', evidence: 'Volmacht gezien.' });
      expect((await decide(verifier, id, 'screened')).body.open).toEqual(['ownership', 'sanctions', 'foreign_control']);
      expect((await decide(verifier, id, 'kvk_correct')).body.status).toBe('verified');

      // a term that ended counts as not looked at
      await allInOrder(verifier, id);
      await world.sql(
        `update verification_item set expires_on = '2020-01-01' where organisation_id = $1 and code = 'sanctions'`,
        [id],
      );
      expect(await itemOf(id, 'sanctions')).toMatchObject({ verdict: 'open', expiresOn: '2020-01-01' });
      expect((await decide(verifier, id, 'screened')).body.open).toEqual(['sanctions']);

      // what the desk weighs is the desk's and the auditor's
      expect((await checklistOf(await world.as('auditor'), id)).can).toEqual({ assess: false });
      expect((await founder.get(`/organisations/${id}/checklist`)).status).toBe(403);
      expect((await security.get(`/organisations/${id}/checklist`)).status).toBe(403);
      expect((await (await world.as('officer')).get(`/organisations/${id}/checklist`)).status).toBe(404);
      const told = JSON.stringify([await viewOf(founder, id), (await founder.get(`/items/${id}/timeline`)).body]);
      expect(told).not.toContain('Volmacht');
      expect(await world.sql(`select 1 from audit where detail::text like '%Volmacht%'`)).toEqual([]);
      expect(
        await world.sql(`select 1 from audit where action = 'organisation.assessed' and subject_id = $1`, [id]),
      ).toHaveLength(8);
    });

    it('has no owners of public bodies on it', async () => {
      const { id } = await aNewCompany(world, '00000922', { orgType: 'municipality' });
      const verdicts = (await checklistOf(verifier, id)).items.map((one: { verdict: string }) => one.verdict);
      expect(verdicts).toEqual(['open', 'open', 'not_applicable', 'not_applicable', 'not_applicable']);
    });
  });

  describe('four eyes', () => {
    it('are needed to refuse: the second confirms, and then there is a letter', async () => {
      const { founder, id } = await aNewCompany(world, '00000923');
      const proposed = (await decide(verifier, id, 'refuse', reason)).body;
      expect(proposed).toMatchObject({
        status: 'kvk_check',
        pendingDecision: { decision: 'refuse', reason, proposedBy: { name: 'Vera Mulder' } },
        letter: null,
        can: { confirm: false, decide: ['kvk_correct', 'ownership_review', 'screened', 'block'] },
      });
      await world.settle();
      const confirmation = `/organisations/${id}/verification-decisions/${proposed.pendingDecision.id}/confirmation`;

      // nobody but the desk knows of it, and the one who proposed it does not confirm it
      const readers = await world.sql('select principal from audience where subject_id = $1 order by principal', [
        proposed.pendingDecision.id,
      ]);
      expect(readers.map(({ principal }: { principal?: string }) => principal)).toEqual([
        'desk:SECURITY_OFFICE',
        'desk:VERIF_DESK',
        'role:auditor',
      ]);
      const self = await verifier.post(confirmation, { agree: true });
      expect([self.status, self.body.code]).toEqual([403, 'four-eyes']);
      const withdrawn = await verifier.post(confirmation, { agree: false, reason: 'Toch niet.' });
      expect(withdrawn.body.code).toBe('four-eyes');
      expect(await viewOf(founder, id)).toMatchObject({ status: 'kvk_check', pendingDecision: null, letter: null });
      expect(types(await founder.get('/notifications'))).toEqual(['organisation.registered']);
      expect((await founder.post(confirmation, { agree: true })).status).toBe(403);
      expect(await viewOf(security, id)).toMatchObject({ pendingDecision: null, can: { confirm: false } });
      expect((await security.post(confirmation, { agree: true })).status).toBe(403);
      const twice = await decide(lead, id, 'refuse', reason);
      expect([twice.status, twice.body.code]).toEqual([409, 'decision-pending']);
      expect(types(await lead.get('/notifications'))).toContain('verification.decision-proposed');
      expect(types(await verifier.get('/notifications'))).not.toContain('verification.decision-proposed');
      expect(await viewOf(lead, id)).toMatchObject({ can: { confirm: true } });

      const refused = await lead.post(confirmation, { agree: true });
      expect(refused.body).toMatchObject({
        status: 'rejected',
        pendingDecision: null,
        can: { decide: [], confirm: false },
      });
      const again = await lead.post(confirmation, { agree: true });
      expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
      await world.settle();
      const { letter } = await viewOf(founder, id);
      expect(letter.decision).toBe('refuse');
      expect(letter.text.nl).toContain(reason);
      expect(letter.text.nl).toContain('bezwaar');
      expect(letter.text.en).toContain('object within six weeks');
      const mails = await world.sql<{ subject: string; text: string }>(
        `select subject, text from mail where recipient = 'founder-00000923@defport.example' and subject like '%toegelaten%'`,
      );
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(letter.text.nl);
      expect(mails[0]?.text).toContain(`/organisations/${id}`);
      const [kept] = await world.sql(
        `select a.email decided, b.email confirmed from verification_decision d join person a on a.id = d.decided_by
         join person b on b.id = d.confirmed_by where d.organisation_id = $1`,
        [id],
      );
      expect(kept).toEqual({ decided: 'verifier@defport.example', confirmed: 'lead@defport.example' });
      expect(await world.sql(`select 1 from outbox where payload::text like '%vast te stellen%'`)).toEqual([]);
    });

    it('can decline, with a reason that the first person hears of', async () => {
      const { founder, id } = await aNewCompany(world, '00000924');
      const { pendingDecision } = (await decide(lead, id, 'refuse', reason)).body;
      const confirmation = `/organisations/${id}/verification-decisions/${pendingDecision.id}/confirmation`;
      expect((await verifier.post(confirmation, { agree: false })).body.errors[0].field).toBe('reason');
      const declined = await verifier.post(confirmation, { agree: false, reason: 'Vraag eerst om een uittreksel.' });
      expect(declined.body).toMatchObject({ status: 'kvk_check', pendingDecision: null });
      await world.settle();
      expect(types(await lead.get('/notifications'))).toContain('verification.decision-declined');
      expect(types(await founder.get('/notifications'))).toEqual(['organisation.registered']);
      expect(await world.sql('select 1 from verification_decision where organisation_id = $1', [id])).toEqual([]);
    });

    it('judge what the first person saw: an answer overtakes a refusal', async () => {
      const { founder, id } = await underReview('00000925');
      await verifier.post(`/organisations/${id}/verification-questions`, { text: 'Wie houdt de andere helft?' });
      const { pendingDecision } = (await decide(verifier, id, 'refuse', reason)).body;
      await founder.post(`/organisations/${id}/verification-answers`, { text: 'Mijn zus, voor de helft.' });
      const late = await lead.post(`/organisations/${id}/verification-decisions/${pendingDecision.id}/confirmation`, {
        agree: true,
      });
      expect([late.status, late.body.code]).toEqual([409, 'proposal-overtaken']);
      expect(await viewOf(lead, id)).toMatchObject({ status: 'ownership_review', pendingDecision: null });
      expect((await decideByTwo([lead, verifier], id, 'refuse', reason)).body.status).toBe('rejected');
    });

    it('are needed to lift a block, and a block itself needs one person in danger', async () => {
      const { founder, id } = await aNewCompany(world, '00000926');
      await allInOrder(verifier, id);
      await decide(verifier, id, 'screened');
      await world.settle();
      await founder.get('/needs');
      expect((await founder.get(`/organisations/${await rivalId()}`)).status).toBe(200);
      const blocked = await decide(security, id, 'block', 'Wij onderzoeken een melding.');
      expect(blocked.body.status).toBe('suspended');

      // the session that was open keeps what is theirs, and nothing else, from the next request on
      expect((await founder.get(`/organisations/${await rivalId()}`)).status).toBe(404);
      const draft = await founder.post('/proposals', { title: 'Een concept van onszelf' });
      expect(draft.status).toBe(201);
      expect((await founder.get(`/proposals/${draft.body.id}`)).status).toBe(200);
      await world.settle();
      const { letter } = await viewOf(founder, id);
      expect(letter).toMatchObject({
        decision: 'block',
        text: { nl: expect.stringContaining('Wij onderzoeken een melding.') },
      });
      expect(letter.text.nl).toContain('Beveiligingscoördinator');

      const { pendingDecision } = (await decide(security, id, 'unblock')).body;
      expect((await viewOf(founder, id)).status).toBe('suspended');
      const path = `/organisations/${id}/verification-decisions/${pendingDecision.id}/confirmation`;
      expect((await security.post(path, { agree: true })).body.code).toBe('four-eyes');
      expect((await verifier.post(path, { agree: true })).body).toMatchObject({
        status: 'verified',
        orgVerification: 'screened',
        letter: null,
      });
      expect((await founder.get(`/organisations/${await rivalId()}`)).status).toBe(200);
    });

    const rivalId = async () => (await (await world.as('rival')).get('/me')).body.organisations[0].id;
  });

  describe('a question to the organisation', () => {
    it('stops the clock until it is answered, with papers', async () => {
      const { founder, id } = await underReview('00000927');
      const { dueDate: before } = await caseOf(id);
      expect((await founder.post(`/organisations/${id}/verification-answers`, { text: 'Alvast dit.' })).body.code).toBe(
        'nothing-asked',
      );
      const asked = await verifier.post(`/organisations/${id}/verification-questions`, {
        text: 'Wie houdt de andere helft van de aandelen?',
      });
      const dueOn = dueDate(new Date(), 20, workingCalendar);
      expect(asked.body).toMatchObject({
        status: 'more_info',
        orgVerification: 'ownership_pending',
        question: { dueOn },
      });
      await world.settle();
      expect(await caseOf(id)).toMatchObject({ status: 'waiting_submitter', dueDate: before });
      expect(await viewOf(founder, id)).toMatchObject({
        question: { text: 'Wie houdt de andere helft van de aandelen?', dueOn },
        can: { answer: true },
      });
      const [mail] = await world.sql<{ text: string }>(
        `select text from mail where recipient = 'founder-00000927@defport.example' and subject like '%vraag%'`,
      );
      expect(mail?.text).toContain(new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date(dueOn)));

      // the question waited for a while: the desk gets that time back
      await world.sql(
        `update case_clock set paused_at = now() - interval '28 days'
         where paused_at is not null and case_id = (select id from desk_case where item_id = $1)`,
        [id],
      );
      const extract = await upload(founder, id);
      expect(extract.status).toBe(201);
      await world.settle();
      const answers = `/organisations/${id}/verification-answers`;
      const foreign = await founder.post(answers, { text: 'Zie bijlage.', documentIds: [id] });
      expect([foreign.status, foreign.body.code]).toEqual([400, 'unknown-file']);
      const personal = await founder.post(answers, { text: 'Mijn nummer is 111222333.' });
      expect(personal.body.errors[0].code).toBe('citizen-number-found');
      const answered = await founder.post(answers, {
        text: 'Mijn zus; zie het uittreksel.',
        documentIds: [extract.body.id],
      });
      expect(answered.body).toMatchObject({ status: 'ownership_review', question: null, can: { answer: false } });
      await world.settle();
      const resumed = await caseOf(id);
      expect(resumed.status).toBe('in_review');
      expect(workingDaysBetween(before, resumed.dueDate, workingCalendar)).toBeGreaterThan(16);
      expect(types(await verifier.get('/notifications'))).toContain('organisation.answered');

      const thread = (await founder.get(`/organisations/${id}/verification-thread`)).body.items;
      expect(thread).toMatchObject([
        {
          kind: 'question',
          author: { name: 'Vera Mulder', desk: { nl: 'Verificatiedesk van Defport' } },
          documents: [],
        },
        { kind: 'answer', author: { name: 'Oprichter 00000927', desk: null }, documents: [{ name: 'uittreksel.csv' }] },
      ]);
      expect((await verifier.get(`/organisations/${id}/verification-thread`)).body.items).toHaveLength(2);
      for (const name of ['rival', 'officer', 'security'])
        expect((await (await world.as(name)).get(`/organisations/${id}/verification-thread`)).status).toBe(404);
      expect(await world.sql(`select outcome from answer_deadline where organisation_id = $1`, [id])).toEqual([
        { outcome: 'answered' },
      ]);
      for (const table of ['outbox', 'audit'])
        expect(await world.sql(`select 1 from ${table} t where t::text like '%andere helft%'`)).toEqual([]);
    });

    it('closes the registration when it stays unanswered for 20 working days, whatever restarts in between', async () => {
      const { founder, id } = await underReview('00000928');
      const held = await submitted(founder, 'proposals', aProposal());
      await verifier.post(`/organisations/${id}/verification-questions`, { text: 'Wie houdt de andere helft?' });
      await world.settle();
      await world.sweep();
      expect((await viewOf(founder, id)).status).toBe('more_info');
      // a week before the end it is said once more, to who can answer
      const reminders = async () =>
        (await founder.get('/notifications')).body.items.filter(
          ({ type }: { type: string }) => type === 'verification.answer-due-soon',
        );
      expect(await reminders()).toEqual([]);
      await world.sql(`update answer_deadline set expires_at = now() + interval '6 days' where organisation_id = $1`, [
        id,
      ]);
      await Promise.all([world.sweep(), world.sweep()]);
      await world.settle();
      expect(await reminders()).toHaveLength(1);
      expect(types(await verifier.get('/notifications'))).not.toContain('verification.answer-due-soon');
      await world.sql(
        `update answer_deadline set expires_at = now() - interval '1 second' where organisation_id = $1`,
        [id],
      );
      await world.stopWorker();
      await world.startWorker();
      await world.sweep();
      await world.settle();
      expect(await viewOf(founder, id)).toMatchObject({ status: 'archived', orgVerification: 'none', question: null });
      expect(await caseOf(id)).toMatchObject({ status: 'answered', outcome: 'archived' });
      expect((await founder.get(`/proposals/${held.id}`)).body.case.status).toBe('closed');
      expect((await founder.post(`/organisations/${id}/verification-answers`, { text: 'Te laat.' })).status).toBe(409);
      expect(
        await world.sql(
          `select 1 from mail where recipient = 'founder-00000928@defport.example' and subject like 'De aanmelding%gesloten%'`,
        ),
      ).toHaveLength(1);
      // the number is free, and nothing more happens by itself
      const again = await founder.post('/organisations', aRegistration({ kvkNumber: '00000928' }));
      expect(again.status).toBe(201);
      await world.sweep();
      await world.settle();
      expect(
        await world.sql(`select 1 from audit where subject_id = $1 and detail ->> 'decision' = 'expired'`, [id]),
      ).toHaveLength(1);
    });

    it('does not expire for an organisation that is blocked meanwhile', async () => {
      const { founder, id } = await underReview('00000929');
      await verifier.post(`/organisations/${id}/verification-questions`, { text: 'Wie houdt de andere helft?' });
      await decide(security, id, 'block', 'Wij onderzoeken een melding.');
      await world.sql(
        `update answer_deadline set expires_at = now() - interval '1 second' where organisation_id = $1`,
        [id],
      );
      await world.sweep();
      await world.settle();
      expect(await viewOf(founder, id)).toMatchObject({ status: 'suspended', case: { status: 'answered' } });
      expect((await founder.post(`/organisations/${id}/verification-answers`, { text: 'Mijn zus.' })).status).toBe(409);
      // back where it was, with the full term again
      await decideByTwo([security, lead], id, 'unblock');
      await world.settle();
      await world.sweep();
      expect(await viewOf(founder, id)).toMatchObject({
        status: 'more_info',
        question: { dueOn: dueDate(new Date(), 20, workingCalendar) },
        case: { status: 'waiting_submitter' },
      });
      await world.settle();
      expect(await world.sql('select 1 from dead_job')).toEqual([]);
    });
  });

  describe("the owner's extract", () => {
    it('is read by the organisation and the desk alone, and goes when the check ends', async () => {
      const { founder, id } = await underReview('00000931');
      const { body } = await upload(founder, id);
      await world.settle();
      const path = `/documents/${body.id}`;
      expect((await founder.get(path)).body).toMatchObject({
        status: 'not_scanned',
        can: { download: true, remove: true },
      });
      for (const reader of [founder, verifier, lead]) expect((await reader.get(`${path}/content`)).status).toBe(200);
      for (const name of ['auditor', 'security', 'industry', 'officer', 'admin']) {
        const client = await world.as(name);
        expect([name, (await client.get(path)).status]).toEqual([name, 404]);
        expect((await client.get(`${path}/content`)).status).toBe(404);
      }
      expect((await (await world.as('auditor')).get(`/documents?itemId=${id}`)).body.items).toEqual([]);
      expect((await upload(verifier, id)).status).toBe(403);
      expect(filesKept().filter((file) => file.includes(body.id))).toHaveLength(1);

      await allInOrder(verifier, id);
      await decide(verifier, id, 'screened');
      await world.settle();
      expect(filesKept().filter((file) => file.includes(body.id))).toEqual([]);
      expect((await founder.get(path)).body).toMatchObject({
        name: 'uittreksel.csv',
        status: 'deleted',
        size: 0,
        uploadedAt: expect.any(String),
        can: { download: false, remove: false },
      });
      const content = await verifier.get(`${path}/content`);
      expect([content.status, content.body.code]).toEqual([409, 'file-deleted']);
      expect(await world.sql('select sha256 from document where id = $1', [body.id])).toEqual([{ sha256: '' }]);
      // and no new one is kept while nothing is being checked
      const late = await upload(founder, id);
      expect([late.status, late.body.code]).toEqual([409, 'no-check-running']);
      expect((await upload(await world.as('industry'), id)).status).toBe(404);
    });

    it.each([
      ['00000932', 'refused', (id: string) => decideByTwo([verifier, lead], id, 'refuse', reason)],
      [
        '00000933',
        'closed without an answer',
        async (id: string) => {
          await verifier.post(`/organisations/${id}/verification-questions`, { text: 'Wie houdt de andere helft?' });
          await world.sql(`update answer_deadline set expires_at = now() where organisation_id = $1`, [id]);
          await world.sweep();
        },
      ],
    ])('%s: goes when it is %s, while still in quarantine too', async (kvkNumber, _how, end) => {
      const { founder, id } = await underReview(kvkNumber);
      const first = await upload(founder, id);
      await world.settle();
      await world.stopWorker();
      const second = await upload(founder, id, 'later.csv');
      await world.startWorker();
      await end(id);
      await world.settle();
      const kept = filesKept().filter((file) => file.includes(first.body.id) || file.includes(second.body.id));
      expect(kept).toEqual([]);
      expect(await world.sql('select distinct status from document where subject_id = $1', [id])).toEqual([
        { status: 'deleted' },
      ]);
    });

    it('stays while an organisation is blocked', async () => {
      const { founder, id } = await underReview('00000934');
      const { body } = await upload(founder, id);
      await decide(verifier, id, 'block', 'Wij onderzoeken een melding.');
      await world.settle();
      expect((await founder.get(`/documents/${body.id}/content`)).status).toBe(200);
      expect((await upload(founder, id)).status).toBe(409);
    });
  });

  it('an owner who changed is looked at again, from the start', async () => {
    const { founder, id } = await aNewCompany(world, '00000935');
    await allInOrder(verifier, id);
    await decide(verifier, id, 'screened');
    await world.settle();
    const colleague = await world.as('colleague');
    const path = `/organisations/${id}/ownership-change`;
    expect((await colleague.post(path, { statement: 'Alles is nu van mij.' })).status).toBe(403);
    const reported = await founder.post(path, { statement: 'Rijnhaven (Duitsland) heeft nu 60%.' });
    expect(reported.body).toMatchObject({
      status: 'ownership_review',
      orgVerification: 'ownership_pending',
      ownershipStatement: 'Rijnhaven (Duitsland) heeft nu 60%.',
    });
    await world.settle();
    expect(await caseOf(id)).toMatchObject({ status: 'in_review', outcome: null });
    expect(types(await verifier.get('/notifications'))).toContain('organisation.ownership-changed');
    const proposal = await submitted(founder, 'proposals', aProposal());
    await world.settle();
    expect((await founder.get(`/proposals/${proposal.id}`)).body.case).toMatchObject({
      status: 'on_hold',
      routing: { ruleId: 'R003' },
    });
    // what was found about the former owner does not let the new one in
    expect((await decide(verifier, id, 'screened')).body.open).toEqual(['ownership', 'sanctions', 'foreign_control']);
    expect(await itemOf(id, 'ownership')).toMatchObject({ verdict: 'open', evidence: 'Gezien en in orde bevonden.' });
    expect((await founder.post(path, { statement: 'En nu is het weer anders.' })).status).toBe(409);
    await allInOrder(verifier, id, ['ownership', 'sanctions', 'foreign_control']);
    expect((await decide(verifier, id, 'screened')).body.orgVerification).toBe('screened');
    expect((await founder.get(`/organisations/${id}/verification-thread`)).body.items).toMatchObject([
      { kind: 'ownership_change', text: 'Rijnhaven (Duitsland) heeft nu 60%.' },
    ]);
  });

  it('archives at the request of its administrator, or by the functional administrator', async () => {
    const [one, other] = [await aNewCompany(world, '00000936'), await aNewCompany(world, '00000937')];
    const admin = await world.as('admin');
    expect((await one.founder.post(`/organisations/${one.id}/archive`)).status).toBe(409);
    for (const { id } of [one, other]) {
      await allInOrder(verifier, id);
      await decide(verifier, id, 'screened');
    }
    expect((await verifier.post(`/organisations/${one.id}/archive`)).status).toBe(403);
    expect((await other.founder.post(`/organisations/${one.id}/archive`)).status).toBe(403);
    expect((await one.founder.post(`/organisations/${one.id}/archive`)).status).toBe(204);
    expect((await admin.post(`/organisations/${other.id}/archive`)).status).toBe(204);
    await world.settle();
    for (const { founder, id } of [one, other]) {
      expect(await viewOf(founder, id)).toMatchObject({
        status: 'archived',
        orgVerification: 'none',
        can: { archive: false },
      });
      expect((await (await world.as('industry')).get(`/organisations/${id}`)).status).toBe(404);
      expect(
        await world.sql(
          `select 1 from person_grant g join person p on p.id = g.person_id where g.principal = 'participants' and g.until is null
           and p.email = 'founder-' || (select kvk_number from organisation where id = $1) || '@defport.example'`,
          [id],
        ),
      ).toEqual([]);
    }
    // it closes an organisation; it does not let the administrator read one
    expect((await admin.get(`/organisations/${other.id}`)).status).toBe(404);
    const nobody = await aNewcomer(world, 'nobody@wendakker.example', 'Niemand Hier');
    expect((await nobody.post(`/organisations/${one.id}/archive`)).status).toBe(404);
    expect(await world.sql('select 1 from dead_job')).toEqual([]);
  });
});
