/** The two that must agree: those who have the need, and the organisation that may meet it. */
export type Side = 'need' | 'organisation';
export type LinkStatus = 'proposed' | 'agreed' | 'declined';

export interface Decided {
  status: LinkStatus;
  needAgrees: boolean | null;
  organisationAgrees: boolean | null;
}

export const isOpenFor = (link: Decided, side: Side): boolean =>
  link.status === 'proposed' && link[`${side}Agrees`] === null;

/** Twice yes makes a link, one no ends it. */
export function statusAfter({ needAgrees, organisationAgrees }: Omit<Decided, 'status'>): LinkStatus {
  if (needAgrees === false || organisationAgrees === false) return 'declined';
  return needAgrees && organisationAgrees ? 'agreed' : 'proposed';
}
