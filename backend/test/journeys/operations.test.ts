import { aQuestion, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

/** Mails to each of the two administrators, by their subject. */
const toldOf = (world: World) =>
  world.sql(`select recipient from mail where subject like '%dagelijkse controle%' or subject like '%daily check%'`);

describe('operations', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('show what the queues do, and everything that was done for one item', async () => {
    const [industry, admin] = [await world.as('industry'), await world.as('admin')];
    const { reference } = await submitted(industry, 'questions', aQuestion());
    await world.settle();
    const { body } = await admin.get('/operations');
    expect(body.outbox).toEqual({ unsent: 0, unsettled: 0, oldestAt: null });
    expect(body.heartbeatAt).toEqual(expect.any(String));
    expect(body.queues).toContainEqual(expect.objectContaining({ name: 'routing', doneLastDay: 1, dead: 0 }));
    expect(body.stuck).toEqual([]);
    const ledger = (await admin.get(`/operations/jobs?reference=${reference.toLowerCase()}`)).body.items;
    expect(ledger.map(({ event }: { event: string }) => event)).toEqual(
      expect.arrayContaining(['item.submitted', 'item.routed', 'case.opened']),
    );
    const sent = ledger.find(({ event }: { event: string }) => event === 'item.submitted');
    expect(sent.jobs).toEqual([{ consumer: 'routing', doneAt: expect.any(String), deadReason: null }]);
    // an administrator is in no audience: nothing of what was asked
    expect(JSON.stringify([body, ledger])).not.toContain(String(aQuestion()['subject']));
  });

  it('are checked every day by the worker, once', async () => {
    await world.sweep();
    await world.sweep();
    expect(await world.sql('select daily, holds from invariant_check')).toEqual([{ daily: true, holds: true }]);
    expect(await toldOf(world)).toEqual([]);
  });

  const breaks: [code: string, breaking: string, mending: string][] = [
    [
      'no_orphan',
      `insert into item (id, kind, item_type, created_by, status, submitted_at, reference)
         select gen_random_uuid(), 'questions', 'question', id, 'submitted', now() - interval '1 hour', 'DP-2026-VERL0R' from person limit 1`,
      `delete from item where reference = 'DP-2026-VERL0R'`,
    ],
    [
      'no_missed_clock',
      `create table kept as select k.* from case_clock k join desk_case c on c.id = k.case_id where c.kind = 'questions';
       delete from case_clock where case_id in (select case_id from kept);
       update desk_case set opened_at = now() - interval '2 hours' where id in (select case_id from kept)`,
      'insert into case_clock select * from kept',
    ],
    [
      'no_unsent_letter',
      `insert into mail (id, event_id, recipient, subject, text, at)
         values (gen_random_uuid(), gen_random_uuid(), 'x@defport.example', 'Bericht', 'Bericht', now() - interval '1 hour')`,
      `delete from mail where recipient = 'x@defport.example'`,
    ],
    [
      'no_stuck_job',
      `insert into outbox (id, name, subject_id, actor, payload, at, relayed_at, relays)
         values (gen_random_uuid(), 'item.submitted', gen_random_uuid(), 'system:test', '{}', now() - interval '1 hour', now(), 12)`,
      `delete from outbox where actor = 'system:test'`,
    ],
    [
      'no_dead_job',
      `insert into dead_job (event_id, consumer, reason, attempts) select id, 'routing', 'stuk', 5 from outbox limit 1`,
      'delete from dead_job',
    ],
  ];

  it.each(breaks)(
    '%s is named when it is broken, told once, and green again when it is mended',
    async (code, breaking, mending) => {
      const admin = await world.as('admin');
      const before = (await toldOf(world)).length;
      await world.sql(breaking);
      for (const _ of [1, 2]) {
        const { status, body } = await admin.post('/operations/checks');
        expect(status).toBe(201);
        expect(body.holds).toBe(false);
        expect(body.results.filter(({ broken }: { broken: number }) => broken > 0)).toEqual([
          { code, broken: 1, examples: [expect.any(String)] },
        ]);
      }
      expect(await toldOf(world)).toHaveLength(before + 2);
      if (code === 'no_orphan') {
        const { stuck, check } = (await admin.get('/operations')).body;
        expect(stuck).toMatchObject([{ reference: 'DP-2026-VERL0R', kind: 'questions' }]);
        expect(check.results[0].examples).toEqual(['DP-2026-VERL0R']);
      }
      await world.sql(mending);
      expect((await admin.post('/operations/checks')).body.holds).toBe(true);
      expect(await toldOf(world)).toHaveLength(before + 2);
    },
  );

  it('are for the functional administrator alone', async () => {
    for (const name of ['office', 'industry', 'auditor', 'security']) {
      const one = await world.as(name);
      expect((await one.get('/operations')).status).toBe(403);
      expect((await one.post('/operations/checks')).status).toBe(403);
    }
    expect(await world.sql(`select 1 from audit where action = 'operations.checked'`)).toHaveLength(15);
  });
});
