import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiClient } from '../api-client.js';
import { aPdf } from '../builders/files.js';
import { aFinancingCase, aTableApplication } from '../builders/forms.js';
import { key, submitted } from '../builders/items.js';
import { decideByTwo } from '../builders/verification.js';
import { listen } from '../event-stream.js';
import { openWorld, type World } from '../world.js';

const nothing = '0198a5a0-0000-7000-8000-000000000000';
const aReview = (change = {}) => ({
  score: 3,
  comment: 'De orders zijn er en de zekerheden ook. De planning is krap.',
  ...change,
});
const anAdvice = (change = {}) => ({
  advice: 'positive',
  reasons: 'Twee financiers zien ruimte voor een lening met garantie.',
  ...change,
});

/** What someone at a desk may try on a case. */
const work: Record<string, object> = {
  transfer: { desk: 'DEF_SPOC', reason: 'Hier is eerst een antwoord nodig.' },
  questions: { text: 'Kunt u de begroting toelichten?' },
  answer: { outcome: 'offers', reasons: 'Twee banken nemen contact met u op.' },
  assignment: {},
};

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'defport-table-'));
  world = await openWorld({ dataDir: folder });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The demo case of organisation A: € 8 million, which rule R045 sends to the table. */
async function aCaseAtTheTable(change = {}) {
  const one = await submitted(await world.as('industry'), 'financing-cases', aFinancingCase(change));
  await world.settle();
  const [row] = await world.sql<{ id: string }>('select id from desk_case where item_id = $1', [one.id]);
  return { ...one, caseId: row?.id ?? '' };
}

const declare = async (name: string, itemId: string, interest: string, explanation?: string) =>
  (await world.as(name)).post(`/declarations/${itemId}`, { interest, explanation });

const listed = async (client: ApiClient, itemId: string) =>
  (await client.get('/declarations')).body.items.find((row: { itemId: string }) => row.itemId === itemId);

/** Everywhere a member could meet a case, beside the list of declarations. */
const outletsOf = ({ id, caseId }: { id: string; caseId: string }): [method: string, path: string, body?: object][] => [
  ['GET', `/financing-cases/${id}`],
  ['PATCH', `/financing-cases/${id}`, {}],
  ['POST', `/financing-cases/${id}/withdrawal`],
  ['GET', `/items/${id}`],
  ['GET', `/items/${id}/timeline`],
  ['GET', `/cases/${caseId}`],
  ['POST', `/cases/${caseId}/replies`, { text: 'Mag ik meepraten?' }],
  ['GET', `/financing-cases/${id}/reviews`],
  ['POST', `/financing-cases/${id}/reviews`, aReview()],
  ['GET', `/financing-cases/${id}/advice`],
  ['GET', `/financing-cases/${id}/declarations`],
  ['GET', `/documents?itemId=${id}`],
];

/** Each outlet answers as if the case had never been made, byte for byte. */
async function expectNothing(client: ApiClient, one: { id: string; caseId: string }): Promise<void> {
  const send = (path: string, method: string, body?: object) =>
    client.send(method, path, body, method === 'PATCH' ? { 'If-Match': '"1"' } : {});
  for (const [method, path, body] of outletsOf(one)) {
    const hidden = await send(path, method, body);
    const absent = await send(path.replace(one.id, nothing).replace(one.caseId, nothing), method, body);
    expect([path, hidden.status, JSON.stringify(hidden.body)]).toEqual([path, 404, JSON.stringify(absent.body)]);
  }
}

/** Applies for a seat and has the secretary answer. */
async function apply(name: string, outcome: string) {
  const applicant = await world.as(name);
  const { id } = await submitted(applicant, 'table-applications', aTableApplication({ memberType: 'expert' }));
  await world.settle();
  const item = (await applicant.get(`/table-applications/${id}`)).body;
  const secretary = await world.as('secretary');
  const answered = await secretary.post(`/cases/${item.case.id}/answer`, {
    outcome,
    reasons: 'U brengt kennis mee die aan de tafel ontbreekt.',
    nextStep: 'Kom over een jaar terug.',
  });
  expect(answered.status).toBe(201);
  await world.settle();
  return { id, applicant, item };
}

