import { daysBetween } from '../../ui/format';
import type { InboxRow } from './cases.api';

export interface InboxCounts {
  total: number;
  /** Null where the rows at hand do not tell. */
  late: number | null;
  thisWeek: number | null;
  untaken: number;
  /** False while there are rows that were not read yet; `total` is then a lower bound. */
  complete: boolean;
}

type Row = Pick<InboxRow, 'status' | 'dueDate' | 'handler'>;

/** While the submitter is asked something the clock stands still; after an answer it no longer matters. */
export const isRunning = ({ status }: Pick<InboxRow, 'status'>): boolean =>
  status === 'assigned' || status === 'in_review' || status === 'on_hold';

/** Neither held nor done: someone of the desk can work on it, or waits for the submitter. */
export const isOpen = ({ status }: Pick<InboxRow, 'status'>): boolean =>
  status === 'assigned' || status === 'in_review' || status === 'waiting_submitter';

/** Days from today up to and including Sunday. */
function daysLeftInWeek(today: string): number {
  return (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7;
}

/**
 * What can be said of an inbox by the rows that were read. Oldest due first, the count of late rows is known as
 * soon as one row is not late; newest first, only when all rows are there.
 */
export function countInbox(rows: readonly Row[], complete: boolean, byDue: boolean, today: string): InboxCounts {
  const left = (row: Row) => daysBetween(today, row.dueDate);
  const sunday = daysLeftInWeek(today);
  const furthest = byDue ? Math.max(...rows.map(left), Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const running = rows.filter(isRunning);
  return {
    total: rows.length,
    complete,
    late: complete || furthest >= 0 ? running.filter((row) => left(row) < 0).length : null,
    thisWeek:
      complete || furthest > sunday ? running.filter((row) => left(row) >= 0 && left(row) <= sunday).length : null,
    untaken: rows.filter((row) => row.handler === null && row.status !== 'answered' && row.status !== 'closed').length,
  };
}
