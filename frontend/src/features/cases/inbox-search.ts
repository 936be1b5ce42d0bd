import type { CaseStatus, InboxFilters } from './cases.api';

/** What the address of the inbox says; what is left out is the ordinary. */
export interface InboxSearch {
  desk?: string | undefined;
  status?: Exclude<InboxFilters['status'], 'open'> | undefined;
  kind?: ItemType | undefined;
  q?: string | undefined;
  sort?: 'newest' | undefined;
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

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

const word = (value: unknown, longest: number): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text ? text.slice(0, longest) : undefined;
};

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  return {
    desk: word(search['desk'], 40),
    status: oneOf([...caseStatuses, 'all'] as const, search['status']),
    kind: oneOf(itemTypes, search['kind']),
    q: word(search['q'], 100),
    sort: oneOf(['newest'] as const, search['sort']),
  };
}

/** The list that an address means to someone of these desks; a desk that is not theirs is passed over. */
export function filtersOf(search: InboxSearch, desks: readonly { code: string }[]): InboxFilters {
  const desk = desks.find(({ code }) => code === search.desk) ?? desks[0];
  return {
    desk: desk?.code ?? '',
    status: search.status ?? 'open',
    kind: search.kind,
    q: search.q,
    sort: search.sort ?? 'due',
  };
}