describe('a seat at the financing table', () => {
  it('goes to the secretariat, whatever the rules say, and its answer gives a seat for two years', async () => {
    const newcomer = await world.as('newcomer');
    expect((await newcomer.get('/me')).body).toMatchObject({ seats: [], can: { seeTable: false } });
    expect((await newcomer.get('/declarations')).status).toBe(403);
    const { id, item } = await apply('newcomer', 'member');
    expect(item.case).toMatchObject({ desk: { code: 'FIN_TABLE' }, status: 'assigned', routing: { ruleId: 'FIXED' } });

    const me = (await newcomer.get('/me')).body;
    expect(me).toMatchObject({
      seats: [{ memberType: 'expert' }],
      can: { seeTable: true, seeInbox: false },
      desks: [],
    });
    const days = (new Date(me.seats[0].until).getTime() - Date.now()) / 86_400_000;
    expect([days > 729, days < 732]).toEqual([true, true]);
    expect((await newcomer.get('/declarations')).status).toBe(200);
    // the item is still as its owner left it, the applicant is told once, and no principal came with the seat
    expect((await newcomer.get(`/table-applications/${id}`)).body.status).toBe('submitted');
    expect(await world.sql(`select count(*)::int from mail where recipient like 'newcomer@%'`)).toEqual([{ count: 2 }]);
    expect(await world.sql(`select 1 from person_grant where principal = 'desk:FIN_TABLE'`)).toHaveLength(1);
    expect((await newcomer.get('/cases?desk=FIN_TABLE')).status).toBe(403);
    expect((await (await world.as('rival')).get(`/table-applications/${id}`)).status).toBe(404);
  });

  it('goes to the one who submitted, not to the one who wrote the draft', async () => {
    const [colleague, industry] = [await world.as('colleague'), await world.as('industry')];
    const { body: draft } = await colleague.post('/table-applications', aTableApplication());
    await industry.post(`/table-applications/${draft.id}/submission`, undefined, { 'Idempotency-Key': draft.id });
    await world.settle();
    const caseId = (await industry.get(`/table-applications/${draft.id}`)).body.case.id;
    const secretary = await world.as('secretary');
    await secretary.post(`/cases/${caseId}/answer`, { outcome: 'observer', reasons: 'U mag meekijken aan de tafel.' });
    await world.settle();
    expect((await industry.get('/me')).body.seats).toHaveLength(1);
    expect((await colleague.get('/me')).body.seats).toEqual([]);
    // whoever withdraws the application gives up the seat
    await industry.post(`/table-applications/${draft.id}/withdrawal`);
    await world.settle();
    expect((await industry.get('/me')).body).toMatchObject({ seats: [], can: { seeTable: false } });
  });

  it('is not given by a refusal, and not by another desk', async () => {
    const { applicant } = await apply('rival', 'rejected');
    expect((await applicant.get('/me')).body.seats).toEqual([]);
    const { id } = await submitted(applicant, 'table-applications', aTableApplication());
    await world.settle();
    const caseId = (await applicant.get(`/table-applications/${id}`)).body.case.id;
    const secretary = await world.as('secretary');
    await secretary.post(`/cases/${caseId}/transfer`, { desk: 'DEF_SPOC', reason: 'Dit hoort niet bij ons thuis.' });
    const contactpoint = await world.as('contactpoint');
    expect((await contactpoint.get(`/cases/${caseId}`)).body.outcomes).toEqual([]);
    const refused = await contactpoint.post(`/cases/${caseId}/answer`, {
      outcome: 'member',
      reasons: 'Wat ons betreft kunt u aanschuiven.',
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'unknown-outcome']);
    await world.settle();
    expect((await applicant.get('/me')).body.seats).toEqual([]);
  });
});

