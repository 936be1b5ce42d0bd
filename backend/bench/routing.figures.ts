import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { Item } from '../src/items/item.entity.js';
import { RoutingFacts } from '../src/items/routing-facts.js';
import { Organisation } from '../src/organisations/organisation.entity.js';
import { systemActor } from '../src/platform/actor.js';
import { loadConfig, type RunConfig } from '../src/platform/config.js';
import { uuidv7 } from '../src/platform/ids.js';
import { consume } from '../src/platform/queue/consumer-runner.js';
import { JobEngine } from '../src/platform/queue/job-engine.js';
import { RoutingProcessor } from '../src/routing/routing.processor.js';
import { RoutingService } from '../src/routing/routing.service.js';
import { publishDelivered } from '../src/routing/rule-sets/published.js';
import { type Figure, median } from './ratios.js';
import { plainPool, recordingDatabase, replay, type Statement } from './replay.js';
import { freePort, say, type ThrowawayDatabase } from './throwaway-portal.js';

const batch = 1_500;
const pairs = 5;
const concurrency = 10;

interface Submitted {
  eventId: string;
  itemId: string;
}

/** P7: items routed per second through relay, queue and consumer, against the same statements sent by plain pg. */
export async function routingFigures(database: ThrowawayDatabase): Promise<Figure[]> {
  const redis = await startRedis();
  const config: RunConfig = { ...loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), databaseUrl: database.url };
  try {
    const onRedis = await ratioOf({ ...config, redisUrl: redis.url });
    const onPostgres = await ratioOf(config);
    return [
      {
        id: 'P7',
        what: 'routing on Redis, against plain Postgres transactions',
        value: onRedis.toFixed(2),
        bar: '≥ 0.70',
        holds: onRedis >= 0.7,
      },
      {
        id: 'P7',
        what: 'routing on the Postgres backend, against the same',
        value: onPostgres.toFixed(2),
        bar: 'reported',
        holds: null,
      },
    ];
  } finally {
    await redis.stop();
  }
}

async function ratioOf(config: RunConfig): Promise<number> {
  const owner = new Client({ connectionString: config.databaseUrl });
  await owner.connect();
  const { db, statements, state } = await recordingDatabase(config, [Item, Organisation]);
  const processor = new RoutingProcessor(new RoutingService());
  await db.inTransaction(systemActor('routing'), publishDelivered);
  const people = await aPersonAndOrganisation(owner);
  const sample = await oneSubmitted(owner, people);
  state.recording = true;
  await consume(db, processor, sample.eventId, 'item.submitted');
  state.recording = false;

  const map = Object.fromEntries([...processor.handlers.keys()].map((name) => [name, ['routing']]));
  const engine = await new JobEngine(config, db, [processor], map, pino({ level: 'silent' })).start();
  const pool = plainPool(config, concurrency);
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const queued = await timeOf(async () => {
      const items = await submit(owner, people, true);
      await untilRouted(owner, items);
    });
    const items = await submit(owner, people, false);
    const plain = await timeOf(() => replayAll(pool, statements, sample, items));
    await owner.query('update outbox set relayed_at = now(), settled_at = now() where settled_at is null');
    ratios.push(plain / queued);
    say(
      `P7 ${config.redisUrl ? 'Redis' : 'Postgres'}: ${Math.round((batch * 1000) / queued)}/s queued, ${Math.round((batch * 1000) / plain)}/s plain`,
    );
  }
  await engine.close();
  await pool.end();
  await db.onModuleDestroy();
  await owner.end();
  return median(ratios);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function replayAll(
  pool: ReturnType<typeof plainPool>,
  statements: readonly Statement[],
  sample: Submitted,
  items: readonly Submitted[],
): Promise<void> {
  const made = madeIds(statements, sample);
  const waiting = [...items];
  const one = async () => {
    for (let item = waiting.pop(); item; item = waiting.pop())
      await replay(
        pool,
        statements,
        new Map([
          [sample.eventId, item.eventId],
          [sample.itemId, item.itemId],
          ...made.map((id) => [id, uuidv7()] as const),
        ]),
      );
  };
  await Promise.all(Array.from({ length: concurrency }, one));
}

