import { Conditions, containing } from '../../platform/conditions.js';
import { wordsOf } from '../../platform/search-words.js';
import type { Asked, Due } from './asked.rules.js';

export const today = `(now() at time zone 'Europe/Amsterdam')::date`;
const sunday = `${today} + (7 - extract(isodow from ${today}))::int`;

/** While the submitter is asked something the clock stands still; after an answer it no longer matters. */
export const running = `c.status in ('assigned', 'in_review', 'on_hold')`;

export const dueWhen: Record<Due, string> = {
  overdue: `c.due_date < ${today}`,
  today: `c.due_date = ${today}`,
  week: `c.due_date between ${today} and ${sunday}`,
};

const someOf = (all: readonly string[]): readonly string[] | null => (all.length > 0 ? all : null);

/** What a facet counts beside itself; the rows are `c`. */
export function facetConditions(conditions: Conditions, asked: Asked, personId: string | null): Conditions {
  const { me, none, ids, names } = asked.handlers;
  const handlers = me || none || ids.length > 0 || names.length > 0;
  return conditions
    .when('status', 'c.status = any(?1::text[])', someOf(asked.statuses ?? []))
    .when('kind', 'c.item_type = any(?1::text[])', someOf(asked.kinds))
    .when(
      'handler',
      '(c.handler_id = any(?1::uuid[]) or (?2::boolean and c.handler_id is null) or c.handler_name ilike any(?3::text[]))',
      handlers ? [...ids, ...(me && personId ? [personId] : [])] : null,
      none,
      names.map(containing),
    )
    .when('priority', 'c.priority = any(?1::text[])', someOf(asked.priorities))
    .when(
      `due-${asked.due.join('-')}`,
      `?1::boolean and ${running} and (${asked.due.map((one) => dueWhen[one]).join(' or ')})`,
      asked.due.length > 0 ? true : null,
    );
}

export const organisationConditions = (conditions: Conditions, { organisations }: Asked): Conditions =>
  conditions.when(
    'organisation',
    'c.organisation_name ilike any(?1::text[])',
    someOf(organisations.map(containing) as string[]),
  );

/**
 * Where the rows of one desk come from. Text is found by its index first, and then put in order: without the `offset`
 * Postgres would read the desk in its order and look for the words in each row.
 */
export function rowsOf(conditions: Conditions, text: string, desk: string, order: string, open: boolean): string {
  if (text === '') return 'desk_case';
  const words = wordsOf(text);
  const place = `${conditions.add('text', words)}::text[]`;
  return `(select * from desk_case c where c.desk = ${desk}${open ? ' and c.closed_at is null' : ''}
    and cardinality(${place}) > 0 and case_words(c.desk, c.reference, c.title, c.organisation_name)
      @@ (search_query(${place}) && quote_literal('desk:' || ${desk})::tsquery) order by ${order} offset 0)`;
}
