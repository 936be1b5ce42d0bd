import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aProposal, submitted } from '../builders/items.js';
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

/** A worker process of its own, which dies at the point as if by `kill -9`. */
async function dieAt(world: World, point: string): Promise<void> {
  const { databaseUrl, redisUrl } = world.config;
  const worker = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/worker.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      LOG_LEVEL: 'error',
      CRASH_AT: point,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(worker, 'exit');
  expect(signal).toBe('SIGKILL');
}

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
