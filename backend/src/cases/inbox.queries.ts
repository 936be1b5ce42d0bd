import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { type Actor, holds } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { pageOf, readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { InboxPage, InboxQuery, InboxRow } from './case.contract.js';

export interface CaseRow {
  id: string;
  itemId: string;
  kind: string;
  itemType: string;
  reference: string | null;
  title: string | null;
  organisationId: string | null;
  organisationName: string | null;
  status: InboxRow['status'];
  desk: string;
  handlerId: string | null;
  handlerName: string | null;
  dueDate: string;
  priority: string;
  openedAt: Date;
  position: string;
}

export const caseColumns = `c.id, c.item_id "itemId", c.kind, c.item_type "itemType", c.reference, c.title,
  c.organisation_id "organisationId", c.organisation_name "organisationName", c.status, c.desk, c.handler_id "handlerId",
  c.handler_name "handlerName", c.due_date::text "dueDate", c.priority, c.opened_at "openedAt"`;

/** The two orders of an inbox; each has the index that serves it. */
const orders = {
  due: { by: 'c.due_date, c.id', after: '(c.due_date, c.id) > ($6::date, $7::uuid)', position: 'c.due_date::text' },
  newest: {
    by: 'c.opened_at desc, c.id desc',
    after: '(c.opened_at, c.id) < ($6::timestamptz, $7::uuid)',
    position: 'c.opened_at::text',
  },
} as const;

/** A desk's inbox: one index scan, oldest due first, 25 rows at a time. */
@Injectable()
export class InboxQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    if (!holds(actor, `desk:${query.desk}`, 'handler', 'coordinator') && !holds(actor, 'role:auditor')) throw notFound();
    const order = orders[query.sort];
    const after = readCursor(query.cursor, 2);
    const open = query.status === 'open';
    const rows = await this.db.readAs<CaseRow>(
      actor,
      `inbox-${query.sort}-${open ? 'open' : 'all'}-${after ? 'next' : 'first'}`,
      `select ${caseColumns}, ${order.position} "position" from desk_case c
       where c.desk = $1 ${open ? 'and c.closed_at is null' : ''}
         and ($2::text is null or c.status = $2) and ($3::text is null or c.item_type = $3)
         and ($4::uuid is null or c.handler_id = $4)
         and ($5::text is null or c.title ilike $5 or c.reference ilike $5 or c.organisation_name ilike $5)
         and ${after ? order.after : '($6::text is null and $7::text is null)'} and ${visibleTo('c.id', '$8')}
       order by ${order.by} limit $9`,
      [
        query.desk,
        query.status === 'open' || query.status === 'all' ? null : query.status,
        query.kind ?? null,
        query.mine === 'true' ? actor.personId : null,
        query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        actor.principals,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, inboxRow, (row) => [row.position, row.id]);
  }
}

export const inboxRow = (row: CaseRow): InboxRow => ({
  id: row.id,
  itemId: row.itemId,
  kind: row.kind,
  itemType: row.itemType,
  reference: row.reference,
  title: row.title,
  organisation: row.organisationId ? { id: row.organisationId, name: row.organisationName ?? '' } : null,
  status: row.status,
  desk: { code: row.desk, name: deskName(row.desk) },
  handler: row.handlerId ? { id: row.handlerId, name: row.handlerName ?? '' } : null,
  dueDate: row.dueDate,
  priority: row.priority,
  openedAt: row.openedAt.toISOString(),
});
