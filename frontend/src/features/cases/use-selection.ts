import { useState } from 'react';
import type { InboxRow } from './cases.api';

const rowId = (id: string) => `case-${id}`;

/** Puts the focus on the link of a row; the row is then chosen by itself. */
function focusRow(row: InboxRow | undefined): void {
  if (row) document.getElementById(rowId(row.id))?.focus();
}

/** The row that the keys work on and the preview shows: the one that had the focus last, or else the first. */
export function useSelection(rows: readonly InboxRow[], startAt: string | undefined) {
  const [last, setLast] = useState({ id: startAt, index: 0 });
  const found = rows.findIndex(({ id }) => id === last.id);
  // A row that left the list hands over to the one that took its place.
  const index = found >= 0 ? found : Math.min(last.index, rows.length - 1);
  return {
    row: rows[index],
    linkOf: (row: InboxRow) => ({
      id: rowId(row.id),
      onFocus: () => setLast({ id: row.id, index: rows.indexOf(row) }),
    }),
    /** Answers whether there was a row to go to. */
    move: (step: 1 | -1) => {
      const to = rows[index + step];
      focusRow(to ?? rows[index]);
      return to !== undefined;
    },
    focus: (row: InboxRow | undefined) => focusRow(row ?? rows[index]),
    /** The row after this one, or the one before it at the end. */
    beside: (id: string) => {
      const at = rows.findIndex((row) => row.id === id);
      return rows[at + 1] ?? rows[at - 1];
    },
  };
}
