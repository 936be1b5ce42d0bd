/** Days after which an invitation no longer works, when the inviter names no date. */
const usualDays = 14;
const mostDays = 90;

/** Invitations of one organisation that may be open at the same time: the portal is no way to mail strangers. */
export const mostOpen = 50;

const day = 86_400_000;
const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const dayAfter = (now: Date, days: number): string => amsterdam.format(new Date(now.getTime() + days * day));

/** The last day on which the invitation works, or null when the day asked for is past or too far away. */
export function lastDay(asked: string | null, now: Date): string | null {
  const last = asked ?? dayAfter(now, usualDays);
  return last < dayAfter(now, 0) || last > dayAfter(now, mostDays) ? null : last;
}
