import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { caseQuery, type InboxFilters, type InboxRow, inboxQuery } from './cases.api';
import { inGroups } from './inbox-groups';
import type { Grouping } from './inbox-search';

export interface Neighbours {
  /** From 1; null when the case is not among the rows that were read. */
  place: number | null;
  count: number;
  more: boolean;
  previous: InboxRow | undefined;
  next: InboxRow | undefined;
  /** Where to go once this case has left the list: the next one, or else the one that is due first. */
  afterwards: InboxRow | undefined;
}

/** The cases before and after this one, in the list that one came from. */
export function useNeighbours(filters: InboxFilters, group: Grouping | undefined, id: string): Neighbours {
  const inbox = useInfiniteQuery({ ...inboxQuery(filters), enabled: filters.desk !== '' });
  const rows = inGroups(inbox.data?.pages.flatMap(({ items }) => items) ?? [], group);
  const at = rows.findIndex((row) => row.id === id);
  const next = at >= 0 ? rows[at + 1] : undefined;
  const afterwards = next ?? rows.find((row) => row.id !== id);
  // Read ahead, so that the next case is there at once.
  useQuery({ ...caseQuery(afterwards?.id ?? ''), enabled: afterwards !== undefined });
  return {
    place: at >= 0 ? at + 1 : null,
    count: rows.length,
    more: inbox.hasNextPage,
    previous: rows[at - 1],
    next,
    afterwards,
  };
}
