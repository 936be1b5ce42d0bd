import { alliances } from './forms/alliances.data.js';
import { dutch } from './forms/dutch.data.js';
import { english } from './forms/english.data.js';
import type { Form } from './forms/form.js';
import { french } from './forms/french.data.js';
import { german } from './forms/german.data.js';
import { statements } from './forms/statements.data.js';
import { wordsOfMarkings } from './forms/whole-markings.data.js';
import { asSeen, closedUp, withoutLeet } from './normal-form.js';
import { isMarkedLine, type Place } from './own-line.js';
import { hasPortionMark } from './portion-marks.js';
import { hasStem, lettersOf, suspectLines } from './suspect-lines.js';
import { isTornUp } from './torn-up.js';

const forms: readonly Form[] = [...dutch, ...alliances, ...english, ...french, ...german, ...statements];

/**
 * The rule by which a text carries a classification marking, or null. Marking forms, not words: a prefix (Stg., Dep.),
 * a body that marks (NATO, EU), capitals, a line of its own, or a statement; "bedrijfsgeheim" is only a word.
 */
export function ruleFor(text: string, place: Place = 'text'): string | null {
  const seen = asSeen(text);
  if (hasPortionMark(seen)) return 'portion-mark';
  const read = withoutLeet(seen, wordsOfMarkings);
  const letters = lettersOf(read);
  const inOneGo = letters.replaceAll('\n', '');
  if (!hasStem(inOneGo)) return null;
  return ruleIn(read, letters, place) ?? ruleInClosedUp(read, place) ?? (isTornUp(read, inOneGo) ? 'torn-up' : null);
}

function ruleInClosedUp(read: string, place: Place): string | null {
  const closed = closedUp(read);
  return closed === read ? null : ruleIn(closed, lettersOf(closed), place);
}

function ruleIn(text: string, letters: string, place: Place): string | null {
  const read = suspectLines(text, letters).replace(/ {2,}/g, ' ');
  const form = forms.find(({ pattern }) => pattern.test(read));
  if (form) return form.rule;
  return read.split('\n').some((line) => isMarkedLine(line, place)) ? 'own-line' : null;
}
