import { stems } from './forms/whole-markings.data.js';

/** Only letters, and the breaks of lines. */
export const lettersOf = (seen: string): string => seen.replace(/[^\p{L}\n]+/gu, '').toLowerCase();

export const hasStem = (letters: string): boolean => stems.some((stem) => letters.includes(stem));

/** Lines beside one with a stem that belong to it: a marking may be spread over lines. */
const beside = 5;
/** Neither space nor letter nor sign of a marking: nothing reaches over it. */
const cut = '\u0000';

/** The lines in which a marking could stand, with those beside them; of most texts that is very little. */
export function suspectLines(seen: string, letters: string): string {
  const lines = seen.split('\n');
  const lettersByLine = letters.split('\n');
  const wanted = new Set<number>();
  for (const [index, own] of lettersByLine.entries())
    if (own !== '' && hasStem(own + (lettersByLine[index + 1] ?? '')))
      for (let near = index - beside; near <= index + 1 + beside; near++) wanted.add(near);
  return lines.map((line, index) => (wanted.has(index) ? line : cut)).join('\n');
}
