import { type Actor, systemActor } from '../actor.js';
import { reach } from '../crash-points.js';
import type { Database } from '../database.js';
import type { EventMap } from './event-consumer.js';
import { jobOptions, type QueueBackend, type QueueHandle } from './queues.js';

/** Rows claimed in one go, and the age in seconds after which an unfinished job is added again (doubled each time). */
const batch = 200;
const overdueAfter = 10;

interface Sent {
  id: string;
  name: string;
  relays: number;
}

/** Carries committed outbox rows to the queues, and carries them again when a queue lost them. */
export class Relay {
  private readonly queues = new Map<string, QueueHandle>();
  private readonly actor: Actor = systemActor('relay');

  constructor(
    private readonly db: Database,
    private readonly map: EventMap,
    backend: QueueBackend,
    onError: (error: Error) => void,
  ) {
    for (const name of new Set(Object.values(map).flat())) {
      const queue = backend.openQueue(name);
      queue.on('error', onError);
      this.queues.set(name, queue);
    }
  }

  /** Claims and enqueues one batch; gives how many rows it carried. A crash between the two is the reconciler's. */
  async carry(): Promise<number> {
    const rows = await this.db.inTransaction(this.actor, async (tx) => {
      const [claimed]: [Sent[], number] = await tx.query(
        `update outbox set relayed_at = now(), relays = 1 where id in
           (select id from outbox where relayed_at is null order by seq limit ${batch} for update skip locked)
         returning id, name, relays`,
      );
      return claimed;
    });
    reach('relay:claimed');
    await this.enqueue(rows);
    return rows.length;
  }

  /** Settles events that every listener finished (or buried), and enqueues again what is overdue. */
  async reconcile(olderThanSeconds = overdueAfter): Promise<number> {
    const lost = await this.db.inTransaction(this.actor, async (tx) => {
      await tx.query(
        `update outbox o set settled_at = now() where settled_at is null and relayed_at is not null
           and (select count(distinct consumer) from
                 (select consumer from consumption c where c.event_id = o.id
                  union all select consumer from dead_job d where d.event_id = o.id and d.retried_at is null) done)
               >= coalesce(($1::jsonb ->> o.name)::int, 0)`,
        [JSON.stringify(Object.fromEntries(Object.entries(this.map).map(([name, queues]) => [name, queues.length])))],
      );
      const [overdue]: [Sent[], number] = await tx.query(
        `update outbox set relayed_at = now(), relays = least(relays + 1, 12) where id in
           (select id from outbox where settled_at is null and relayed_at < now() - make_interval(secs => $1 * 2 ^ (relays - 1))
            order by relayed_at limit 1000 for update skip locked)
         returning id, name, relays`,
        [olderThanSeconds],
      );
      return overdue;
    });
    await this.enqueue(lost);
    return lost.length;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private async enqueue(rows: readonly Sent[]): Promise<void> {
    const jobs = new Map<string, Parameters<QueueHandle['addBulk']>[0]>();
    for (const row of rows)
      for (const queue of this.map[row.name] ?? [])
        jobs.set(queue, [
          ...(jobs.get(queue) ?? []),
          { name: row.name, data: { eventId: row.id }, opts: jobOptions(jobIdOf(row)) },
        ]);
    await Promise.all([...jobs].map(([queue, list]) => this.queues.get(queue)?.addBulk(list)));
  }
}

/** A job whose worker died keeps its id until its lock expires; from the third time on a new id goes round that. */
const jobIdOf = ({ id, relays }: Sent): string => (relays <= 2 ? id : `${id}-${relays}`);
