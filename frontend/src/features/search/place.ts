/** Somewhere to go: a page, or something to begin. */
export interface Place {
  to: string;
  label: string;
}
