import { useTranslation } from 'react-i18next';

interface Bilingual {
  nl: string;
  en: string;
}

const timeZone = 'Europe/Amsterdam';
const locales = { nl: 'nl-NL', en: 'en-GB' };

/** `2026-11-21` is a day, not a moment: read at noon it is the same day everywhere in Europe. */
function moment(value: string): Date {
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

export function todayInAmsterdam(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Wendakker 14a, 7553 BZ Hengelo */
export function addressLine(parts: Readonly<Record<string, string | null | undefined>>): string {
  const words = (...names: string[]) => names.flatMap((name) => parts[name] ?? []).join(' ');
  return [words('street', 'number'), words('postcode', 'town')].filter(Boolean).join(', ');
}

export function formatsFor(language: string) {
  const code = language === 'en' ? 'en' : 'nl';
  const locale = locales[code];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (value: string) => format.format(moment(value));
  };
  const clock = dates({ hour: '2-digit', minute: '2-digit' });
  const time = (value: string) => (code === 'nl' ? clock(value).replace(':', '.') : clock(value));
  const date = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return {
    /** 21 november 2026 */
    date,
    /** 21 november */
    day: dates({ day: 'numeric', month: 'long' }),
    /** 14.03 */
    time,
    /** 21 november 2026, 14.03 */
    dateTime: (value: string) => `${date(value)}, ${time(value)}`,
    number: (value: number) => whole.format(value),
    money: (value: number) => euros.format(value),
    /** The caller's language of a text that comes in both. */
    text: (value: Bilingual) => value[code],
  };
}

export function useFormats() {
  return formatsFor(useTranslation().i18n.language);
}
