import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { type Actor, holds } from '../platform/actor.js';
import { visibleInOrder } from '../platform/audience.js';
import { Conditions, containing } from '../platform/conditions.js';
import { readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { InboxQuery } from './case.contract.js';

type Asked = Pick<InboxQuery, 'desk' | 'status' | 'kind' | 'q' | 'mine' | 'sort' | 'limit' | 'cursor'>;

/** The two orders of an inbox; each has the index that serves it. */
const orders = {
  due: { by: 'c.due_date, c.id', after: '(c.due_date, c.id) > (?1::date, ?2::uuid)', position: 'c.due_date' },
  newest: {
    by: 'c.opened_at desc, c.id desc',
    after: '(c.opened_at, c.id) < (?1::timestamptz, ?2::uuid)',
    position: 'c.opened_at',
  },
} as const;

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const named = (id: string, name: string) =>
  `case when ${id} is not null then json_build_object('id', ${id}, 'name', ${name}) end`;

const row = `json_build_object('id', c.id, 'itemId', c.item_id, 'kind', c.kind, 'itemType', c.item_type,
  'reference', c.reference, 'title', c.title, 'organisation', ${named('c.organisation_id', 'c.organisation_name')},
  'status', c.status, 'desk', $3::json, 'handler', ${named('c.handler_id', 'c.handler_name')}, 'dueDate', c.due_date,
  'priority', c.priority, 'openedAt', ${utc('c.opened_at')})`;

/** One index scan, 25 rows at a time, and the whole page as JSON from the database: twice as quick as objects here. */
export function inboxStatement(query: Asked, principals: readonly string[], personId: string | null = null) {
  const { sort, limit, status } = query;
  const order = orders[sort];
  const after = readCursor(query.cursor, [sort === 'due' ? 'day' : 'moment', 'uuid']);
  const open = status === 'open';
  const desk = JSON.stringify({ code: query.desk, name: deskName(query.desk) });
  const asked = new Conditions(query.desk, principals, desk)
    .when('status', 'c.status = ?1', open || status === 'all' ? null : status)
    .when('kind', 'c.item_type = ?1', query.kind)
    .when('mine', 'c.handler_id = ?1::uuid', query.mine === 'true' ? personId : null)
    .when('q', '(c.title ilike ?1 or c.reference ilike ?1 or c.organisation_name ilike ?1)', containing(query.q))
    .when('after', order.after, after?.[0], after?.[1]);
  const sql = `
    select json_build_object('items', coalesce(json_agg(${row} order by n) filter (where n <= ${limit}), '[]'),
      'next', case when count(*) > ${limit} then max(position || '~' || id) filter (where n = ${limit}) end)::text page
    from (select c.*, ${order.position}::text "position", row_number() over (order by ${order.by}) n from desk_case c
      where c.desk = $1 ${open ? 'and c.closed_at is null' : ''}${asked.sql} and ${visibleInOrder('c.id', '$2')}
      order by ${order.by} limit ${limit + 1}) c`;
  return { name: asked.nameAfter(`inbox-${sort}-${open ? 'open' : 'all'}-${limit}`), sql, params: asked.params };
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
