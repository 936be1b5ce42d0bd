import type { Done } from './actions';

declare module '@tanstack/history' {
  /** Goes along to the next page, and is not in its address. */
  interface HistoryState {
    /** What was just done with another case. */
    done?: Done;
  }
}
