import { retentionCalendar } from '../../src/platform/retention/retention-calendar.js';
import type { ApiClient } from '../api-client.js';
import { aProposal, aQuestion, aRegistration } from '../builders/forms.js';
import { key, submitted } from '../builders/items.js';
import { startMailServer } from '../mail-server.js';
import { until } from '../until.js';
import { unzip } from '../unzip.js';
import { openWorld, type World } from '../world.js';

const password = 'een-lange-wachtzin-van-iemand';
type Files = Record<string, string>;

describe('my data', () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let world: World;
  let [industry, rival]: ApiClient[] = [];
  let organisation = '';
  beforeAll(async () => {
    mail = await startMailServer();
    world = await openWorld({ smtpUrl: mail.url });
    [industry, rival] = await Promise.all(['industry', 'rival'].map((name) => world.as(name)));
    organisation = (await by(industry).get('/me')).body.organisations[0].id;
  });
  afterAll(async () => {
    await world.close();
    await mail.stop();
  });

  const by = (client: ApiClient | undefined): ApiClient => {
    if (!client) throw new Error('nobody signed in');
    return client;
  };

  async function newPerson(email: string, name: string): Promise<ApiClient> {
    const client = world.visitor();
    await client.postAsForm('/registrations', { email, password, name, language: 'en' });
    await world.settle();
    const token = /\/confirm\?token=(\S+)/.exec(mail.to(email).at(-1)?.text ?? '')?.[1];
    const { status } = await client.post('/registrations/confirmations', { token });
    if (status !== 201) throw new Error(`${email} was not confirmed`);
    return client;
  }

  async function download(client: ApiClient, path: string): Promise<Files> {
    const answer = await fetch(`${world.url}/api/v1${path}`, { headers: { Cookie: client.cookie } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="defport-/);
    return unzip(Buffer.from(await answer.arrayBuffer()));
  }

  async function upload(client: ApiClient, itemId: string, content: string): Promise<void> {
    const body = new FormData();
    body.append('file', new Blob([content], { type: 'text/csv' }), 'persen.csv');
    const sent = await fetch(`${world.url}/api/v1/documents?itemId=${itemId}`, {
      method: 'POST',
      headers: { Cookie: client.cookie },
      body,
    });
    expect(sent.status).toBe(201);
    await world.settle();
  }

  const rowsOf = (files: Files, name: string) => JSON.parse(files[`${name}.json`] ?? 'null');

  describe('an export', () => {
    it('asks to prove again who you are', async () => {
      for (const path of ['/me/export', `/organisations/${organisation}/export`]) {
        const refused = await by(industry).get(path);
        expect([refused.status, refused.body.code]).toEqual([403, 'step-up-needed']);
      }
      expect(await world.sql(`select 1 from audit where action like '%.exported'`)).toEqual([]);
    });

    it('of an organisation holds its items, files and people, and nothing of another', async () => {
      const draft = await by(industry).post('/proposals', aProposal({ title: 'Kanarie van Maasveld' }));
      await upload(by(industry), draft.body.id, 'naam;aantal\npers van Maasveld;2\n');
      await by(industry).post(`/proposals/${draft.body.id}/submission`, undefined, key());
      await submitted(by(rival), 'proposals', aProposal({ title: 'Kanarie van Noorderlicht' }));
      await world.settle();
      await by(industry).stepUp();
      const files = await download(by(industry), `/organisations/${organisation}/export`);
      const withoutIds = Object.keys(files).map((path) => path.replace(/^files\/.+\/[\w-]+-persen/, 'files/persen'));
      expect(withoutIds.sort()).toEqual(
        [
          'README.txt',
          'cases.json',
          'files.json',
          'items.json',
          'links.json',
          'organisation.json',
          'files/persen.csv',
        ].sort(),
      );
      expect(rowsOf(files, 'items')).toEqual([
        expect.objectContaining({
          id: draft.body.id,
          title: 'Kanarie van Maasveld',
          created_by: 'Iris Hendriks',
          fields: expect.objectContaining({ title: 'Kanarie van Maasveld' }),
          versions: [expect.objectContaining({ version: 2 })],
        }),
      ]);
      expect(rowsOf(files, 'organisation')).toMatchObject({
        abro: { status: 'in_progress' },
        members: expect.arrayContaining([expect.objectContaining({ name: 'Cem Aydin', role: 'org_editor' })]),
      });
      expect(rowsOf(files, 'cases').cases).toHaveLength(1);
      expect(rowsOf(files, 'files')).toEqual([expect.objectContaining({ included: true })]);
      expect(Object.values(files).join()).toContain('pers van Maasveld');
      for (const foreign of ['Noorderlicht', 'Roos Wiersma', '00000902'])
        expect(Object.values(files).join()).not.toContain(foreign);
      expect(
        await world.sql(`select 1 from audit where action = 'organisation.exported' and subject_id = $1`, [
          organisation,
        ]),
      ).toHaveLength(1);
    });

    it('of an organisation is for its administrators alone', async () => {
      for (const [name, status] of [
        ['colleague', 403],
        ['verifier', 403],
        ['auditor', 403],
        ['rival', 404],
        ['officer', 404],
        ['admin', 404],
      ] as const) {
        const client = await world.visitor().signIn(`${name}@defport.example`, 'Defport-demo-2026');
        await client.stepUp();
        expect((await client.get(`/organisations/${organisation}/export`)).status).toBe(status);
      }
      expect(await world.sql(`select 1 from audit where action = 'organisation.exported'`)).toHaveLength(1);
    });

    it('of a person holds what is theirs, without what proves who they are', async () => {
      const alone = await newPerson('alone@elders.example', 'Alida Stroom');
      const question = await alone.post('/questions', aQuestion({ subject: 'Vraag van Alida' }));
      await upload(alone, question.body.id, 'naam;aantal\npers van Alida;1\n');
      await alone.stepUp(password);
      const files = await download(alone, '/me/export');
      expect(rowsOf(files, 'account')).toMatchObject({
        person: { email: 'alone@elders.example', name: 'Alida Stroom' },
        sessions: [{ session: { method: 'password' } }],
      });
      expect(rowsOf(files, 'items').own).toEqual([
        expect.objectContaining({
          title: 'Vraag van Alida',
          fields: expect.objectContaining({ subject: 'Vraag van Alida' }),
        }),
      ]);
      expect(rowsOf(files, 'trail').map(({ action }: { action: string }) => action)).toEqual(
        expect.arrayContaining(['person.confirmed', 'item.created', 'document.uploaded', 'session.stepped_up']),
      );
      expect(rowsOf(files, 'notices').mails).toHaveLength(1);
      const all = Object.values(files).join();
      expect(all).toContain('pers van Alida');
      for (const secret of ['argon2', 'token_hash', 'sealed_secret', 'code_hash', 'confirm?token', 'Maasveld'])
        expect(all).not.toContain(secret);
    });

    it('of a colleague holds none of the content of the organisation', async () => {
      const colleague = await (await world.as('colleague')).stepUp();
      await colleague.post('/proposals', aProposal({ title: 'Concept van Cem' }));
      const files = await download(colleague, '/me/export');
      expect(rowsOf(files, 'items')).toEqual({
        own: [],
        made: [expect.objectContaining({ title: 'Concept van Cem' })],
      });
      expect(Object.values(files).join()).not.toContain('Kanarie');
    });
  });

  describe('erasing', () => {
    it('is refused to the last administrator and to staff, and changes nothing then', async () => {
      const refused = await by(industry).post('/me/erasure');
      expect([refused.status, refused.body.code, refused.body.organisation.id]).toEqual([
        409,
        'last-administrator',
        organisation,
      ]);
      expect((await by(industry).get('/me')).body.person.name).toBe('Iris Hendriks');
      const officer = await (await world.as('officer')).stepUp();
      expect((await officer.post('/me/erasure')).body.code).toBe('staff-account');
      const rivalAgain = await by(rival).post('/me/erasure');
      expect([rivalAgain.status, rivalAgain.body.code]).toEqual([403, 'step-up-needed']);
      expect(await world.sql('select 1 from person where erased_at is not null')).toEqual([]);
      expect(await world.sql(`select 1 from person_grant where until is not null and principal like 'org:%'`)).toEqual(
        [],
      );
    });

    it('takes away who it was, everywhere, and says what stays and why', async () => {
      const name = 'Wubbo Uitgang';
      const email = 'wubbo@uitgang.example';
      const wubbo = await newPerson(email, name);
      const id = (await wubbo.get('/me')).body.person.id;
      const draft = await wubbo.post('/questions', aQuestion({ subject: 'Een concept' }));
      await upload(wubbo, draft.body.id, 'een;eigen\nbestand;1\n');
      const sent = await submitted(wubbo, 'questions', aQuestion({ subject: 'Een ingediende vraag' }));
      await world.settle();
      const contactpoint = await world.as('contactpoint');
      const [desk] = (await contactpoint.get('/cases?desk=DEF_SPOC')).body.items.filter(
        (row: { itemId: string }) => row.itemId === sent.id,
      );
      await contactpoint.post(`/cases/${desk.id}/assignment`, {});
      await contactpoint.post(`/cases/${desk.id}/questions`, { text: 'Kunt u dit toelichten? Wij missen het aantal.' });
      await wubbo.post(`/cases/${desk.id}/replies`, { text: 'Het gaat om vierhonderd stuks per jaar.' });
      await wubbo.post(`/organisations/${organisation}/membership-requests`, { message: `Ik ben ${name}.` });
      await by(industry).post(`/organisations/${organisation}/invitations`, { email, role: 'org_viewer' });
      await world.settle();

      const before = await wubbo.get('/me/erasure');
      await wubbo.stepUp(password);
      const erased = await wubbo.post('/me/erasure');
      expect([erased.status, erased.body]).toEqual([201, before.body]);
      expect(erased.body.kept.map(({ code }: { code: string }) => code)).toEqual(
        retentionCalendar.filter(({ onErasure }) => onErasure === 'kept').map(({ code }) => code),
      );
      for (const { why } of erased.body.kept) expect(why.nl.length).toBeGreaterThan(20);

      // signed out at once
      expect((await wubbo.get('/me')).status).toBe(401);
      await world.settle();
      expect(mail.to(email).at(-1)?.subject).toBe('Your account at Defport was erased');

      // what was submitted goes on, made by nobody by name
      const seen = await contactpoint.get(`/cases/${desk.id}`);
      expect(seen.status).toBe(200);
      expect(JSON.stringify(seen.body.history)).toContain('Verwijderd account');
      expect(JSON.stringify(seen.body.history)).toContain('vierhonderd stuks');

      // no table holds the name or the address any more, but for the mail that told of it
      const holding = await tablesWith([name, email]);
      expect(holding).toEqual(['mail']);
      expect(await world.sql(`select subject from mail where recipient = $1`, [email])).toEqual([
        { subject: 'Your account at Defport was erased' },
      ]);
      // what the calendar calls erased holds no row that points at the person, however it is called
      const erasable = retentionCalendar
        .filter(({ onErasure }) => onErasure === 'erased')
        .flatMap(({ tables }) => tables);
      const pointing = (await tablesWith([id])).filter((table) => erasable.includes(table));
      // a fact on its way to a listener carries the number until the portal's work is cleaned up
      expect(pointing.filter((table) => table !== 'outbox')).toEqual(['person']);
      expect(await world.sql('select 1 from item where id = $1', [draft.body.id])).toEqual([]);
      expect(await world.sql('select 1 from document where subject_id = $1', [draft.body.id])).toEqual([]);
      expect(await world.sql('select 1 from item where id = $1', [sent.id])).toHaveLength(1);
      // there is nothing to come back to
      expect((await world.visitor().postAsForm('/sessions', { email, password })).status).toBe(401);
      // and nobody else lost anything
      expect((await by(industry).get('/me')).body.organisations).toHaveLength(1);
    });

    it('ends what someone was in an organisation, whose work stays', async () => {
      const { body: made } = await by(industry).post(`/organisations/${organisation}/invitations`, {
        email: 'vera@maasveld.example',
        role: 'org_editor',
      });
      expect(made.status).toBe('open');
      await world.settle();
      const token = /token=(\S+)/.exec(mail.to('vera@maasveld.example').at(-1)?.text ?? '')?.[1];
      const vera = await newPerson('vera@maasveld.example', 'Vera Tijdelijk');
      await vera.post('/invitations/acceptance', { token });
      const draft = await vera.post('/proposals', aProposal({ title: 'Concept van Vera' }));
      await vera.stepUp(password);
      expect((await vera.post('/me/erasure')).status).toBe(201);
      await world.settle();
      expect((await by(industry).get(`/proposals/${draft.body.id}`)).body.title).toBe('Concept van Vera');
      const { body } = await by(industry).get(`/organisations/${organisation}/members`);
      expect(body.items.map(({ person }: { person: { name: string } }) => person.name).sort()).toEqual([
        'Cem Aydin',
        'Iris Hendriks',
      ]);
      expect((await by(industry).get('/notifications')).body.items[0].text.en).toBe(
        'Maasveld Composieten B.V.: Verwijderd account left.',
      );
    });
  });

  /** Every table of the portal that holds one of these texts, in any column. */
  async function tablesWith(texts: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const table of await allTables()) {
      const rows = await world.sql(
        `select 1 from ${table} t where exists (select from unnest($1::text[]) x where position(lower(x) in lower(to_jsonb(t)::text)) > 0) limit 1`,
        [texts],
      );
      if (rows.length > 0) found.push(table);
    }
    return found;
  }

  const allTables = async (): Promise<string[]> =>
    (
      await world.sql<{ name: string }>(
        `select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      )
    ).map(({ name }) => name);

  describe('the retention calendar', () => {
    it('names every table of the portal once', async () => {
      const named = retentionCalendar.flatMap(({ tables }) => tables);
      expect([...named].sort()).toEqual((await allTables()).sort());
    });

    it('is carried out: what is over its term goes, with its files, and nothing else', async () => {
      const { body: old } = await by(industry).post('/proposals', aProposal({ title: 'Oud concept' }));
      await upload(by(industry), old.id, 'oud;bestand\n1;2\n');
      const { body: recent } = await by(industry).post('/proposals', aProposal({ title: 'Nieuw concept' }));
      const sent = await submitted(by(industry), 'questions', aQuestion());
      await world.settle();
      await by(industry).post(`/questions/${sent.id}/withdrawal`);
      const { body: invitation } = await by(industry).post(`/organisations/${organisation}/invitations`, {
        email: 'toen@maasveld.example',
        role: 'org_viewer',
      });
      const { body: open } = await by(industry).post(`/organisations/${organisation}/invitations`, {
        email: 'nu@maasveld.example',
        role: 'org_viewer',
      });
      await world.settle();
      const age = (table: string, column: string, days: number, ids: string[]) =>
        world.sql(`update ${table} set ${column} = now() - make_interval(days => $1) where id = any($2::uuid[])`, [
          days,
          ids,
        ]);
      await age('item', 'updated_at', 91, [old.id, sent.id]);
      await age('item', 'updated_at', 89, [recent.id]);
      await age('item', 'removal_told_at', 15, [old.id]);
      await age('invitation', 'expires_at', 91, [invitation.id]);
      await world.sql(`update mail set sent_at = now() - interval '31 days' where recipient = 'toen@maasveld.example'`);
      await world.stopWorker();
      await world.sql(`update retention_run set at = now() - interval '25 hours'`);
      await world.startWorker(); // sweeps begin with the worker
      await until(
        async () => (await world.sql(`select 1 from retention_run where at < now() - interval '1 hour'`)).length === 0,
      );
      await until(async () => (await world.sql('select 1 from item where id = $1', [old.id])).length === 0);
      await until(async () => (await world.sql(`select 1 from mail where recipient like 'toen@%'`)).length === 0);
      await world.settle();

      expect((await by(industry).get(`/proposals/${old.id}`)).status).toBe(404);
      for (const table of ['proposal', 'document', 'audience', 'item'])
        expect(
          await world.sql(
            `select 1 from ${table} where ${table === 'document' || table === 'audience' ? 'subject_id' : 'id'} = $1`,
            [old.id],
          ),
        ).toEqual([]);
      const removed = await world.sql<{ action: string; actor: string }>(
        `select action, actor from audit where subject_id = $1 and action in ('item.expired', 'document.removed') order by action`,
        [old.id],
      );
      expect(removed).toEqual([
        { action: 'document.removed', actor: 'system:retention' },
        { action: 'item.expired', actor: 'system:retention' },
      ]);
      expect((await by(industry).get(`/proposals/${recent.id}`)).status).toBe(200);
      expect((await by(industry).get(`/questions/${sent.id}`)).status).toBe(200);
      const invitations = await by(industry).get(`/organisations/${organisation}/invitations`);
      const left = invitations.body.items.map(({ id }: { id: string }) => id);
      expect([left.includes(invitation.id), left.includes(open.id)]).toEqual([false, true]);

      const { body: calendar } = await (await world.as('admin')).get('/retention');
      expect(calendar.items.find(({ code }: { code: string }) => code === 'draft')).toMatchObject({
        removedAfterDays: 90,
        removed: 1,
        assumption: true,
      });
      expect((await by(industry).get('/retention')).status).toBe(403);
    });

    it('reaches nothing that was submitted, also with a statement that forgets to ask', async () => {
      const kept = await world.sql<{ before: number }>(
        `select count(*)::int before from proposal p join item i using (id) where i.submitted_at is not null`,
      );
      await world.sql(`begin`);
      await world.sql(`set local role defport_app`);
      await world.sql(`select set_config('app.principals', 'system:retention', true)`);
      await world.sql(`delete from proposal`);
      await world.sql(`reset role`);
      const left = await world.sql<{ after: number }>(`select count(*)::int after from proposal`);
      await world.sql(`rollback`);
      expect(kept[0]?.before).toBeGreaterThan(0);
      expect(left[0]?.after).toBe(kept[0]?.before);
    });
  });

  it('an organisation that was not admitted holds nobody back', async () => {
    const founder = await newPerson('f@mislukt.example', 'Fenna Mislukt');
    const { body } = await founder.post('/organisations', aRegistration({ kvkNumber: '00000979' }));
    await founder.stepUp(password);
    expect((await founder.post('/me/erasure')).body.code).toBe('last-administrator');
    await world.sql(`update organisation set status = 'rejected' where id = $1`, [body.id]);
    expect((await founder.post('/me/erasure')).status).toBe(201);
  });
});