describe('a case at the financing table', () => {
  it('without an amount is asked for it, in the language of whoever reads', async () => {
    const [industry, secretary] = [await world.as('industry'), await world.as('secretary')];
    const one = await aCaseAtTheTable({ amountAskedEur: null });
    const dutch = 'Het bedrag ontbreekt. Het secretariaat vraagt u om aanvulling.';
    const english = 'The amount is missing. The secretariat asks you to complete it.';
    const readings: [header: string, question: string][] = [
      ['nl', dutch],
      ['en-GB,en;q=0.9', english],
      ['*', dutch], // the account's own
    ];
    for (const [header, question] of readings) {
      const headers = { 'Accept-Language': header };
      const item = (await industry.get(`/financing-cases/${one.id}`, headers)).body;
      expect(item.case).toMatchObject({ status: 'waiting_submitter', question });
      const view = (await secretary.get(`/cases/${one.caseId}`, headers)).body;
      expect([view.question, view.history[0].text]).toEqual([question, question]);
      const [routed] = (await industry.get(`/items/${one.id}/timeline`, headers)).body.items;
      expect(routed).toMatchObject({ type: 'routed', text: question, detail: { status: 'waiting_submitter' } });
    }
    // after the reply the question is in the story only; what a person asks is in the words they chose
    await industry.post(`/cases/${one.caseId}/replies`, { text: 'Het gaat om acht miljoen euro.' });
    const own = 'Is dat met of zonder uw eigen bijdrage?';
    expect((await secretary.get(`/cases/${one.caseId}`)).body.question).toBeNull();
    await secretary.post(`/cases/${one.caseId}/questions`, { text: own });
    const { items } = (await industry.get(`/items/${one.id}/timeline`)).body;
    const texts = items.map(({ text }: { text: string | null }) => text).filter(Boolean);
    expect(texts).toEqual([own, 'Het gaat om acht miljoen euro.', english]);
    for (const header of ['nl', 'en']) {
      const item = await industry.get(`/financing-cases/${one.id}`, { 'Accept-Language': header });
      expect(item.body.case.question).toBe(own);
    }
    // the language of a page is not the language of the account: mail goes on in that
    expect((await industry.get('/me', { 'Accept-Language': 'en' })).body.person.language).toBe('nl');
  });

  it('is read only by members who declared that they have no interest', async () => {
    const [financier, investor, industry] = [
      await world.as('financier'),
      await world.as('investor'),
      await world.as('industry'),
    ];
    const streams = { financier: await listen(financier), investor: await listen(investor) };
    const one = await aCaseAtTheTable();
    expect((await industry.get(`/financing-cases/${one.id}`)).body.case).toMatchObject({
      desk: { code: 'FIN_TABLE' },
      routing: { ruleId: 'R045' },
    });

    // before declaring: a reference, names, a band, and nothing else anywhere
    for (const member of [financier, investor]) {
      expect(await listed(member, one.id)).toEqual({
        caseId: one.caseId,
        itemId: one.id,
        reference: one.reference,
        organisations: [{ name: 'Maasveld Composieten B.V.', kvkNumber: '00000901' }],
        amountBand: '1m_to_10m',
        declaration: null,
        declaredAt: null,
        reviewed: false,
        canRead: false,
        mayDeclare: ['none', 'possible', 'yes'],
      });
      await expectNothing(member, one);
    }

    const cleared = await declare('financier', one.id, 'none');
    expect([cleared.status, cleared.body]).toMatchObject([
      201,
      { declaration: 'none', canRead: true, mayDeclare: ['yes'] },
    ]);
    const conflicted = await declare('investor', one.id, 'yes', 'Ons fonds heeft aandelen in dit bedrijf.');
    expect([conflicted.status, conflicted.body]).toMatchObject([
      201,
      { declaration: 'yes', canRead: false, mayDeclare: [] },
    ]);

    const read = (await financier.get(`/financing-cases/${one.id}`)).body;
    expect(read).toMatchObject({ amountAskedEur: 8_000_000, case: { id: one.caseId, desk: { code: 'FIN_TABLE' } } });
    expect(read.can).toEqual({
      edit: false,
      submit: false,
      withdraw: false,
      publish: false,
      unpublish: false,
      share: false,
      reply: false,
    });
    expect((await financier.get(`/items/${one.id}/timeline`)).body.items.length).toBeGreaterThan(0);
    await expectNothing(investor, one);

    // its owner sees who reads it and why; a reader is not a handler
    const audience = (await industry.get(`/financing-cases/${one.id}`)).body.audience;
    const members = audience.filter((entry: { why: { en: string } }) => /Table member/.test(entry.why.en));
    expect(members.map((entry: { label: { nl: string } }) => entry.label.nl)).toEqual(['Fleur Jansen']);
    expect((await financier.get(`/cases/${one.caseId}`)).body.can).toMatchObject({
      take: false,
      answer: false,
      reply: false,
    });

    // the rival, who has no seat, meets nothing at all
    await expectNothing(await world.as('rival'), one);
    expect((await declare('rival', one.id, 'none')).status).toBe(403);
    const [own] = await world.sql<{ id: string }>(
      `select id from declaration where item_id = $1 and interest = 'yes'`,
      [one.id],
    );
    await streams.investor.hears('interest.declared', own?.id ?? ''); // the stream keeps the order, so it heard all before
    await Promise.all(Object.values(streams).map((stream) => stream.close()));
    const about = streams.investor.heard.filter(({ subjectId }) => [one.id, one.caseId].includes(subjectId));
    expect(about).toEqual([]);
    expect(streams.investor.heard.map(({ type }) => type)).toEqual(['notification.created', 'interest.declared']);
  });

  it('asks each member once to declare, and tells them its number and nothing else', async () => {
    const [financier, secretary] = [await world.as('financier'), await world.as('secretary')];
    const canary = {
      title: 'Kanariegeel composiet voor drones',
      summary: `Kanariegeel. ${'Wij bouwen een lijn. '.repeat(4)}`,
    };
    const one = await aCaseAtTheTable(canary);
    const asked = () =>
      world.sql<{ email: string; bells: number; mails: number }>(
        `select p.email, count(*)::int bells, count(m.id)::int mails from notification n join person p on p.id = n.person_id
         left join mail m on m.event_id = n.event_id and m.recipient = p.email
         where n.type = 'declarations.asked' and n.subject_id = $1 group by 1 order by 1`,
        [one.id],
      );
    const once = ['financier@defport.example', 'investor@defport.example'].map((email) => ({
      email,
      bells: 1,
      mails: 1,
    }));
    expect(await asked()).toEqual(expect.arrayContaining(once));
    expect((await asked()).map(({ email }) => email)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/secretary|industry|rival|officer|rom@/)]),
    );
    const [bell] = (await financier.get('/notifications')).body.items;
    expect(bell).toMatchObject({
      type: 'declarations.asked',
      subject: { kind: 'declarations', id: one.id, reference: one.reference },
      text: { nl: expect.stringContaining(one.reference), en: expect.stringContaining(one.reference) },
    });
    const told = await world.sql<{ mail: string }>(
      `select m.subject || m.text mail from mail m join notification n on n.event_id = m.event_id
       where n.type = 'declarations.asked' and n.subject_id = $1`,
      [one.id],
    );
    expect(told[0]?.mail).toMatch(/\/table\n/);
    for (const { mail } of [...told, { mail: JSON.stringify(bell) }])
      expect(mail).not.toMatch(/Kanariegeel|composiet|Maasveld|8.?000/i);

    // a case that comes back asks nobody again; if it had to, then nobody who declared
    const roundTrip = async () => {
      await secretary.post(`/cases/${one.caseId}/transfer`, {
        desk: 'DEF_SPOC',
        reason: 'Hier is eerst een antwoord nodig.',
      });
      await world.settle();
      const contactpoint = await world.as('contactpoint');
      await contactpoint.post(`/cases/${one.caseId}/transfer`, {
        desk: 'FIN_TABLE',
        reason: 'Het antwoord is er, ga verder.',
      });
      await world.settle();
    };
    await declare('investor', one.id, 'possible');
    const before = await asked();
    await roundTrip();
    expect(await asked()).toEqual(before);
    await declare('financier', one.id, 'none');
    await world.sql('update table_case set asked_at = null where item_id = $1', [one.id]);
    await world.sql('update desk_case set transfers = 0 where item_id = $1', [one.id]);
    await roundTrip();
    expect(await world.sql('select 1 from table_case where item_id = $1 and asked_at is null', [one.id])).toEqual([]);
    expect((await asked()).filter(({ email }) => /^(financier|investor)@/.test(email))).toEqual(once);
  });

  it('keeps its files from those who may not read it', async () => {
    const [industry, financier, investor] = [
      await world.as('industry'),
      await world.as('financier'),
      await world.as('investor'),
    ];
    const { id } = (await industry.post('/financing-cases', aFinancingCase())).body;
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(aPdf())]), 'begroting.pdf');
    const headers = { Cookie: industry.cookie };
    const sent = await fetch(`${world.url}/api/v1/documents?itemId=${id}`, { method: 'POST', headers, body: form });
    const file = ((await sent.json()) as { id: string }).id;
    await world.settle();
    await industry.post(`/financing-cases/${id}/submission`, undefined, key());
    await world.settle();
    const seenBy = async (client: ApiClient) =>
      (await Promise.all([client.get(`/documents/${file}`), client.get(`/documents/${file}/content`)])).map(
        ({ status }) => status,
      );
    expect(await seenBy(industry)).toEqual([200, 200]);
    expect(await seenBy(financier)).toEqual([404, 404]);
    await declare('financier', id, 'none');
    await declare('investor', id, 'yes');
    expect(await seenBy(financier)).toEqual([200, 200]);
    expect(await seenBy(investor)).toEqual([404, 404]);
    await declare('financier', id, 'yes');
    expect(await seenBy(financier)).toEqual([404, 404]);
  });

  it('takes one declaration a member, which afterwards can only become an interest', async () => {
    const one = await aCaseAtTheTable();
    const codes = async (...interests: string[]) => {
      const answers: unknown[] = [];
      for (const interest of interests) {
        const { status, body } = await declare('financier', one.id, interest);
        answers.push(status === 201 ? body.declaration : body.code);
      }
      return answers;
    };
    expect(await codes('possible', 'none', 'possible')).toEqual(['possible', 'already-declared', 'already-declared']);
    await expectNothing(await world.as('financier'), one);
    expect(await codes('yes', 'none', 'yes')).toEqual(['yes', 'already-declared', 'already-declared']);
    expect(await world.sql('select interest from declaration where item_id = $1', [one.id])).toEqual([
      { interest: 'yes' },
    ]);
    expect((await declare('financier', nothing, 'none')).status).toBe(404);
    expect((await declare('financier', one.id, 'no')).status).toBe(400);
  });

  it('gives a member of the organisation behind it no way to declare that there is no interest', async () => {
    const one = await submitted(await world.as('investor'), 'financing-cases', aFinancingCase());
    await world.settle();
    const refused = await declare('investor', one.id, 'none');
    expect([refused.status, refused.body.code]).toEqual([409, 'own-case']);
    expect((await listed(await world.as('investor'), one.id)).mayDeclare).toEqual(['possible', 'yes']);
    const review = await (await world.as('investor')).post(`/financing-cases/${one.id}/reviews`, aReview());
    expect(review.status).toBe(403);
    // an interest closes the table's side of it, not what is their own
    expect((await declare('investor', one.id, 'yes')).status).toBe(201);
    const own = (await (await world.as('investor')).get(`/financing-cases/${one.id}`)).body;
    expect(own).toMatchObject({ amountAskedEur: 8_000_000, case: { desk: { code: 'FIN_TABLE' } } });
    const secretary = await world.as('secretary');
    const [row] = await world.sql<{ id: string }>('select id from desk_case where item_id = $1', [one.id]);
    await secretary.post(`/cases/${row?.id}/questions`, work['questions']);
    await world.settle();
    const bells = (await (await world.as('investor')).get('/notifications')).body.items;
    expect(bells[0]).toMatchObject({ type: 'case.asked', subject: { id: one.id } });
  });

  it('is reviewed alone, then advised on once, and everyone whom it concerns hears of it once', async () => {
    const [financier, investor, industry] = [
      await world.as('financier'),
      await world.as('investor'),
      await world.as('industry'),
    ];
    const [secretary, auditor] = [await world.as('secretary'), await world.as('auditor')];
    const { applicant: second } = await apply('knowledge', 'member');
    const one = await aCaseAtTheTable();
    const [reviews, advice] = [`/financing-cases/${one.id}/reviews`, `/financing-cases/${one.id}/advice`];
    await declare('financier', one.id, 'none');
    await declare('knowledge', one.id, 'none');
    await declare('investor', one.id, 'yes', 'Ons fonds heeft aandelen in dit bedrijf.');

    const owner = await listen(industry);
    const tooEarly = { status: 409, body: { code: 'no-review-yet' } };
    expect(await secretary.post(advice, anAdvice())).toMatchObject(tooEarly);
    expect((await second.post(reviews, aReview({ score: 5 }))).status).toBe(400);
    expect((await second.post(reviews, { score: 2, comment: 'te kort' })).status).toBe(400);
    const given = await second.post(reviews, aReview({ score: 1 }));
    expect([given.status, given.body]).toMatchObject([
      201,
      { mine: { score: 1, reviewer: { name: 'Koen Verhagen' } }, can: { review: false } },
    ]);
    const again = await second.post(reviews, aReview({ score: 0 }));
    expect([again.status, again.body.code]).toEqual([409, 'already-reviewed']);

    // alone first: another member sees none of it, nor does the owner; the secretariat and the auditor see all
    expect((await financier.get(reviews)).body).toEqual({ items: [], mine: null, can: { review: true } });
    expect((await industry.get(reviews)).status).toBe(403);
    for (const reader of [secretary, auditor])
      expect((await reader.get(reviews)).body.items.map((review: { score: number }) => review.score)).toEqual([1]);
    expect((await secretary.post(reviews, aReview())).status).toBe(403);

    // whoever finds an interest later reads nothing any more, and no advice rests on what they wrote
    expect((await declare('knowledge', one.id, 'yes', 'Wij gaan met dit bedrijf samenwerken.')).status).toBe(201);
    await expectNothing(second, one);
    expect(await listed(second, one.id)).toMatchObject({ declaration: 'yes', reviewed: false });
    expect(await secretary.post(advice, anAdvice())).toMatchObject(tooEarly);
    await financier.post(reviews, aReview());
    expect((await financier.get(reviews)).body.items.map((review: { score: number }) => review.score)).toEqual([3]);
    expect((await secretary.get(reviews)).body.items.map((review: { counts: boolean }) => review.counts)).toEqual([
      false,
      true,
    ]);

    const overview = (await secretary.get(`/financing-cases/${one.id}/declarations`)).body.items;
    expect(
      Object.fromEntries(
        overview.map((row: { member: { name: string }; declaration: string }) => [row.member.name, row.declaration]),
      ),
    ).toMatchObject({ 'Fleur Jansen': 'none', 'Koen Verhagen': 'yes', 'Ivo Smeets': 'yes' });
    expect(JSON.stringify(overview)).toContain('Ons fonds heeft aandelen in dit bedrijf.');
    for (const reader of [financier, industry])
      expect((await reader.get(`/financing-cases/${one.id}/declarations`)).status).toBe(403);

    expect((await financier.post(advice, anAdvice())).status).toBe(403);
    const recorded = await secretary.post(advice, anAdvice());
    expect([recorded.status, recorded.body]).toMatchObject([
      201,
      { advice: { advice: 'positive', by: { name: 'Sietse Algra' } }, can: { advise: false } },
    ]);
    const twice = await secretary.post(advice, anAdvice({ advice: 'negative' }));
    expect([twice.status, twice.body.code]).toEqual([409, 'already-advised']);
    await world.settle();
    await owner.hears('advice.recorded', one.id);
    await owner.close();
    expect(owner.heard.filter(({ type }) => /^(review|interest)\./.test(type))).toEqual([]);
    expect((await industry.get(advice)).body).toMatchObject({
      advice: { reasons: anAdvice().reasons },
      can: { advise: false, seeReviews: false, seeMembers: false },
    });
    expect((await financier.get(advice)).body.can).toEqual({ advise: false, seeReviews: true, seeMembers: false });
    expect((await auditor.get(advice)).body.can).toEqual({ advise: false, seeReviews: true, seeMembers: true });
    const [told] = (await industry.get(`/items/${one.id}/timeline`)).body.items;
    expect(told).toMatchObject({ type: 'advised', actor: { name: 'Sietse Algra' }, detail: { advice: 'positive' } });
    expect(JSON.stringify(told)).not.toContain('reviewerIds');

    const bells = async (client: ApiClient) =>
      (await client.get('/notifications?limit=100')).body.items
        .filter(({ subject }: { subject: { id: string } }) => [one.id, one.caseId].includes(subject.id))
        .map(({ type }: { type: string }) => type);
    expect(await bells(industry)).toEqual(['advice.recorded', 'case.opened']);
    expect(await bells(financier)).toEqual(['advice.recorded', 'declarations.asked']);
    const mails = await world.sql<{ recipient: string }>(`select recipient from mail where subject like $1`, [
      `%advies%${one.reference}%`,
    ]);
    expect(mails).toEqual([{ recipient: 'industry@defport.example' }]);
    // nobody with an interest, no colleague without a task and no rival hears a thing; texts stay out of the trail
    for (const name of ['investor', 'knowledge', 'rival', 'officer'])
      expect(await bells(await world.as(name))).toEqual([]);
    for (const reader of [investor, second, await world.as('rival')]) await expectNothing(reader, one);
    const spilled = await world.sql(
      `select 1 from outbox where payload::text ~ $1 union all select 1 from audit where detail::text ~ $1`,
      ['orders zijn er|ruimte voor een lening|heeft aandelen|"score"'],
    );
    expect(spilled).toEqual([]);
    // the advice stands on the reviews before it
    const { applicant: late } = await apply('newcomer', 'member');
    await declare('newcomer', one.id, 'none');
    expect((await late.get(reviews)).body.can).toEqual({ review: false });
    expect((await late.post(reviews, aReview())).body.code).toBe('reviews-closed');
  });

  it('is not told of to a reviewer who stepped out before the news went out', async () => {
    const [financier, secretary] = [await world.as('financier'), await world.as('secretary')];
    const one = await aCaseAtTheTable();
    await declare('financier', one.id, 'none');
    await financier.post(`/financing-cases/${one.id}/reviews`, aReview());
    await world.stopWorker();
    expect((await secretary.post(`/financing-cases/${one.id}/advice`, anAdvice())).status).toBe(201);
    await declare('financier', one.id, 'possible');
    await declare('financier', one.id, 'yes');
    await world.startWorker();
    await world.settle();
    const told = await world.sql(
      'select p.email from notification n join person p on p.id = n.person_id where n.type = $1 and n.subject_id = $2',
      ['advice.recorded', one.id],
    );
    expect(told).toEqual([{ email: 'industry@defport.example' }]);
  });

  it('is for a desk that reads along to read, and for nobody there to advise on', async () => {
    const officer = await world.as('officer');
    await world.sql(
      `insert into person_grant (person_id, principal, role) select id, 'desk:APOS_TEAM', 'handler' from person where email = 'officer@defport.example'`,
    );
    const one = await aCaseAtTheTable();
    await declare('financier', one.id, 'none');
    await (await world.as('financier')).post(`/financing-cases/${one.id}/reviews`, aReview());
    expect((await officer.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await officer.get(`/financing-cases/${one.id}/advice`)).body).toEqual({
      advice: null,
      can: { advise: false, seeReviews: false, seeMembers: false },
    });
    for (const outlet of ['reviews', 'declarations'])
      expect((await officer.get(`/financing-cases/${one.id}/${outlet}`)).status).toBe(403);
    expect((await officer.post(`/financing-cases/${one.id}/advice`, anAdvice())).status).toBe(403);
    expect(await world.sql('select 1 from advice where item_id = $1', [one.id])).toEqual([]);
    await world.sql(`delete from person_grant where principal = 'desk:APOS_TEAM'`);
  });

  it('closes for a member with an interest, whatever desk of theirs reads it', async () => {
    const investor = await world.as('investor');
    const secretary = await world.as('secretary');
    await world.sql(
      `insert into person_grant (person_id, principal, role) select id, desk, 'handler'
       from person cross join unnest(array['desk:FIN_TABLE', 'desk:APOS_TEAM']) desk where email = 'investor@defport.example'`,
    );
    const [inbox, bells] = ['/cases?desk=FIN_TABLE', '/notifications?limit=100'];
    const [one, other] = [await aCaseAtTheTable(), await aCaseAtTheTable()];
    const { id: investorId } = (await investor.get('/me')).body.person;
    const seesIn = async (path: string, ...ids: string[]) =>
      (await investor.get(path)).body.items.flatMap((row: { id: string; subject?: { id: string } }) =>
        ids.filter((id) => [row.id, row.subject?.id].includes(id)),
      );
    expect(await seesIn(inbox, one.caseId)).toEqual([one.caseId]);
    expect(await seesIn(bells, one.id, one.caseId)).toContain(one.caseId);
    expect((await investor.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await investor.post(`/cases/${one.caseId}/assignment`, {})).status).toBe(201);

    expect((await declare('investor', one.id, 'possible')).status).toBe(201);
    await world.settle();
    await expectNothing(investor, one);
    expect(await seesIn(inbox, one.caseId)).toEqual([]);
    expect(await seesIn(bells, one.id, one.caseId)).toEqual([]);
    for (const path of ['transfer', 'questions', 'answer', 'assignment'])
      expect((await investor.post(`/cases/${one.caseId}/${path}`, work[path])).status).toBe(404);
    expect(await listed(investor, one.id)).toMatchObject({ declaration: 'possible', canRead: false });

    // the desk has its case back, hears so, and cannot hand it to the one who stepped out
    expect((await secretary.get(`/cases/${one.caseId}`)).body).toMatchObject({ status: 'assigned', handler: null });
    expect((await secretary.get(bells)).body.items[0]).toMatchObject({
      type: 'case.left',
      subject: { id: one.caseId },
    });
    await world.sql(
      `update person_grant set role = 'coordinator' where principal = 'desk:FIN_TABLE' and person_id <> $1`,
      [investorId],
    );
    const handed = await secretary.post(`/cases/${one.caseId}/assignment`, { personId: investorId });
    expect([handed.status, handed.body.code]).toEqual([409, 'closed-to-colleague']);
    await secretary.post(`/cases/${one.caseId}/questions`, { text: 'Welke bank heeft u al gesproken?' });
    await (await world.as('industry')).post(`/cases/${one.caseId}/replies`, {
      text: 'De Maasbank, in mei van dit jaar.',
    });
    const told = () =>
      world.sql('select id from notification where person_id = $1 and subject_id = $2', [investorId, one.caseId]);
    const toldBefore = await told();
    await secretary.post(`/cases/${one.caseId}/transfer`, {
      desk: 'APOS_TEAM',
      reason: 'Dit raakt de aanpak van de productie.',
    });
    await world.settle();
    expect(await told()).toEqual(toldBefore);
    expect(await seesIn('/cases?desk=APOS_TEAM', one.caseId, other.caseId)).toEqual([]);
    await expectNothing(investor, one);
    expect(await seesIn(bells, one.id, one.caseId)).toEqual([]);

    // row level security says the same, to a query without a predicate
    const readBy = async (table: string, column: string, ...principals: string[]) => {
      await world.sql('begin');
      await world.sql('set local role defport_app');
      await world.sql(`select set_config('app.principals', $1, true)`, [principals.join(',')]);
      const rows = await world.sql(`select 1 from ${table} where ${column} = $1`, [one.id]);
      await world.sql('rollback');
      return rows.length > 0;
    };
    for (const [table, column] of [
      ['financing_case', 'id'],
      ['item_revision', 'item_id'],
      ['case_message', 'item_id'],
    ] as const) {
      expect([table, await readBy(table, column, 'desk:APOS_TEAM')]).toEqual([table, true]);
      expect([table, await readBy(table, column, 'desk:APOS_TEAM', `person:${investorId}`)]).toEqual([table, false]);
    }

    // other cases of the desk stay open
    expect((await investor.get(`/financing-cases/${other.id}`)).status).toBe(200);
    await world.sql(`delete from person_grant where person_id = $1 and principal like 'desk:%'`, [investorId]);
    await world.sql(`update person_grant set role = 'handler' where principal = 'desk:FIN_TABLE'`);
  });

  it('is never shown to participants or to the region, whatever its label says', async () => {
    const industry = await world.as('industry');
    const one = await aCaseAtTheTable({ confidentiality: 'platform' });
    const refused = await industry.post(`/financing-cases/${one.id}/publication`);
    expect([refused.status, refused.body.code]).toEqual([409, 'not-publishable']);
    for (const name of ['rival', 'rom', 'admin', 'need']) await expectNothing(await world.as(name), one);
  });

  it('is read, but not reviewed, by an observer', async () => {
    const { applicant: observer } = await apply('knowledge', 'observer');
    const one = await aCaseAtTheTable();
    await declare('knowledge', one.id, 'none');
    const reviews = `/financing-cases/${one.id}/reviews`;
    expect((await observer.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await observer.get(reviews)).body.can).toEqual({ review: false });
    expect((await observer.post(reviews, aReview())).status).toBe(403);
    // an observer who becomes a member holds one seat, not two
    await apply('knowledge', 'member');
    expect((await observer.get('/me')).body.seats).toHaveLength(1);
    expect((await observer.get(reviews)).body.can).toEqual({ review: true });
    await expectNothing(await world.as('rival'), one);
  });

  it('leaves the table with its readers when it is transferred, and finds them again when it returns', async () => {
    const [financier, secretary] = [await world.as('financier'), await world.as('secretary')];
    await apply('knowledge', 'member');
    const one = await aCaseAtTheTable();
    await declare('financier', one.id, 'none');
    await declare('investor', one.id, 'possible');
    await secretary.post(`/cases/${one.caseId}/transfer`, {
      desk: 'DEF_SPOC',
      reason: 'Hier is eerst een antwoord nodig.',
    });
    await world.settle();
    await expectNothing(financier, one);
    expect(await listed(financier, one.id)).toBeUndefined();
    expect((await declare('knowledge', one.id, 'none')).status).toBe(404);
    const contactpoint = await world.as('contactpoint');
    await contactpoint.post(`/cases/${one.caseId}/transfer`, {
      desk: 'FIN_TABLE',
      reason: 'Het antwoord is er, ga verder.',
    });
    await world.settle();
    expect((await financier.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await listed(financier, one.id)).declaration).toBe('none');
    // those who had not declared, or have an interest, read nothing because of it
    for (const name of ['knowledge', 'investor']) await expectNothing(await world.as(name), one);
    // a fact that arrives after a later one changes nothing
    await world.sql(`update table_case set moved_at = now() + interval '1 hour' where item_id = $1`, [one.id]);
    await secretary.post(`/cases/${one.caseId}/transfer`, {
      desk: 'LIOF',
      reason: 'Dit past beter bij de regio zelf.',
    });
    await world.settle();
    expect((await financier.get(`/financing-cases/${one.id}`)).status).toBe(200);
  });

  it('ends for its readers when the owner takes it back', async () => {
    const [financier, industry] = [await world.as('financier'), await world.as('industry')];
    const one = await aCaseAtTheTable();
    await declare('financier', one.id, 'none');
    await industry.post(`/financing-cases/${one.id}/withdrawal`);
    await world.settle();
    await expectNothing(financier, one);
    expect(await listed(financier, one.id)).toBeUndefined();
  });

  it('takes nothing more once it is answered, but stays readable for who reviewed it', async () => {
    const [financier, secretary] = [await world.as('financier'), await world.as('secretary')];
    const one = await aCaseAtTheTable();
    await declare('financier', one.id, 'none');
    await secretary.post(`/cases/${one.caseId}/answer`, {
      outcome: 'offers',
      reasons: 'Twee banken nemen contact met u op.',
    });
    await world.settle();
    expect((await financier.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await financier.post(`/financing-cases/${one.id}/reviews`, aReview())).body.code).toBe('reviews-closed');
    expect((await secretary.post(`/financing-cases/${one.id}/advice`, anAdvice())).body.code).toBe('case-closed');
    expect((await declare('investor', one.id, 'none')).body.code).toBe('case-closed');
    expect(await listed(await world.as('investor'), one.id)).toBeUndefined();
    // an interest that shows later can still be declared
    expect((await declare('financier', one.id, 'yes')).status).toBe(201);
    await expectNothing(financier, one);
  });

  it('is not at the table while it is held, or when the rules send it elsewhere', async () => {
    const held = await submitted(await world.as('newcomer'), 'financing-cases', aFinancingCase());
    const small = await aCaseAtTheTable({ amountAskedEur: 2_000_000 });
    const financier = await world.as('financier');
    await world.settle();
    for (const id of [held.id, small.id]) {
      expect(
        await world.sql(`select 1 from notification where type = 'declarations.asked' and subject_id = $1`, [id]),
      ).toEqual([]);
      expect(await listed(financier, id)).toBeUndefined();
      expect((await declare('financier', id, 'none')).status).toBe(404);
    }
    await expectNothing(financier, small);
  });

  it('ends with the seat: who no longer sits at the table reads none of its cases', async () => {
    const { applicant: expert } = await apply('knowledge', 'member');
    const one = await aCaseAtTheTable();
    await declare('knowledge', one.id, 'none');
    await declare('financier', one.id, 'none');
    await world.stopWorker();
    // the financier's first seat ends too, but a second one goes on
    await world.sql(`insert into seat (id, person_id, member_type, status, until) select gen_random_uuid(), person_id, member_type, status, until
      from seat where person_id = (select id from person where email = 'financier@defport.example')`);
    await world.sql(`update seat set until = now() - interval '1 minute' where organisation_id is not null
      and person_id = (select id from person where email = 'financier@defport.example')`);
    await world.sql(
      `update seat set until = now() - interval '1 minute' where person_id = (select id from person where email = 'knowledge@defport.example')`,
    );
    expect((await expert.get('/declarations')).status).toBe(403);
    expect((await expert.post(`/financing-cases/${one.id}/reviews`, aReview())).status).toBe(403);
    const stream = await listen(expert);
    await world.startWorker(); // sweeps begin with the worker
    await stream.hears('seat.ended', (await expert.get('/me')).body.person.id);
    await stream.close();
    await expectNothing(expert, one);
    expect((await expert.get('/me')).body).toMatchObject({ seats: [], can: { seeTable: false } });
    // the others read on, and a new seat gives back what its holder had declared
    expect((await (await world.as('financier')).get(`/financing-cases/${one.id}`)).status).toBe(200);
    await apply('knowledge', 'member');
    expect((await expert.get(`/financing-cases/${one.id}`)).status).toBe(200);
  });

  it('rests for a member whose organisation is blocked, until the block is lifted', async () => {
    const [financier, security] = [await world.as('financier'), await world.as('security')];
    const one = await aCaseAtTheTable();
    const waiting = await aCaseAtTheTable();
    expect((await declare('financier', one.id, 'none')).status).toBe(201);
    await world.sql(
      `update seat set ended_at = now() where organisation_id is null and person_id = (select id from person where email = 'financier@defport.example')`,
    );
    const [seat] = await world.sql<{ organisation: string }>(
      `update seat set until = now() + interval '1 year', ended_at = null where organisation_id is not null
       and person_id = (select id from person where email = 'financier@defport.example') returning organisation_id organisation`,
    );
    const decisions = `/organisations/${seat?.organisation}/verification-decisions`;
    const blocked = await security.post(decisions, { decision: 'block', reason: 'Wij onderzoeken een melding.' });
    expect(blocked.status).toBe(201);
    const attempts: [string, string, object?][] = [
      ['GET', '/declarations'],
      ['POST', `/declarations/${waiting.id}`, { interest: 'none' }],
      ['POST', `/declarations/${one.id}`, { interest: 'yes' }],
      ['POST', `/financing-cases/${one.id}/reviews`, aReview()],
    ];
    // at once, and not only after the news of it went round
    for (const settle of [async () => undefined, world.settle]) {
      await settle();
      for (const [method, path, body] of attempts) {
        const refused = await financier.send(method, path, body, {});
        expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'organisation-blocked']);
      }
    }
    expect((await financier.get('/me')).body).toMatchObject({ seats: [], can: { seeTable: false } });
    for (const path of [`/financing-cases/${one.id}`, `/items/${one.id}/timeline`, `/cases/${one.caseId}`])
      expect([path, (await financier.get(path)).status]).toEqual([path, 404]);
    expect(await world.sql('select interest from declaration where item_id = $1', [one.id])).toEqual([
      { interest: 'none' },
    ]);

    await decideByTwo([security, await world.as('verifier')], seat?.organisation ?? '', 'unblock');
    await world.settle();
    expect((await financier.get(`/financing-cases/${one.id}`)).status).toBe(200);
    expect((await financier.get(`/financing-cases/${waiting.id}`)).status).toBe(404);
    expect((await financier.get('/me')).body.can).toMatchObject({ seeTable: true });
  });
});
