export interface Parts {
  day: string;
  month: string;
  year: string;
}

export function partsOf(value: unknown): Parts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value ?? '')) ?? [];
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year };
}

/** Null unless the three make a day that exists: 31 February is none, and never silently another. */
export function dateOf({ day, month, year }: Parts): string | null {
  if (year.length !== 4 || !day || !month) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? null : text;
}
