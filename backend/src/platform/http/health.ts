import { Injectable } from '@nestjs/common';
import { visitor } from '../actor.js';
import { Database } from '../database.js';

/** Ages in seconds after which the worker counts as degraded. */
const tooOld = { heartbeat: 20, outbox: 60, audit: 60 };

type Status = 'ok' | 'degraded' | 'down';

export interface WorkerReport {
  status: Status;
  oldestUnsentSeconds: number;
  oldestUnroutedSeconds: number;
  oldestUnsealedSeconds: number;
  lastHeartbeatSeconds: number | null;
  deadJobs: number;
}

/** What a load balancer and a person on call want to know; times in whole seconds. */
@Injectable()
export class Health {
  constructor(private readonly db: Database) {}

  async ready(): Promise<{ status: Status; database: boolean; queue: Status }> {
    try {
      const [row] = await this.db.readAs<{ migrated: boolean; pulse: number | null }>(
        visitor(),
        'health-ready',
        `select exists (select from migrations) migrated,
                (select extract(epoch from now() - at)::int from heartbeat where process = 'worker') pulse`,
        [],
      );
      if (!row?.migrated) return { status: 'down', database: true, queue: 'down' };
      const alive = row.pulse !== null && row.pulse <= tooOld.heartbeat;
      return { status: alive ? 'ok' : 'degraded', database: true, queue: alive ? 'ok' : 'degraded' };
    } catch {
      return { status: 'down', database: false, queue: 'down' };
    }
  }

  async worker(): Promise<WorkerReport> {
    const [row] = await this.db.readAs<Omit<WorkerReport, 'status'>>(
      visitor(),
      'health-worker',
      `select
         coalesce((select extract(epoch from now() - min(at))::int from outbox where relayed_at is null), 0) "oldestUnsentSeconds",
         coalesce((select extract(epoch from now() - min(at))::int from outbox where name = 'item.submitted' and settled_at is null
           and not exists (select from consumption c where c.event_id = outbox.id and c.consumer = 'routing')), 0) "oldestUnroutedSeconds",
         coalesce((select extract(epoch from now() - min(a.at))::int from audit a
           where (a.xid, a.id) > coalesce((select (s.xid, s.audit_id) from audit_seal s order by position desc limit 1), ('0'::xid8, 0))), 0) "oldestUnsealedSeconds",
         (select extract(epoch from now() - at)::int from heartbeat where process = 'worker') "lastHeartbeatSeconds",
         (select count(*)::int from dead_job where retried_at is null and discarded_at is null) "deadJobs"`,
      [],
    );
    if (!row) throw new Error('health query gave no row');
    return { status: statusOf(row), ...row };
  }
}

function statusOf(report: Omit<WorkerReport, 'status'>): Status {
  if (report.lastHeartbeatSeconds === null || report.lastHeartbeatSeconds > tooOld.heartbeat) return 'down';
  const late =
    Math.max(report.oldestUnsentSeconds, report.oldestUnroutedSeconds) > tooOld.outbox ||
    report.oldestUnsealedSeconds > tooOld.audit ||
    report.deadJobs > 0;
  return late ? 'degraded' : 'ok';
}
