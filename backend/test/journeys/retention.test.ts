import { retentionCalendar } from '../../src/platform/retention/retention-calendar.js';
import type { ApiClient } from '../api-client.js';
import { aBarrier, aProposal } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

/** A row of its kind that has been over for so many days; `key` tells it from its neighbour. */
interface Kept {
  code: string;
  table: string;
  /** `:key` is a uuid, `:person` and `:organisation` someone there is, `:ago` when it was over. */
  insert: string;
  find: string;
}

const id = 'id = :key';
const kinds: Kept[] = [
  {
    code: 'sign_up',
    table: 'sign_up_token',
    find: 'name = :key::text',
    insert: `(token_hash, email, name, password_hash, created_at) values (sha256(:key::text::bytea), 'x@y.example', :key::text, 'x', :ago)`,
  },
  {
    code: 'sign_up',
    table: 'account_link',
    find: 'email = :key::text',
    insert: `(token_hash, kind, email, expires_at) values (sha256(:key::text::bytea), 'recovery', :key::text, :ago)`,
  },
  {
    code: 'sign_up',
    table: 'used_captcha',
    find: 'signature = :key::text',
    insert: `(signature, expires_at) values (:key::text, :ago)`,
  },
  {
    code: 'session',
    table: 'session',
    find: id,
    insert: `(id, token_hash, person_id, seen_at, ended_at) values (:key, sha256(:key::text::bytea), :person, :ago, :ago)`,
  },
  {
    code: 'session',
    table: 'rate_limit',
    find: 'key = :key::text',
    insert: `(key, points, expire) values (:key::text, 1, extract(epoch from :ago) * 1000)`,
  },
  {
    code: 'invitation',
    table: 'invitation',
    find: id,
    insert: `(id, organisation_id, email, role, token_hash, invited_by, expires_at) values (:key, :organisation, 'x@y.example', 'org_viewer', sha256(:key::text::bytea), :person, :ago)`,
  },
  {
    code: 'membership_request',
    table: 'membership_request',
    find: id,
    insert: `(id, organisation_id, person_id, status, decided_at) values (:key, :organisation, :person, 'refused', :ago)`,
  },
  {
    code: 'notification',
    table: 'notification',
    find: id,
    insert: `(id, event_id, person_id, type, subject_id, text, at) values (:key, :key, :person, 'x', :key, '{}', :ago)`,
  },
  {
    code: 'mail',
    table: 'mail',
    find: id,
    insert: `(id, event_id, recipient, subject, text, at) values (:key, :key, 'x@y.example', 'x', 'x', :ago)`,
  },
  {
    code: 'work',
    table: 'outbox',
    find: id,
    insert: `(id, name, subject_id, actor, payload, relayed_at, settled_at) values (:key, 'x', :key, 'system:test', '{}', :ago, :ago)`,
  },
  {
    code: 'work',
    table: 'idempotency',
    find: 'key = :key::text',
    insert: `(person_id, key, request_hash, at) values (:person, :key::text, 'x', :ago)`,
  },
  {
    code: 'work',
    table: 'dead_job',
    find: 'event_id = :key',
    insert: `(event_id, consumer, reason, attempts, discarded_at) values (:key, 'x', 'x', 5, :ago)`,
  },
  { code: 'work', table: 'heartbeat', find: 'process = :key::text', insert: `(process, at) values (:key::text, :ago)` },
];

/** These go with the row that they hang on, which the draft below and the settled event above show. */
const goAlong = [
  'item',
  'proposal',
  'barrier',
  'question',
  'financing_case',
  'linkage',
  'table_application',
  'item_kept_apart',
  'consumption',
];

