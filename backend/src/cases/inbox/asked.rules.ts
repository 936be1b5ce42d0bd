import type { InboxQuery } from '../case.contract.js';
import type { InboxWords } from './inbox-words.rules.js';

export const openStatuses = ['on_hold', 'assigned', 'in_review', 'waiting_submitter'] as const;
const endStatuses = ['answered', 'closed'] as const;
const everyStatus: readonly string[] = [...openStatuses, ...endStatuses];

export type Due = 'overdue' | 'today' | 'week';

/** What is asked of an inbox, whether by its filters or in words; an empty list asks nothing. */
export interface Asked {
  /** Null: the open ones, which have an index of their own; an empty list: all. */
  statuses: readonly string[] | null;
  kinds: readonly string[];
  handlers: { me: boolean; none: boolean; ids: readonly string[]; names: readonly string[] };
  priorities: readonly string[];
  due: readonly Due[];
  organisations: readonly string[];
}

export type InboxFilters = Partial<Pick<InboxQuery, 'status' | 'kind' | 'mine' | 'handler' | 'priority' | 'due'>>;

const given = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** A name in the words counts instead of the filter of that name. */
export function askedOf(filters: InboxFilters, words: InboxWords): Asked {
  const either = (inWords: readonly string[], filter: string | undefined) =>
    inWords.length > 0 ? inWords : given(filter);
  const status = either(words.status, filters.status ?? 'open');
  const handlers = either(words.handler, filters.handler ?? (filters.mine === 'true' ? 'me' : undefined));
  const some = handlers.filter((one) => one !== 'me' && one !== 'none');
  return {
    statuses: status.includes('open') ? null : status.includes('all') ? [] : status,
    kinds: either(words.kind, filters.kind),
    handlers: {
      me: handlers.includes('me'),
      none: handlers.includes('none'),
      ids: words.handler.length > 0 ? [] : some,
      names: words.handler.length > 0 ? some : [],
    },
    priorities: either(words.priority, filters.priority),
    due: either(words.due, filters.due) as Due[],
    organisations: words.organisation,
  };
}

/** Whether what is asked lies within the open cases, which are few. */
export const withinOpen = ({ statuses }: Asked): boolean =>
  statuses === null || (statuses.length > 0 && statuses.every((one) => openStatuses.some((open) => open === one)));

/** Which statuses a list with these filters could show. */
export const statusesWithin = (asked: Asked): readonly string[] => (withinOpen(asked) ? openStatuses : everyStatus);
