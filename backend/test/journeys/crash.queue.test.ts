import { aProposal, submitted } from '../builders/items.js';
import { dieAt } from '../dying-worker.js';
import { openWorld, type World } from '../world.js';

/** Every pair of neighbouring steps between submission and mail has a point between them. */
const points = [
  'relay:claimed',
  'routing:claimed',
  'routing:decided',
  'routing:before-commit',
  'routing:committed',
  'cases:claimed',
  'cases:saved',
  'cases:before-commit',
  'cases:committed',
  'notifications:claimed',
  'notifications:before-commit',
  'notifications:committed',
  'mail:acted-outside',
  'mail:claimed',
  'mail:committed',
];

describe('a worker killed at', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  it.each(points)('%s leaves one decision, one case, one notification and one mail', async (point) => {
    const { id } = await submitted(await world.as('industry'), 'proposals', aProposal());
    await dieAt(world, point);
    await world.startWorker();
    await world.settle(30, 0);
    await world.stopWorker();
    const [found] = await world.sql(
      `select (select count(*)::int from routing_decision where item_id = $1) decisions,
         (select count(*)::int from desk_case where item_id = $1) cases,
         (select count(*)::int from notification where subject_id = $1) told,
         (select count(*)::int from mail where event_id in (select id from outbox where subject_id = $1) and sent_at is not null) mails`,
      [id],
    );
    expect(found).toEqual({ decisions: 1, cases: 1, told: 1, mails: 1 });
    expect(await world.sql('select 1 from dead_job')).toEqual([]);
  });
});
