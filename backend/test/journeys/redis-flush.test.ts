import { Redis } from 'ioredis';
import { aQuestion, key } from '../builders/items.js';
import { ownRedis } from '../redis.js';
import { openWorld, type World } from '../world.js';

const total = 1_000;
const atOnce = 8;

describe('Redis flushed while a thousand items are submitted', () => {
  let redis: Awaited<ReturnType<typeof ownRedis>>;
  let world: World;
  beforeAll(async () => {
    redis = await ownRedis();
    world = await openWorld({ redisUrl: redis.url });
  });
  afterAll(async () => {
    await world.close();
    await redis.stop();
  });

  it('routes all of them once, within a minute of the last submission', async () => {
    const industry = await world.as('industry');
    const flusher = new Redis(redis.url);
    let entered = 0;
    const enter = async () => {
      while (entered < total) {
        entered += 1;
        if (entered % 200 === 100) await flusher.flushall();
        const draft = await industry.post('/questions', aQuestion());
        const receipt = await industry.post(`/questions/${draft.body.id}/submission`, undefined, key());
        expect(receipt.status).toBe(201);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, enter));
    await flusher.quit();
    await world.settle(60);
    const [found] = await world.sql(
      `select (select count(*)::int from item where status = 'submitted') submitted,
         (select count(*)::int from routing_decision) decisions,
         (select count(distinct item_id)::int from desk_case) cases,
         (select count(*)::int from notification n join person p on p.id = n.person_id where p.email like 'industry@%') told,
         (select count(*)::int from mail) mails, (select count(*)::int from dead_job) dead`,
    );
    expect(found).toEqual({ submitted: total, decisions: total, cases: total, told: total, mails: total, dead: 0 });
  }, 180_000);
});
