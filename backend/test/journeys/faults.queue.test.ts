import { demoWorld } from '../../src/seed/demo-world.data.js';
import { aProposal, key, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

/** Everything that a submission leaves behind, as counts: the invariants I1 and I2. */
const traces = async (world: World, itemId: string) => {
  const [row] = await world.sql(
    `select (select count(*)::int from routing_decision where item_id = $1) decisions,
       (select count(*)::int from desk_case where item_id = $1) cases,
       (select count(*)::int from notification where subject_id = $1 and type = 'case.opened') told,
       (select count(*)::int from mail where event_id in (select id from outbox where subject_id = $1)) mails`,
    [itemId],
  );
  return row;
};

describe('faults', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('every job delivered three times changes nothing', async () => {
    const { id } = await submitted(await world.as('industry'), 'proposals', aProposal());
    await world.settle();
    const before = [await traces(world, id), await world.sql('select count(*) from outbox')];
    for (const _ of [1, 2]) {
      await world.sql('update outbox set relayed_at = null, settled_at = null, relays = 0');
      await world.settle();
    }
    expect([await traces(world, id), await world.sql('select count(*) from outbox')]).toEqual(before);
    expect(before[0]).toEqual({ decisions: 1, cases: 1, told: 1, mails: 1 });
  });

  it('a failing outbox fails the submission, and the same key succeeds afterwards', async () => {
    const industry = await world.as('industry');
    const { body: draft } = await industry.post('/proposals', aProposal());
    await world.sql(`
      create function refuse_submission() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger refuse before insert on outbox for each row when (new.name = 'item.submitted') execute function refuse_submission();`);
    const once = key();
    const failed = await industry.post(`/proposals/${draft.id}/submission`, undefined, once);
    expect([failed.status, failed.body.code]).toEqual([500, 'unexpected']);
    expect((await industry.get(`/proposals/${draft.id}`)).body).toMatchObject({ status: 'draft', reference: null });
    await world.sql('drop trigger refuse on outbox; drop function refuse_submission()');
    expect((await industry.post(`/proposals/${draft.id}/submission`, undefined, once)).status).toBe(201);
    await world.settle();
    expect(await traces(world, draft.id)).toEqual({ decisions: 1, cases: 1, told: 1, mails: 1 });
  });

  it('a job that keeps failing is kept as dead, and the item goes to the contact point', async () => {
    await world.sql(`
      create function refuse_decision() returns trigger language plpgsql as $$ begin raise exception 'broken rule'; end $$;
      create trigger refuse before insert on routing_decision for each row when (new.rule_id <> 'FIXED') execute function refuse_decision();`);
    const { id } = await submitted(await world.as('industry'), 'proposals', aProposal());
    await world.settle(30);
    const [dead] = await world.sql(`select consumer, reason, attempts from dead_job`);
    expect(dead).toEqual({ consumer: 'routing', reason: 'Postgres refused: P0001', attempts: 5 });
    const item = (await (await world.as('industry')).get(`/proposals/${id}`)).body;
    expect(item.case).toMatchObject({ desk: { code: 'DEF_SPOC' }, status: 'assigned' });
    expect((await world.visitor().get('/health/worker')).body).toMatchObject({ status: 'degraded', deadJobs: 1 });
    await world.sql('drop trigger refuse on routing_decision; drop function refuse_decision()');
    expect(await traces(world, id)).toEqual({ decisions: 1, cases: 1, told: 1, mails: 1 });

    // the functional administrator sees it, and a retry after the repair brings it where it belonged
    const admin = await world.as('admin');
    await admin.stepUp(demoWorld.password);
    const [listed] = (await admin.get('/dead-jobs')).body.items;
    expect(listed).toMatchObject({ consumer: 'routing', event: 'item.submitted', subjectId: id });
    expect((await admin.post(`/dead-jobs/${listed.eventId}/routing/retry`)).status).toBe(204);
    await world.settle(20, 0);
    expect((await admin.get('/dead-jobs')).body.items).toEqual([]);
    expect((await admin.post(`/dead-jobs/${listed.eventId}/routing/discard`)).status).toBe(404);
    const moved = (await (await world.as('industry')).get(`/proposals/${id}`)).body;
    expect(moved.case).toMatchObject({ desk: { code: 'DEFPORT_OFFICE' }, routing: { ruleId: 'R105' } });
    expect(await traces(world, id)).toMatchObject({ cases: 1 });
    expect((await world.visitor().get('/health/worker')).body.deadJobs).toBe(0);
  });
});
