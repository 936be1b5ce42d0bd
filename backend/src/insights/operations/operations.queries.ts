import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { InvariantCheck, JobLedger, Operations } from './operations.contract.js';

const moment = (date: Date | null): string | null => date?.toISOString() ?? null;

type Raw<T> = { [K in keyof T]: K extends `${string}At` | 'at' ? Date | null : T[K] };
type Job = JobLedger['items'][number];

/**
 * The portal's own work, from the tables that hold it: they say the same on Redis as on Postgres, also when a queue lost
 * its jobs. Numbers, names and codes: an administrator is in no audience.
 */
@Injectable()
export class OperationsQueries {
  constructor(private readonly db: Database) {}

  async overview(): Promise<Operations> {
    const [[work], queues, stuck, [check]] = await Promise.all([
      this.db.reader.query<{ heartbeatAt: Date | null; unsent: number; unsettled: number; oldestAt: Date | null }[]>(
        `select (select at from heartbeat where process = 'worker') "heartbeatAt",
           count(*) filter (where relayed_at is null)::int unsent, count(*)::int unsettled, min(at) "oldestAt"
         from outbox where settled_at is null`,
      ),
      this.db.reader.query<Raw<Operations['queues'][number]>[]>(
        `select name, sum(done)::int "doneLastDay", max(last) "lastDoneAt", sum(dead)::int dead from (
           select consumer name, count(*) done, max(at) last, 0 dead from consumption where at > now() - interval '1 day' group by 1
           union all
           select consumer, 0, null, count(*) from dead_job where retried_at is null and discarded_at is null group by 1
         ) one group by 1 order by 1`,
      ),
      this.db.reader.query<Raw<Operations['stuck'][number]>[]>(
        `select i.id "itemId", i.kind, i.reference, i.submitted_at "submittedAt" from item i
         where i.status = 'submitted' and i.submitted_at < now() - interval '10 minutes'
           and not exists (select from desk_case c where c.item_id = i.id) order by i.submitted_at limit 20`,
      ),
      this.db.reader.query<Raw<InvariantCheck>[]>(
        'select id, at, holds, results from invariant_check order by at desc, id desc limit 1',
      ),
    ]);
    return {
      heartbeatAt: moment(work?.heartbeatAt ?? null),
      outbox: { unsent: work?.unsent ?? 0, unsettled: work?.unsettled ?? 0, oldestAt: moment(work?.oldestAt ?? null) },
      queues: queues.map((queue) => ({ ...queue, lastDoneAt: moment(queue.lastDoneAt) })),
      stuck: stuck.map((one) => ({ ...one, submittedAt: moment(one.submittedAt) ?? '' })),
      check: check ? { ...check, at: moment(check.at) ?? '' } : null,
    };
  }

  /** What was done for one item, newest first: which fact, which queues heard of it, and how that ended. */
  async ledger(reference: string): Promise<JobLedger> {
    const [item] = await this.db.reader.query<{ id: string }[]>('select id from item where reference = upper($1)', [
      reference,
    ]);
    if (!item) throw notFound();
    const rows = await this.db.reader.query<(Raw<Omit<Job, 'jobs'>> & Pick<Job, 'jobs'>)[]>(
      `select o.id "eventId", o.name "event", o.at, o.settled_at "settledAt", coalesce((
         select jsonb_agg(jsonb_build_object('consumer', consumer, 'doneAt', done, 'deadReason', reason) order by consumer) from (
           select c.consumer, c.at done, null reason from consumption c where c.event_id = o.id
           union all
           select d.consumer, null, d.reason from dead_job d
           where d.event_id = o.id and d.retried_at is null and d.discarded_at is null) one), '[]') jobs
       from outbox o where o.subject_id = $1 or o.subject_id in (select c.id from desk_case c where c.item_id = $1)
       order by o.seq desc limit 100`,
      [item.id],
    );
    const items = rows.map((row) => ({
      ...row,
      at: moment(row.at) ?? '',
      settledAt: moment(row.settledAt),
      jobs: row.jobs.map((job) => ({ ...job, doneAt: job.doneAt && new Date(job.doneAt).toISOString() })),
    }));
    return { items, next: null };
  }
}
