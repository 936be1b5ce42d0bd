import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { type Actor, holds } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { InboxQuery } from './case.contract.js';

type Asked = Pick<InboxQuery, 'desk' | 'status' | 'kind' | 'q' | 'mine' | 'sort' | 'limit' | 'cursor'>;

/** The two orders of an inbox; each has the index that serves it. */
const orders = {
  due: { by: 'c.due_date, c.id', after: '(c.due_date, c.id) > ($6::date, $7::uuid)', position: 'c.due_date' },
  newest: {
    by: 'c.opened_at desc, c.id desc',
    after: '(c.opened_at, c.id) < ($6::timestamptz, $7::uuid)',
    position: 'c.opened_at',
  },
} as const;

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const named = (id: string, name: string) =>
  `case when ${id} is not null then json_build_object('id', ${id}, 'name', ${name}) end`;

const row = `json_build_object('id', c.id, 'itemId', c.item_id, 'kind', c.kind, 'itemType', c.item_type,
  'reference', c.reference, 'title', c.title, 'organisation', ${named('c.organisation_id', 'c.organisation_name')},
  'status', c.status, 'desk', $11::json, 'handler', ${named('c.handler_id', 'c.handler_name')}, 'dueDate', c.due_date,
  'priority', c.priority, 'openedAt', ${utc('c.opened_at')})`;

/** One index scan, 25 rows at a time, and the whole page as JSON from the database: twice as quick as objects here. */
export function inboxStatement(query: Asked, principals: readonly string[], personId: string | null = null) {
  const order = orders[query.sort];
  const after = readCursor(query.cursor, [query.sort === 'due' ? 'day' : 'moment', 'uuid']);
  const open = query.status === 'open';
  const sql = `
    select json_build_object('items', coalesce(json_agg(${row} order by n) filter (where n <= $10), '[]'),
      'next', case when count(*) > $10 then max(position || '~' || id) filter (where n = $10) end)::text page
    from (select c.*, ${order.position}::text "position", row_number() over (order by ${order.by}) n from desk_case c
      where c.desk = $1 ${open ? 'and c.closed_at is null' : ''}
        and ($2::text is null or c.status = $2) and ($3::text is null or c.item_type = $3)
        and ($4::uuid is null or c.handler_id = $4)
        and ($5::text is null or c.title ilike $5 or c.reference ilike $5 or c.organisation_name ilike $5)
        and ${after ? order.after : '($6::text is null and $7::text is null)'} and ${visibleTo('c.id', '$8')}
      order by ${order.by} limit $9) c`;
  const params = [
    query.desk,
    open || query.status === 'all' ? null : query.status,
    query.kind ?? null,
    query.mine === 'true' ? personId : null,
    query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    principals,
    query.limit + 1,
    query.limit,
    JSON.stringify({ code: query.desk, name: deskName(query.desk) }),
  ];
  return { name: `inbox-${query.sort}-${open ? 'open' : 'all'}-${after ? 'next' : 'first'}`, sql, params };
}

/** A desk's inbox, oldest due first; a desk that is not yours does not exist. */
@Injectable()
export class InboxQueries {
  constructor(private readonly db: Database) {}

  /** An `InboxPage` as JSON text. */
  async page(actor: Actor, query: InboxQuery): Promise<string> {
    if (!holds(actor, `desk:${query.desk}`, 'handler', 'coordinator') && !holds(actor, 'role:auditor'))
      throw notFound();
    const { name, sql, params } = inboxStatement(query, actor.principals, actor.personId);
    const [found] = await this.db.readAs<{ page: string }>(actor, name, sql, params);
    return found?.page ?? '';
  }
}
