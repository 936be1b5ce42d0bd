import type { InboxRow } from './cases.api';
import type { Grouping } from './inbox-search';

const keys: Record<Grouping, (row: InboxRow) => string> = {
  status: ({ status }) => status,
  kind: ({ itemType }) => itemType,
  handler: ({ handler }) => handler?.id ?? '',
  priority: ({ priority }) => priority,
  desk: ({ desk }) => desk.code,
};

export const groupKey = (row: InboxRow, group: Grouping): string => keys[group](row);

/** Alike rows together, the group of the first row first; within a group the order stays. */
export function inGroups(rows: readonly InboxRow[], group: Grouping | undefined): readonly InboxRow[] {
  if (!group) return rows;
  const groups = new Map<string, InboxRow[]>();
  for (const row of rows) groups.set(groupKey(row, group), [...(groups.get(groupKey(row, group)) ?? []), row]);
  return [...groups.values()].flat();
}
