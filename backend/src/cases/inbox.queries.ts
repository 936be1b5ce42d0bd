import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import type { Actor } from '../platform/actor.js';
import { visibleInOrder } from '../platform/audience.js';
import { Conditions } from '../platform/conditions.js';
import { readCursor } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import type { InboxQuery } from './case.contract.js';
import { askedOf, type InboxFilters } from './inbox/asked.rules.js';
import { facetConditions, organisationConditions, rowsOf } from './inbox/inbox-conditions.js';
import { desksAsked, wordsAsked } from './inbox/inbox-desks.js';
import { type InboxWords, readInboxWords } from './inbox/inbox-words.rules.js';

type Query = Pick<InboxQuery, 'status' | 'sort' | 'limit' | 'cursor'> &
  InboxFilters & { desk: string | readonly string[] };

const noWords = readInboxWords('') as InboxWords;

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

const row = (
  desk: string,
) => `json_build_object('id', c.id, 'itemId', c.item_id, 'kind', c.kind, 'itemType', c.item_type,
  'reference', c.reference, 'title', c.title, 'organisation', ${named('c.organisation_id', 'c.organisation_name')},
  'status', c.status, 'desk', ${desk}, 'handler', ${named('c.handler_id', 'c.handler_name')}, 'dueDate', c.due_date,
  'priority', c.priority, 'openedAt', ${utc('c.opened_at')})`;

const nameOf = (code: string) => ({ code, name: deskName(code) });

/**
 * One index scan a desk, 25 rows at a time, and the whole page as JSON from the database: twice as quick as objects
 * here. Several desks are each read as far as one page, and merged.
 */
export function inboxStatement(
  query: Query,
  principals: readonly string[],
  personId: string | null = null,
  words: InboxWords = noWords,
) {
  const { desk, sort, limit } = query;
  const order = orders[sort];
  const after = readCursor(query.cursor, [sort === 'due' ? 'day' : 'moment', 'uuid']);
  const asked = askedOf(query, words);
  const open = asked.statuses === null;
  const names = typeof desk === 'string' ? nameOf(desk) : Object.fromEntries(desk.map((one) => [one, nameOf(one)]));
  const conditions = new Conditions(desk, principals, JSON.stringify(names));
  const place = typeof desk === 'string' ? '$1' : 'd.code';
  organisationConditions(facetConditions(conditions, asked, personId), asked).when(
    'after',
    order.after,
    after?.[0],
    after?.[1],
  );
  const rows = rowsOf(conditions, words.text, place, order.by, open);
  const ofDesk = (columns: string) => `select ${columns} from ${rows} c
      where c.desk = ${place} ${open ? 'and c.closed_at is null' : ''}${conditions.sql} and ${visibleInOrder('c.id', '$2')}
      order by ${order.by} limit ${limit + 1}`;
  const numbered = `c.*, ${order.position}::text "position", row_number() over (order by ${order.by}) n`;
  const page =
    typeof desk === 'string'
      ? ofDesk(numbered)
      : `select ${numbered} from unnest($1::text[]) d (code) cross join lateral (${ofDesk('c.*')}) c
      order by ${order.by} limit ${limit + 1}`;
  const sql = `
    select json_build_object('items', coalesce(json_agg(${row(typeof desk === 'string' ? '$3::json' : '$3::json -> c.desk')} order by n) filter (where n <= ${limit}), '[]'),
      'next', case when count(*) > ${limit} then max(position || '~' || id) filter (where n = ${limit}) end)::text page
    from (${page}) c`;
  const list = `inbox-${typeof desk === 'string' ? '' : 'across-'}${sort}-${open ? 'open' : 'all'}-${limit}`;
  return { name: conditions.nameAfter(list), sql, params: conditions.params };
}

/** A desk's inbox or that of all my desks, oldest due first; a desk that is not yours does not exist. */
@Injectable()
export class InboxQueries {
  constructor(private readonly db: Database) {}

  /** An `InboxPage` as JSON text. */
  async page(actor: Actor, query: InboxQuery): Promise<string> {
    const words = wordsAsked(query.q);
    const desk = desksAsked(actor, query.desk, words);
    const { name, sql, params } = inboxStatement({ ...query, desk }, actor.principals, actor.personId, words);
    const [found] = await this.db.readAs<{ page: string }>(actor, name, sql, params);
    return found?.page ?? '';
  }
}
