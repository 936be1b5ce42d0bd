import { Client } from 'pg';
import type { Logger } from 'pino';
import { sealAudit } from '../audit-seal.js';
import type { RunConfig } from '../config.js';
import type { Database } from '../database.js';
import { beat } from '../outages.js';
import { bury, consume } from './consumer-runner.js';
import { compareWithMap, type EventConsumer, type EventMap } from './event-consumer.js';
import { Loop } from './loop.js';
import { attempts, queueBackend, type WorkerHandle } from './queues.js';
import { Relay } from './relay.js';

/** Jobs that one worker process does at the same time, per queue. */
const concurrency = 10;

/** Pauses in ms; each loop is the guarantee, hints only make it prompt. */
const pauses = { relay: 200, reconcile: 2_000, seal: 500, heartbeat: 5_000, sweep: 30_000 };

/** A periodic duty of a module, such as the sweep that makes deadlines true. */
export interface Sweep {
  sweep(): Promise<void>;
}

/** Everything that runs in the worker process: relay, consumers, reconciler, sealer, heartbeat and sweeps. */
export class JobEngine {
  readonly relay: Relay;
  private readonly loops: Loop[] = [];
  private readonly workers: WorkerHandle[] = [];
  private listener: Client | undefined;
  private closing = false;

  constructor(
    private readonly config: RunConfig,
    private readonly db: Database,
    private readonly consumers: readonly EventConsumer[],
    map: EventMap,
    private readonly log: Logger,
    private readonly sweeps: readonly Sweep[] = [],
  ) {
    compareWithMap(map, consumers);
    this.relay = new Relay(db, map, queueBackend(config), (error) => this.complain('queue', error));
  }

  async start(): Promise<this> {
    for (const consumer of this.consumers) this.workers.push(this.work(consumer));
    const carry = this.loop(pauses.relay, 'relay', () => this.drain());
    this.loop(pauses.reconcile, 'reconciler', () => this.relay.reconcile());
    this.loop(pauses.seal, 'sealer', () => sealAudit(this.db));
    this.loop(pauses.heartbeat, 'heartbeat', () => this.beat());
    for (const one of this.sweeps) this.loop(pauses.sweep, 'sweep', () => this.round(one));
    await this.listen(carry);
    return this;
  }

  async sweep(): Promise<void> {
    for (const one of this.sweeps) await this.round(one);
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.listener?.end().catch(() => undefined);
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.relay.close();
  }

  private work(consumer: EventConsumer): WorkerHandle {
    const backend = queueBackend(this.config);
    const worker = backend.openWorker(
      consumer.queue,
      (job) => consume(this.db, consumer, eventIdOf(job.id), job.name),
      concurrency,
    );
    worker.on('error', (error) => this.complain(consumer.queue, error));
    worker.on('failed', (job, error) => {
      if (!job || job.attemptsMade < attempts) return;
      const dead = { eventId: eventIdOf(job.id), eventName: job.name, attempts: job.attemptsMade };
      bury(this.db, this.log, consumer.queue, dead, error).catch((failed: Error) =>
        this.complain(consumer.queue, failed),
      );
    });
    return worker;
  }

  private async drain(): Promise<void> {
    while (!this.closing && (await this.relay.carry()) > 0);
  }

  /** After an outage terms are extended before anything is made of the time that went by. */
  private async round(one: Sweep): Promise<void> {
    await this.beat();
    await one.sweep();
  }

  private beat(): Promise<void> {
    return beat(this.db, this.config.outageMinutes);
  }

  /** The hint after a commit; when the connection drops, polling goes on and it is opened again. */
  private async listen(carry: Loop): Promise<void> {
    if (this.closing) return;
    const client = new Client({ connectionString: this.config.databaseUrl, keepAlive: true });
    const reopen = () => {
      if (this.listener !== client || this.closing) return;
      this.listener = undefined;
      setTimeout(() => void this.listen(carry), 1_000).unref();
    };
    client.on('error', reopen);
    client.on('end', reopen);
    client.on('notification', () => carry.wake());
    this.listener = client;
    try {
      await client.connect();
      await client.query('listen outbox');
    } catch (error) {
      this.complain('listener', error instanceof Error ? error : new Error(String(error)));
      reopen();
    }
  }

  private loop(pause: number, name: string, work: () => Promise<unknown>): Loop {
    const loop = new Loop(pause, work, (error) => this.complain(name, error)).start();
    this.loops.push(loop);
    return loop;
  }

  private complain(part: string, error: Error): void {
    if (!this.closing) this.log.warn({ part, err: error }, 'a part of the worker failed and goes on');
  }
}

/** A retried job carries the event's id with a suffix: BullMQ knows each id once. */
const eventIdOf = (jobId: string | undefined): string => (jobId ?? '').slice(0, 36);
