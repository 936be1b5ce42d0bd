import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { notFound } from '../../platform/refusal.js';
import type { SessionMethod, SessionsView, SessionView } from './session.contract.js';

interface Row {
  id: string;
  method: SessionMethod;
  provider: string | null;
  browser: string;
  address: string;
  created_at: Date;
  seen_at: Date;
}

/** Where a person is signed in, and ending that. */
@Injectable()
export class MySessions {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, currentId: string | undefined, limits: { idle: string; absolute: string }) {
    const rows = await this.db.readAs<Row>(
      actor,
      'my-sessions',
      `select id, method, provider, browser, address, created_at, seen_at from session
       where person_id = $1 and ended_at is null and seen_at > now() - $2::interval and created_at > now() - $3::interval
       order by created_at desc, id desc`,
      [actor.personId, limits.idle, limits.absolute],
    );
    return { items: rows.map((row) => viewOf(row, currentId)), next: null } satisfies SessionsView;
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const [ended]: [unknown[], number] = await tx.query(
        'update session set ended_at = now() where id = $1 and person_id = $2 and ended_at is null returning 1',
        [id, actor.personId],
      );
      if (ended.length === 0) throw notFound();
      await recordAudit(tx, actor, 'session.ended', actor.personId, { sessionId: id });
    });
  }

  async endOthers(actor: Actor, currentId: string | undefined): Promise<void> {
    await this.db.inTransaction(actor, (tx) => endSessionsOf(tx, actor, actor.personId ?? '', currentId));
  }
}

/** Signs the person out everywhere, but for the session that asks it. */
export async function endSessionsOf(tx: Tx, actor: Actor, personId: string, exceptId?: string): Promise<void> {
  const [ended]: [unknown[], number] = await tx.query(
    `update session set ended_at = now() where person_id = $1 and ended_at is null and id is distinct from $2::uuid returning 1`,
    [personId, exceptId ?? null],
  );
  if (ended.length > 0) await recordAudit(tx, actor, 'sessions.ended', personId, { count: ended.length });
}

const viewOf = (row: Row, currentId: string | undefined): SessionView => ({
  id: row.id,
  current: row.id === currentId,
  openedAt: row.created_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  method: row.method,
  provider: row.provider,
  browser: row.browser,
  address: row.address,
});
