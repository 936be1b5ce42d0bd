/** One way in which a marking is written. */
export interface Form {
  /** What the security event calls it. */
  rule: string;
  pattern: RegExp;
}

/** Between the words of a marking. */
export const between = '[\\s._:/|~*+-]{0,4}';
const apart = '[\\s._:/|~*+-]{1,4}';

/** Words as they stand in a text: a space is whatever may stand between them. */
const spaced = (words: string): string => words.replaceAll(' ', apart);

/** Not part of a longer word: "vertrouwelijke" and "secretariaat" do not match. */
const bounded = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, `u${flags}`);

/** With capitals as given. */
export const word = (rule: string, words: string): Form => ({ rule, pattern: bounded(spaced(words), '') });

/** In capitals or not. */
export const anyCase = (rule: string, words: string): Form => ({ rule, pattern: bounded(spaced(words), 'i') });

/** In capitals or not, where a sentence, a line or a bracket ends after it. */
export const ending = (rule: string, words: string): Form => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(words)})(?=\\s{0,3}(?:[.,;!?)\\]"]|\\n|$))`, 'iu'),
});
