import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { systemActor } from './actor.js';
import type { Database, Tx } from './database.js';

/** Names the advisory lock of the one sealer. */
const sealerLock = 7_304_001;
const batch = 500;

interface AuditRow {
  id: string;
  xid: string;
  event_id: string | null;
  at: Date;
  actor: string;
  action: string;
  subject_id: string | null;
  detail: unknown;
}

const genesis = '0'.repeat(64);

const hashOf = (previous: string, { xid: _xid, ...row }: AuditRow): string =>
  createHash('sha256')
    .update(previous)
    .update(canonicalize({ ...row, at: row.at.toISOString() }) ?? '')
    .digest('hex');

/**
 * Chains audit rows by hash in order of commit, apart from the writers so that they never wait for each other.
 * Only rows of transactions older than every running one are taken: nothing can still slip in before them.
 */
export async function sealAudit(db: Database): Promise<number> {
  return db.inTransaction(systemActor('sealer'), async (tx) => {
    const [lock]: { free: boolean }[] = await tx.query('select pg_try_advisory_xact_lock($1) free', [sealerLock]);
    if (!lock?.free) return 0;
    const [last]: { position: string; hash: string; xid: string; audit_id: string }[] = await tx.query(
      'select position, hash, xid, audit_id from audit_seal order by position desc limit 1',
    );
    const rows: AuditRow[] = await tx.query(
      `select id, xid, event_id, at, actor, action, subject_id, detail from audit
       where xid < pg_snapshot_xmin(pg_current_snapshot()) and (xid, id) > ($1::xid8, $2::bigint) order by xid, id limit ${batch}`,
      [last?.xid ?? '0', last?.audit_id ?? '0'],
    );
    await seal(tx, rows, Number(last?.position ?? 0), last?.hash ?? genesis);
    return rows.length;
  });
}

async function seal(tx: Tx, rows: readonly AuditRow[], position: number, head: string): Promise<void> {
  if (rows.length === 0) return;
  let previous = head;
  const sealed = rows.map((row, index) => {
    const hash = hashOf(previous, row);
    previous = hash;
    return { position: position + index + 1, audit_id: row.id, xid: row.xid, hash };
  });
  await tx.query(
    `insert into audit_seal (position, audit_id, xid, hash)
     select position, audit_id, xid::xid8, hash from jsonb_to_recordset($1::jsonb) as r(position bigint, audit_id bigint, xid text, hash text)`,
    [JSON.stringify(sealed)],
  );
}

/** What is wrong at a place: the row is not what was sealed, is gone, or stands where nothing was sealed. */
export type Fault = 'changed' | 'missing' | 'inserted' | 'seal';

export interface ChainReport {
  sealed: number;
  unsealed: number;
  /** `position` is the place in the chain; for an inserted row that of the last row sealed before it. */
  broken: { position: number; auditId: string; fault: Fault }[];
}

type SealedRow = AuditRow & { position: string; hash: string; seal_audit_id: string; seal_xid: string };

/** Walks the whole chain and names each place where the trail is no longer what was sealed. */
export async function verifyAudit(db: Database): Promise<ChainReport> {
  return db.inTransaction(systemActor('sealer'), async (tx) => {
    const rows: SealedRow[] = await tx.query(
      `select a.*, s.position, s.hash, s.audit_id seal_audit_id, s.xid seal_xid
       from audit_seal s left join audit a on a.id = s.audit_id order by s.position`,
    );
    const [rest]: { count: string }[] = await tx.query(
      'select count(*) from audit a where not exists (select from audit_seal s where s.audit_id = a.id)',
    );
    const broken = [...faultsIn(rows), ...(await insertedRows(tx))];
    return { sealed: rows.length, unsealed: Number(rest?.count ?? 0), broken };
  });
}

function faultsIn(rows: readonly SealedRow[]): ChainReport['broken'] {
  let previous = { hash: genesis, position: 0 };
  return rows.flatMap(({ position, hash, seal_audit_id: auditId, seal_xid: xid, ...row }) => {
    const inOrder = Number(position) === previous.position + 1;
    const whole = row.id !== null && row.xid === xid && hashOf(previous.hash, row) === hash;
    previous = { hash, position: Number(position) };
    if (inOrder && whole) return [];
    const fault: Fault = row.id === null ? 'missing' : inOrder ? 'changed' : 'seal';
    return [{ position: Number(position), auditId, fault }];
  });
}

/** Rows before the end of the chain that were never sealed: the sealer takes every row, in order. */
async function insertedRows(tx: Tx): Promise<ChainReport['broken']> {
  const rows: { auditId: string; position: string }[] = await tx.query(
    `with head as (select xid, audit_id from audit_seal order by position desc limit 1)
     select a.id "auditId", coalesce((select max(s.position) from audit_seal s where (s.xid, s.audit_id) < (a.xid, a.id)), 0) "position"
     from audit a, head where (a.xid, a.id) < (head.xid, head.audit_id)
       and not exists (select from audit_seal s where s.audit_id = a.id) order by a.xid, a.id`,
  );
  return rows.map(({ auditId, position }) => ({ auditId, position: Number(position), fault: 'inserted' }));
}
