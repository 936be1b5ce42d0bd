const timeZone = 'Europe/Amsterdam';

/** The moment at which a day begins in the Netherlands: an hour before midnight UTC in winter, two in summer. */
export function dayStart(day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(midnight),
  );
  return new Date(midnight.getTime() - hour * 3_600_000).toISOString();
}