describe('the retention calendar, carried out', () => {
  let world: World;
  let [industry, colleague]: ApiClient[] = [];
  beforeAll(async () => {
    world = await openWorld();
    [industry, colleague] = [await world.as('industry'), await world.as('colleague')];
  });
  afterAll(() => world.close());

  const as = (client: ApiClient | undefined): ApiClient => {
    if (!client) throw new Error('nobody signed in');
    return client;
  };
  async function aDayLater() {
    await world.sql(`update retention_run set at = at - interval '25 hours'`);
    await world.sweep();
    await world.settle();
  }
  const fill = (text: string, key: string, days: number, known: { person: string; organisation: string }) =>
    text
      .replaceAll(':key::text', `'${key}'`)
      .replaceAll(':key', `'${key}'::uuid`)
      .replaceAll(':person', `'${known.person}'`)
      .replaceAll(':organisation', `'${known.organisation}'`)
      .replaceAll(':ago', `(now() - interval '${days} days')`);

  it('has a row of every table that it promises to let go', () => {
    const promised = retentionCalendar
      .filter(({ removedAfterDays }) => removedAfterDays !== null)
      .flatMap(({ tables }) => [...tables]);
    expect([...kinds.map(({ table }) => table), ...goAlong].sort()).toEqual(promised.sort());
  });

  it.each(kinds)(
    'lets go of $table when it is over its term, and not of its neighbour',
    async ({ code, table, insert, find }) => {
      const me = (await as(industry).get('/me')).body;
      const known = { person: me.person.id, organisation: me.organisations[0].id };
      const term = retentionCalendar.find((record) => record.code === code)?.removedAfterDays ?? 0;
      const [old, young] = [crypto.randomUUID(), crypto.randomUUID()];
      for (const [key, days] of [
        [old, term + 1],
        [young, term - 1],
      ] as const)
        await world.sql(`insert into ${table} ${fill(insert, key, days, known)}`);
      if (table === 'outbox')
        for (const key of [old, young])
          await world.sql(`insert into consumption (event_id, consumer) values ($1, 'x')`, [key]);
      await aDayLater();
      const left = async (key: string, where: string, from: string) =>
        (await world.sql(`select 1 from ${from} where ${fill(where, key, 0, known)}`)).length;
      expect([await left(old, find, table), await left(young, find, table)]).toEqual([0, 1]);
      if (table === 'outbox') {
        const claims = 'event_id = :key';
        expect([await left(old, claims, 'consumption'), await left(young, claims, 'consumption')]).toEqual([0, 1]);
      }
    },
  );

  it('keeps what is not over: open requests, events under way, and failures that nobody looked at', async () => {
    const key = crypto.randomUUID();
    const me = (await as(industry).get('/me')).body;
    await world.sql(
      `insert into membership_request (id, organisation_id, person_id, requested_at) values ($1, $2, $3, now() - interval '2 years')`,
      [key, me.organisations[0].id, me.person.id],
    );
    await world.sql(
      `insert into dead_job (event_id, consumer, reason, attempts, at) values ($1, 'x', 'x', 5, now() - interval '2 years')`,
      [key],
    );
    await aDayLater();
    expect(await world.sql('select 1 from membership_request where id = $1', [key])).toHaveLength(1);
    expect(await world.sql('select 1 from dead_job where event_id = $1', [key])).toHaveLength(1);
  });

  describe('a draft', () => {
    const age = (draft: string, days: number) =>
      world.sql(
        `update item set updated_at = updated_at - make_interval(days => $2), removal_told_at = removal_told_at - make_interval(days => $2) where id = $1`,
        [draft, days],
      );
    const warnings = async (client: ApiClient, draft: string) =>
      (await client.get('/notifications?limit=100')).body.items.filter(
        ({ type, subject }: { type: string; subject: { id: string } }) =>
          type === 'item.expires' && subject.id === draft,
      );
    const mailsTo = (name: string) =>
      world.sql<{ subject: string; text: string }>(
        `select subject, text from mail where recipient = $1 and subject ~ 'concept dat u lang niet'`,
        [`${name}@defport.example`],
      );
    const isThere = async (draft: string) =>
      (await world.sql('select 1 from item where id = $1', [draft])).length === 1;

    it('is told of fourteen days before it goes, once, to whoever made it, without what is in it', async () => {
      const title = 'Onverwachte inhoud KANARIE';
      const { body: old } = await as(colleague).post('/proposals', aProposal({ title }));
      const { body: young } = await as(colleague).post('/proposals', aProposal());
      await age(old.id, 77);
      await age(young.id, 75);
      await Promise.all([world.sweep(), world.sweep()]);
      await world.stopWorker();
      await world.startWorker();
      await aDayLater();
      const bell = await warnings(as(colleague), old.id);
      expect(bell).toHaveLength(1);
      expect(bell[0].text.nl).not.toContain('KANARIE');
      const mails = await mailsTo('colleague');
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(`/proposals/${old.id}`);
      expect(JSON.stringify(mails)).not.toContain('KANARIE');
      expect(await warnings(as(industry), old.id)).toEqual([]);
      expect(await warnings(as(colleague), young.id)).toEqual([]);
      expect(await isThere(old.id)).toBe(true);

      // changed in time it stays, and has its whole term again
      await age(young.id, 2);
      await aDayLater();
      expect(await warnings(as(colleague), young.id)).toHaveLength(1);
      const changed = await as(colleague).patch(`/proposals/${young.id}`, { title: 'Toch nog gewijzigd' }, 1);
      expect(changed.status).toBe(200);
      await world.sql(`update item set removal_told_at = removal_told_at - interval '15 days' where id = $1`, [
        young.id,
      ]);
      await age(old.id, 14);
      await aDayLater();
      expect([await isThere(old.id), await isThere(young.id)]).toEqual([false, true]);
      for (const table of ['proposal', 'item_kept_apart'])
        expect(await world.sql(`select 1 from ${table} where id = $1`, [old.id])).toEqual([]);
      expect(await mailsTo('colleague')).toHaveLength(2);
    });

    it('does not go before its owner was told, also when no worker ran for long', async () => {
      const { body: draft } = await as(industry).post('/barriers', aBarrier());
      await age(draft.id, 200);
      await aDayLater();
      expect(await isThere(draft.id)).toBe(true);
      const [told] = await warnings(as(industry), draft.id);
      const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000);
      expect(told.text.nl).toContain(
        new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(inTwoWeeks),
      );
      await age(draft.id, 13);
      await aDayLater();
      expect(await isThere(draft.id)).toBe(true);
      await age(draft.id, 2);
      await aDayLater();
      expect(await isThere(draft.id)).toBe(false);
      expect(await warnings(as(industry), draft.id)).toHaveLength(1);
    });

    it('of someone who left is told to those who administer the organisation; one thrown away goes without a word', async () => {
      const { body: draft } = await as(colleague).post('/barriers', aBarrier());
      const { body: thrownAway } = await as(colleague).post('/barriers', aBarrier());
      await as(colleague).post(`/barriers/${thrownAway.id}/withdrawal`);
      const me = (await as(colleague).get('/me')).body;
      const left = await as(industry).delete(`/organisations/${me.organisations[0].id}/members/${me.person.id}`);
      expect(left.status).toBe(204);
      await world.settle();
      await age(draft.id, 77);
      await age(thrownAway.id, 91);
      await aDayLater();
      expect(await warnings(as(industry), draft.id)).toHaveLength(1);
      expect(await isThere(thrownAway.id)).toBe(false);
      expect(await warnings(as(industry), thrownAway.id)).toEqual([]);
      expect(await world.sql(`select 1 from dead_job where consumer <> 'x'`)).toEqual([]);
    });
  });
});
