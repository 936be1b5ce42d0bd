/** As the form says it and the server checks it: here only to say so before anything is sent. */
const largest = 20 * 1024 * 1024;
const endings = ['.pdf', '.docx', '.xlsx', '.pptx', '.png', '.jpg', '.jpeg', '.csv'];

export const accepted = endings.join(',');
export const mostFiles = 10;

export type Wrong = 'sort' | 'large' | 'empty';

export function whatIsWrong({ name, size }: { name: string; size: number }): Wrong | null {
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return 'sort';
  if (size > largest) return 'large';
  return size === 0 ? 'empty' : null;
}

/** 240 kB, 1,2 MB */
export function sizeInWords(bytes: number, number: (value: number) => string): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${number(Math.max(1, Math.round(kilobytes)))} kB`;
  return `${number(Math.round(kilobytes / 100) / 10)} MB`;
}

/** PDF, DOCX */
export const sortInWords = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();
