/** Days that someone can stand in at most; who is away longer is replaced by the coordinator. */
export const longestAbsence = 92;

export type AbsenceFault = 'in-the-past' | 'before-start' | 'too-long' | 'beyond-own';

interface Absence {
  from: string;
  until: string;
}

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** What is wrong with an absence, in local dates; `ownLastDay` is when the person's own grant ends. */
export function absenceFault({ from, until }: Absence, today: string, ownLastDay: string | null): AbsenceFault | null {
  if (from < today) return 'in-the-past';
  if (until < from) return 'before-start';
  if (daysBetween(from, until) >= longestAbsence) return 'too-long';
  return ownLastDay !== null && until > ownLastDay ? 'beyond-own' : null;
}