/** Ids that the sample made itself (decision, event) and that every other item needs anew. */
function madeIds(statements: readonly Statement[], sample: Submitted): string[] {
  const inserted = statements.filter(({ text }) => /insert into (routing_decision|outbox)/.test(text));
  const firsts = inserted.map(({ values }) => String(values[0]));
  return [...new Set(firsts)].filter((id) => id !== sample.eventId && id !== sample.itemId);
}

const facts = RoutingFacts.parse({
  itemType: 'proposal',
  category: 'production_scale_up',
  nldArea: 'none',
  trl: 8,
  amountAskedEur: 1_000_000,
  orgType: 'sme',
  orgVerification: 'screened',
  region: 'zuid_holland',
  domain: 'land',
  urgency: 'normal',
  ukraineRelevance: false,
  international: 'none',
  confidentiality: 'business_confidential',
  markingDetected: false,
});

async function submit(owner: Client, people: People, visible: boolean, count = batch): Promise<Submitted[]> {
  const items = Array.from({ length: count }, () => ({ eventId: uuidv7(), itemId: uuidv7() }));
  await owner.query('begin');
  await owner.query(
    `insert into item (id, kind, item_type, title, organisation_id, created_by, status, reference, submitted_at)
     select id, 'proposals', 'proposal', 'Voorstel', $2, $3, 'submitted', 'B' || id, now() from unnest($1::uuid[]) id`,
    [items.map(({ itemId }) => itemId), people.organisationId, people.personId],
  );
  await owner.query(
    `insert into outbox (id, name, subject_id, actor, payload, relayed_at)
     select event, 'item.submitted', item, 'bench', jsonb_build_object('itemId', item, 'kind', 'proposals', 'itemType', 'proposal',
       'reference', 'B', 'organisationId', $3::uuid, 'personId', $4::uuid, 'region', null, 'confidentiality', 'business_confidential',
       'facts', $5::jsonb, 'desk', null), case when $6 then null else now() end
     from unnest($1::uuid[], $2::uuid[]) as pair(event, item)`,
    [
      items.map(({ eventId }) => eventId),
      items.map(({ itemId }) => itemId),
      people.organisationId,
      people.personId,
      JSON.stringify(facts),
      visible,
    ],
  );
  await owner.query('commit');
  if (visible) await owner.query('notify outbox');
  return items;
}

async function oneSubmitted(owner: Client, people: People): Promise<Submitted> {
  const [one] = await submit(owner, people, false, 1);
  if (!one) throw new Error('nothing submitted');
  return one;
}

async function untilRouted(owner: Client, items: readonly Submitted[]): Promise<void> {
  const ids = items.map(({ eventId }) => eventId);
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(10)) {
    const { rows } = await owner.query<{ done: number }>(
      `select count(*)::int done from consumption where consumer = 'routing' and event_id = any($1::uuid[])`,
      [ids],
    );
    if (rows[0]?.done === ids.length) return;
  }
  throw new Error('not everything was routed within two minutes');
}

interface People {
  personId: string;
  organisationId: string;
}

async function aPersonAndOrganisation(owner: Client): Promise<People> {
  const people = { personId: randomUUID(), organisationId: randomUUID() };
  await owner.query(
    `insert into person (id, email, name, password_hash) values ($1::uuid, $1::text || '@bench.example', 'Bea Bench', '-')`,
    [people.personId],
  );
  await owner.query(
    `insert into organisation (id, name, org_type, status, verification) values ($1, 'Bench B.V.', 'sme', 'verified', 'screened')`,
    [people.organisationId],
  );
  return people;
}

async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
