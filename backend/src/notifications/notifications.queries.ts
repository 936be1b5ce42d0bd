import { Injectable } from '@nestjs/common';
import type { Actor, Bilingual } from '../platform/actor.js';
import { notClosedTo } from '../platform/audience.js';
import { pageOf, readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { NotificationPage } from './notification.contract.js';

interface Row {
  id: string;
  at: Date;
  type: string;
  kind: string | null;
  subjectId: string;
  reference: string | null;
  text: Bilingual;
  readAt: Date | null;
  position: string;
}

@Injectable()
export class NotificationsQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, limit: number, cursor: string | undefined): Promise<NotificationPage> {
    const after = readCursor(cursor, ['moment', 'uuid']);
    const [rows, [count]] = await Promise.all([
      this.db.readAs<Row>(
        actor,
        'my-notifications',
        `select id, at, type, kind, subject_id "subjectId", reference, text, read_at "readAt", at::text "position" from notification n
         where person_id = $1 and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid))
           and ${notClosedTo('n.subject_id', '$5')} order by at desc, id desc limit $4`,
        [actor.personId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, actor.principals],
      ),
      this.db.readAs<{ unread: number }>(
        actor,
        'my-unread',
        `select count(*)::int unread from (select 1 from notification n where person_id = $1 and read_at is null
           and ${notClosedTo('n.subject_id', '$2')} limit 100) unread_rows`,
        [actor.personId, actor.principals],
      ),
    ]);
    const page = pageOf(rows, limit, view, (row) => [row.position, row.id]);
    return { ...page, unread: count?.unread ?? 0 };
  }

  /** One, or all when no id is given; another person's is not there. */
  async markRead(actor: Actor, id: string | null): Promise<void> {
    const [rows]: [unknown[], number] = await this.db.inTransaction(actor, (tx) =>
      tx.query(
        `update notification set read_at = coalesce(read_at, now()) where person_id = $1 and ($2::uuid is null and read_at is null or id = $2) returning 1`,
        [actor.personId, id],
      ),
    );
    if (id !== null && rows.length === 0) throw notFound();
  }
}

const view = (row: Row) => ({
  id: row.id,
  at: row.at.toISOString(),
  type: row.type,
  subject: { kind: row.kind ?? '', id: row.subjectId, reference: row.reference },
  text: row.text,
  readAt: row.readAt?.toISOString() ?? null,
});
