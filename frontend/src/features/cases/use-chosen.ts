import { useState } from 'react';
import type { InboxRow } from './cases.api';

export type Chosen = ReturnType<typeof useChosen>;

/** The rows that one command is for; a row that left the list is chosen no more. */
export function useChosen(rows: readonly InboxRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const chosen = rows.filter(({ id }) => ids.has(id));
  return {
    rows: chosen,
    /** Whether anything was chosen since one came here. */
    ever: last !== undefined,
    has: (id: string) => ids.has(id),
    /** With `range` also all rows from the last one that was turned. */
    turn: ({ id }: InboxRow, range = false) => {
      const wanted = !ids.has(id);
      const [one, other] = [
        rows.findIndex((row) => row.id === (range ? last : id)),
        rows.findIndex((row) => row.id === id),
      ];
      const from = one < 0 ? other : Math.min(one, other);
      const turned = rows.slice(from, Math.max(one, other) + 1).map((row) => row.id);
      const next = new Set(chosen.map((row) => row.id));
      for (const each of turned) wanted ? next.add(each) : next.delete(each);
      setIds(next);
      setLast(id);
    },
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
