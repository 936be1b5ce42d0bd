import type { CaseStatus, InboxFilters } from './cases.api';

/** What the address of the inbox says; what is left out is the ordinary. */
export interface InboxSearch {
  /** A code, or `all` for all desks of this person. */
  desk?: string | undefined;
  status?: Exclude<InboxFilters['status'], 'open'> | undefined;
  kind?: ItemType | undefined;
  /** `me`, `none`, or someone's id. */
  handler?: string | undefined;
  priority?: string | undefined;
  due?: Due | undefined;
  q?: string | undefined;
  sort?: 'newest' | undefined;
  group?: Grouping | undefined;
  /** The columns beside the subject, joined by commas. */
  cols?: string | undefined;
  dense?: true | undefined;
}

export const itemTypes = [
  'proposal',
  'barrier',
  'question',
  'financing_case',
  'table_application',
  'linkage',
  'organisation',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const caseStatuses = [
  'assigned',
  'in_review',
  'waiting_submitter',
  'on_hold',
  'answered',
  'closed',
] as const satisfies readonly CaseStatus[];

export const dues = ['overdue', 'today', 'week'] as const;
export type Due = (typeof dues)[number];

export const groupings = ['status', 'kind', 'handler', 'priority', 'desk'] as const;
export type Grouping = (typeof groupings)[number];

export const columnIds = ['status', 'handler', 'due', 'kind', 'organisation', 'desk', 'priority', 'opened'] as const;
export type ColumnId = (typeof columnIds)[number];
export const usualColumns: readonly ColumnId[] = ['status', 'handler', 'due'];

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

const word = (value: unknown, longest: number): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text ? text.slice(0, longest) : undefined;
};

const isHandler = /^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function readInboxSearch(search: { readonly [Name in keyof InboxSearch]?: unknown }): InboxSearch {
  const handler = word(search.handler, 40);
  const columns = columnsOf({ cols: word(search.cols, 100) });
  return {
    desk: word(search.desk, 40),
    status: oneOf([...caseStatuses, 'all'] as const, search.status),
    kind: oneOf(itemTypes, search.kind),
    handler: handler && isHandler.test(handler) ? handler : undefined,
    priority: oneOf(['P1', 'P2', 'P3', 'P4'] as const, search.priority),
    due: oneOf(dues, search.due),
    q: word(search.q, 200),
    sort: oneOf(['newest'] as const, search.sort),
    group: oneOf(groupings, search.group),
    cols: columns.join() === usualColumns.join() ? undefined : columns.join(),
    dense: search.dense === true ? true : undefined,
  };
}

/** Which columns stand beside the subject, in the order in which they were chosen. */
export function columnsOf({ cols }: Pick<InboxSearch, 'cols'>): readonly ColumnId[] {
  const chosen = (cols ?? '').split(',').flatMap((one) => oneOf(columnIds, one) ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : usualColumns;
}

const narrowing = ['status', 'kind', 'handler', 'priority', 'due', 'q'] as const;

/** Whether it shows less than all open work. */
export const isNarrowed = (search: InboxSearch): boolean => narrowing.some((one) => search[one] !== undefined);

/** The same desk and look, with all its open work. */
export const widened = ({ desk, sort, group, cols, dense }: InboxSearch): InboxSearch => ({
  ...{ desk, sort, group, cols, dense },
});

/** The list that an address means to someone of these desks; a desk that is not theirs is passed over. */
export function filtersOf(search: InboxSearch, desks: readonly { code: string }[]): InboxFilters {
  const across = search.desk === 'all' && desks.length > 1;
  const desk = desks.find(({ code }) => code === search.desk) ?? desks[0];
  const { status = 'open', kind, handler, priority, due, q, sort = 'due' } = search;
  return { desk: across ? 'all' : (desk?.code ?? ''), status, kind, handler, priority, due, q, sort };
}
