/** When a desk works. Days are local dates, `YYYY-MM-DD`. */
export interface WorkingCalendar {
  timezone: string;
  /** ISO weekdays: 1 is Monday. */
  workingDays: readonly number[];
  /** Free days. A year that is named here is taken as it stands; other years follow the Dutch calendar. */
  holidays: readonly string[];
}

/** The n-th working day after the local date of a moment; that date itself is day 0. */
export const dueDate = (from: Date, workingDays: number, calendar: WorkingCalendar): string =>
  addWorkingDays(localDate(from, calendar), workingDays, calendar);

/** The due date after a pause: as many working days later as the pause took. */
export const pausedDueDate = (due: string, pausedFrom: Date, resumedAt: Date, calendar: WorkingCalendar): string => {
  const paused = workingDaysBetween(localDate(pausedFrom, calendar), localDate(resumedAt, calendar), calendar);
  return addWorkingDays(due, paused, calendar);
};

export function addWorkingDays(date: string, count: number, calendar: WorkingCalendar): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

export function subtractWorkingDays(date: string, count: number, calendar: WorkingCalendar): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The moment at which the clocks of the calendar's zone show this hour of the day, whatever the season. */
export function atHour(day: string, hour: number, { timezone }: WorkingCalendar): Date {
  const asked = Date.parse(`${day}T${pad(hour)}:00:00Z`);
  const offset = (at: number): number => Date.parse(`${wallClock(at, timezone)}Z`) - at;
  const guess = asked - offset(asked);
  return new Date(asked - offset(guess));
}

/** `2026-11-24T09:00:00`, as a clock on the wall there shows it. */
const wallClock = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T');

/** The working days after `from`, up to and including `to`. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

export function localDate(moment: Date, { timezone }: WorkingCalendar): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(moment);
}

function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const weekday = atNoon(day).getUTCDay() || 7;
  return calendar.workingDays.includes(weekday) && !holidaysOf(day.slice(0, 4), calendar).includes(day);
}

function holidaysOf(year: string, { holidays }: WorkingCalendar): readonly string[] {
  const listed = holidays.filter((day) => day.startsWith(`${year}-`));
  return listed.length > 0 ? listed : dutchHolidays(Number(year));
}

/** The days on which central government is free, Liberation Day every year. */
export function dutchHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const kingsDay = atNoon(`${year}-04-27`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
  return [
    `${year}-01-01`,
    addDays(easter, 1),
    kingsDay,
    `${year}-05-05`,
    addDays(easter, 39), // Ascension Day
    addDays(easter, 50), // Whit Monday
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Gregorian computus (Meeus, Jones and Butcher); the letters are those of the published method. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** Noon in UTC: far from midnight, so that adding days never meets a change of clock. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function addDays(day: string, count: number): string {
  const moment = atNoon(day);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}
