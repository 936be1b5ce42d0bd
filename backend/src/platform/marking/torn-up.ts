import { type WholeMarking, wholeMarkings } from './forms/whole-markings.data.js';

const isLetter = /\p{L}/u;
const isLetterOrDigit = /[\p{L}\p{N}]/u;
/** Signs between two letters of a marking; more is another sentence. */
const widestGap = 6;

/** A marking whose letters stand apart inside its words, whatever stands between them. */
export function isTornUp(seen: string, letters: string): boolean {
  let places: Int32Array | undefined;
  for (const marking of wholeMarkings) {
    for (let at = letters.indexOf(marking.letters); at >= 0; at = letters.indexOf(marking.letters, at + 1)) {
      places ??= placesOfLetters(seen, letters.length);
      if (standsApart(seen, places.subarray(at, at + marking.letters.length), marking)) return true;
    }
  }
  return false;
}

function placesOfLetters(seen: string, count: number): Int32Array {
  const places = new Int32Array(count);
  let index = 0;
  for (const { index: place, 0: found } of seen.matchAll(/\p{L}/gu))
    for (let unit = 0; unit < found.length; unit++) places[index++] = place + unit;
  return places;
}

function standsApart(seen: string, places: Int32Array, { wordEnds }: WholeMarking): boolean {
  const [first = 0, last = 0] = [places.at(0), places.at(-1)];
  if (isLetterOrDigit.test(seen[first - 1] ?? '') || isLetter.test(seen[last + 1] ?? '')) return false;
  let torn = false;
  for (let index = 1; index < places.length; index++) {
    const gap = (places[index] ?? 0) - (places[index - 1] ?? 0) - 1;
    if (gap > widestGap) return false;
    torn ||= gap > 0 && !wordEnds.has(index);
  }
  return torn;
}
