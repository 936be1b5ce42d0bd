import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { ApiClient } from '../api-client.js';
import { aProposal, submitted } from '../builders/items.js';
import { until } from '../until.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;

interface Line {
  grantId: string;
  person: { name: string };
  principal: string;
  verdict: string | null;
}

describe('the access review', () => {
  let world: World;
  let admin: ApiClient;
  let review: string;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
    await world.sql('delete from access_review');
    admin = await world.as('admin');
  });
  afterAll(() => world.close());

  const lines = async (query = '', by = admin): Promise<Line[]> => {
    const found: Line[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await by.get(`/access-reviews/${review}?limit=5${query}${cursor && `&cursor=${cursor}`}`);
      found.push(...body.items);
      if (!body.next) return found;
      cursor = body.next;
    }
  };
  const lineOf = async (name: string): Promise<Line> => {
    const found = (await lines()).find(({ person }) => person.name === name);
    if (!found) throw new Error(`${name} is not in the list`);
    return found;
  };
  const judge = (by: ApiClient, grantId: string, verdict: string, note?: string) =>
    by.post(`/access-reviews/${review}/verdicts`, { grantId, verdict, ...(note && { note }) });

  it('opens once each quarter by itself, with everything that staff hold, and tells the administrator', async () => {
    const industry = await world.as('industry');
    expect((await admin.get('/access-reviews')).body.items).toEqual([]);
    await world.startWorker();
    await submitted(industry, 'proposals', aProposal());
    await world.settle();
    const officer = await world.as('officer');
    const { body: inbox } = await officer.get('/cases?desk=DEFPORT_OFFICE');
    await officer.post(`/cases/${inbox.items[0].id}/assignment`, {});
    await until(async () => (await world.sql('select 1 from access_review')).length === 1);
    // the quarter passed, and two workers wake up
    await world.sql(`update access_review set quarter = '2020-Q1', closed_at = now()`);
    await world.stopWorker();
    await world.startWorker();
    await until(async () => (await world.sql('select 1 from access_review')).length === 2);
    await world.settle();
    await world.stopWorker();
    await world.startWorker();
    await world.settle();
    const { body } = await admin.get('/access-reviews');
    expect(body.items).toHaveLength(2);
    expect(body).toMatchObject({
      items: [{ quarter: expect.stringMatching(/^20\d\d-Q[1-4]$/), openedBy: null, closedAt: null, answered: 0 }, {}],
      can: { open: false },
    });
    review = body.items[0].id;
    const letters = await world.sql<{ recipient: string; text: string }>(
      `select recipient, text from mail where event_id = $1`,
      [review],
    );
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual([
      'admin@defport.example',
      'manager@defport.example',
    ]);
    expect(letters[0]?.text).toContain(`/access-reviews/${review}`);

    const all = await lines();
    expect(all.map(({ person }) => person.name)).toEqual(
      expect.arrayContaining(['Otto Brandsma', 'Nadia Kuiper', 'Aart Visser', 'Anna Blom', 'Romy Crombach']),
    );
    expect(all).toHaveLength(body.items[0].total);
    const inTable = await world.sql(
      `select 1 from current_grant where principal ~ '^(desk|role|needs):' union all select 1 from seat where ended_at is null`,
    );
    expect(all).toHaveLength(inTable.length);
    expect(all.some(({ principal }) => principal.startsWith('org:') || principal === 'participants')).toBe(false);
  });

  it('says since when someone has it and when they last used it', async () => {
    expect(await lineOf('Otto Brandsma')).toMatchObject({
      ...{ role: 'handler', lastUsedAt: expect.any(String), lastSeenAt: expect.any(String), since: expect.any(String) },
    });
    // signed in is not used, and who was never there shows so
    expect(await lineOf('Sven Kok')).toMatchObject({ lastUsedAt: null, lastSeenAt: null, verdict: null });
    expect(await lineOf('Anna Blom')).toMatchObject({ lastUsedAt: null, lastSeenAt: expect.any(String) });
  });

  it('is answered line by line; what is revoked ends at once, after a second proof', async () => {
    const security = await world.as('security');
    const [kept, revoked] = [await lineOf('Otto Brandsma'), await lineOf('Sven Kok')];
    expect((await judge(admin, kept.grantId, 'keep', 'Werkt hier nog')).body).toMatchObject({
      ...{ verdict: 'keep', note: 'Werkt hier nog', decidedBy: { name: 'Anna Blom' } },
      can: { keep: false, revoke: true },
    });
    const asked = await judge(admin, revoked.grantId, 'revoke');
    expect([asked.status, asked.body.code]).toEqual([403, 'step-up-needed']);
    expect((await security.get('/cases?desk=SECURITY_OFFICE')).status).toBe(200);
    await admin.stepUp(password);
    expect((await judge(admin, revoked.grantId, 'revoke', 'Andere functie')).status).toBe(201);
    expect((await security.get('/cases?desk=SECURITY_OFFICE')).status).toBe(403);
    const again = await judge(admin, revoked.grantId, 'keep');
    expect([again.status, again.body.code]).toEqual([409, 'already-judged']);
    const trail = await world.sql<{ action: string }>(
      `select a.action from audit a join person p on p.email = 'admin@defport.example'
       where a.actor = 'person:' || p.id and (a.subject_id = $1 or a.detail ->> 'grantId' = $2) order by a.id`,
      [review, revoked.grantId],
    );
    expect(trail.map(({ action }) => action)).toEqual(['access-review.judged', 'grant.ended', 'access-review.judged']);
    expect(await world.sql(`select 1 from audit where detail::text like '%Andere functie%'`)).toEqual([]);
  });

  it('asks about seats at the financing table, and a seat that is revoked ends with what it gave', async () => {
    const investor = await world.as('investor');
    const [kept, revoked] = [await lineOf('Fleur Jansen'), await lineOf('Ivo Smeets')];
    expect(revoked).toMatchObject({
      ...{ principal: 'seat:FIN_TABLE', role: 'member', since: expect.any(String), until: expect.any(String) },
      ...{ place: { en: expect.stringContaining('Peelrand Groeifonds') }, lastUsedAt: null, verdict: null },
    });
    expect((await investor.get('/me')).body.seats).toHaveLength(1);
    expect((await judge(admin, revoked.grantId, 'revoke', 'Fonds doet niet meer mee')).body).toMatchObject({
      ...{ verdict: 'revoke', decidedBy: { name: 'Anna Blom' }, can: { keep: false, revoke: false } },
    });
    expect((await investor.get('/me')).body.seats).toEqual([]);
    expect((await judge(admin, revoked.grantId, 'revoke')).body.code).toBe('already-judged');
    expect(
      await world.sql(
        `select 1 from audit a join person p on a.actor = 'person:' || p.id where a.action = 'seat.ended' and p.email like 'admin@%'`,
      ),
    ).toHaveLength(1);
    // what they hold of their own organisation is not for this list, and the other seat stays
    expect((await investor.get('/me')).body.organisations).toHaveLength(1);
    expect(kept.verdict).toBeNull();
    expect((await (await world.as('financier')).get('/me')).body.seats).toHaveLength(1);
  });

  it('is not answered about oneself, and cannot be closed before all is answered', async () => {
    const own = await lineOf('Anna Blom');
    for (const verdict of ['keep', 'revoke']) {
      const refused = await judge(admin, own.grantId, verdict);
      expect([refused.status, refused.body.code]).toEqual([403, 'not-yourself']);
    }
    const early = await admin.post(`/access-reviews/${review}/closing`);
    expect([early.status, early.body.code]).toEqual([409, 'review-unanswered']);
    const open = await lines('&unanswered=true');
    expect(early.body.open).toBe(open.length);
    expect((await admin.post('/access-reviews')).body.code).toBe('review-open');

    // what ends on its own in the meantime needs no answer
    const ended = await lineOf('Nadia Kuiper');
    await world.sql('update person_grant set until = now() where id = $1', [ended.grantId]);
    expect((await lineOf('Nadia Kuiper')).verdict).toBe('gone');
    expect((await judge(admin, ended.grantId, 'keep')).body.code).toBe('already-judged');

    // a second administrator answers for the first
    const manager = await world.as('manager');
    for (const { grantId, person } of open)
      if (person.name !== 'Nadia Kuiper')
        expect((await judge(person.name === 'Anna Blom' ? manager : admin, grantId, 'keep')).status).toBe(201);
    expect((await admin.get('/access-reviews')).body.items[0].can.close).toBe(true);
    const closed = await admin.post(`/access-reviews/${review}/closing`);
    expect(closed.body).toMatchObject({ closedBy: { name: 'Anna Blom' }, revoked: 2, can: { answer: false } });
    expect((await admin.post(`/access-reviews/${review}/closing`)).body.code).toBe('review-closed');
    const late = await judge(admin, (await lineOf('Otto Brandsma')).grantId, 'revoke');
    expect([late.status, late.body.code]).toEqual([409, 'review-closed']);
    expect((await (await world.as('officer')).get('/cases?desk=DEFPORT_OFFICE')).status).toBe(200);
    expect((await (await world.as('financier')).get('/me')).body.seats).toHaveLength(1);
  });

  it('can be opened in between, and does not take the last administrator away', async () => {
    const { body: between } = await admin.post('/access-reviews');
    expect(between).toMatchObject({ quarter: null, openedBy: { name: 'Anna Blom' }, answered: 0 });
    review = between.id;
    const manager = await world.as('manager');
    await manager.stepUp(password);
    // Manon's own administration has an end, so Anna's is the last that stays
    await world.sql(
      `update person_grant set until = now() + interval '1 day' where principal = 'role:portal_admin' and person_id <> $1`,
      [(await admin.get('/me')).body.person.id],
    );
    const refused = await judge(manager, (await lineOf('Anna Blom')).grantId, 'revoke');
    expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
    expect((await lineOf('Anna Blom')).verdict).toBeNull();
    expect((await admin.get('/me')).body.roles).toEqual(['portal_admin']);
  });

  it('is read by the auditor, who changes nothing, and by nobody else', async () => {
    const auditor = await world.as('auditor');
    await auditor.stepUp(password);
    const all = await lines('', auditor);
    expect(all.length).toBeGreaterThan(5);
    expect((await judge(auditor, all[0]?.grantId ?? '', 'revoke')).status).toBe(403);
    expect((await auditor.post('/access-reviews')).status).toBe(403);
    expect((await auditor.post(`/access-reviews/${review}/closing`)).status).toBe(403);
    for (const name of ['office', 'contactpoint', 'industry', 'need']) {
      const someone = await world.as(name);
      for (const path of ['/access-reviews', `/access-reviews/${review}`])
        expect((await someone.get(path)).status).toBe(403);
    }
    expect((await admin.get(`/access-reviews/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await lines('&unanswered=true')).length).toBe(all.length);
  });
});
