import { ambiguousLetters, unmistakableLetters } from './forms/whole-markings.data.js';
import { hasStem } from './suspect-lines.js';

/** Where a text stands: in a header, a property or a name, a level alone is a marking, in capitals or not. */
export type Place = 'text' | 'margin';

const notLetters = /[^\p{L}]+/gu;
/** What stands beside a marking at the edge of a page. */
const pageWords =
  /(?<![\p{L}\p{N}])(?:pagina|page|blad|bladzijde|seite|feuille|van|of|von|sur|exemplaar|copy|versie|version|nr|no|bijlage|annex|appendix)(?![\p{L}\p{N}])/giu;
/** The longest marking, twice, with page numbers; a longer line is a sentence. */
const longestLine = 160;

/** A line that holds a marking and nothing else but numbers and signs. */
export function isMarkedLine(line: string, place: Place): boolean {
  if (line.length > longestLine || !hasStem(line.replace(notLetters, '').toLowerCase())) return false;
  const letters = line.replace(pageWords, '').replace(notLetters, '');
  const once = withoutRepeats(letters.toLowerCase());
  if (unmistakableLetters.has(once)) return true;
  return (
    ambiguousLetters.has(once) && (place === 'margin' || letters === letters.toUpperCase() || isTornUp(line, letters))
  );
}

function withoutRepeats(letters: string): string {
  for (const times of [2, 3, 4]) {
    const part = letters.slice(0, letters.length / times);
    if (part.length * times === letters.length && part.repeat(times) === letters) return part;
  }
  return letters;
}

/** Nobody writes "g e h e i m" for the word. */
const isTornUp = (line: string, letters: string): boolean => !line.includes(letters);
