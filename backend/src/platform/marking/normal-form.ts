import { lookAlikes } from './look-alikes.data.js';

const onlyAscii = /^[\n\x20-\x7e]*$/;

/** A text as a reader sees it: plain Latin letters, one kind of space, line break and dash, nothing invisible. */
export function asSeen(text: string): string {
  const lines = text.replace(lineBreak, '\n').replaceAll('\t', ' ');
  if (onlyAscii.test(lines)) return lines;
  return lines
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(foreignLetter, (letter) => lookAlikes.get(letter) ?? letter)
    .replace(blank, ' ')
    .replace(dash, '-')
    .replace(middleDot, '.');
}

const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Accents too: "TRES SECRET" is "TRÈS SECRET". */
const invisible = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}]|(?!\n)\p{Cc}/gu;
const foreignLetter = /\P{ASCII}/gu;
const blank = /[\p{Zs}\u2800]/gu;
const dash = /[\p{Pd}\u2043\u2212]/gu;
const middleDot = /[\u00b7\u2022\u2024\u2027\u2219\u22c5\u25cf\u30fb]/gu;

/** The text with letters that stand apart ("S T G . G E H E I M") and words broken over lines closed up. */
export const closedUp = (seen: string): string =>
  seen.replace(apart, (letters) => joined(letters)).replace(brokenWord, '');

/** At least three single letters or digits in a row, each apart from the next by a few signs. */
const apart = /(?<![\p{L}\p{N}])[\p{L}\d$@!|](?:[^\p{L}\p{N}]{1,5}[\p{L}\d$@!|](?![\p{L}\p{N}])){2,}/gu;
const brokenWord = /(?<=\p{L})-\n {0,20}(?=\p{L})/gu;

/** What stands between letters goes; where more stands than elsewhere, a word ended. */
function joined(letters: string): string {
  const gaps = letters.match(gap) ?? [];
  const usual = Math.min(...sample(gaps.map(({ length }) => length)));
  return letters.replace(gap, (between) => (between.length > usual ? signIn(between) : ''));
}

/** The sign in the middle of a wide gap: what stood between two words. */
function signIn(between: string): string {
  const middle = between[Math.floor(between.length / 2)] ?? ' ';
  return '.-/_'.includes(middle) ? middle : ' ';
}

const gap = /[^\p{L}\p{N}$@!|]+/gu;
/** A call takes so many arguments and no more. */
const sample = (lengths: readonly number[]): readonly number[] => lengths.slice(0, 1_000);

/** Digits and signs that stand for letters, read as letters only where a word of a marking comes out. */
export function withoutLeet(seen: string, words: ReadonlySet<string>): string {
  if (!mixed.test(seen)) return seen;
  return seen.replace(token, (written) => {
    if (!signs.test(written)) return written;
    const read = [
      written.replace(sign, (one) => leet[one] ?? one),
      written.replace(sign, (one) => otherLeet[one] ?? leet[one] ?? one),
    ];
    const found = read.find((word) => words.has(word.toLowerCase()));
    if (!found) return written;
    if (!/\p{Ll}/u.test(written)) return found.toUpperCase();
    return signs.test(written[0] ?? '') ? found.charAt(0).toUpperCase() + found.slice(1) : found;
  });
}

const mixed = /[\p{L}.][\d$@!|€]|[\d$@!|€][\p{L}.]/u;
const token = /[A-Za-z\d$@!|€]{2,30}/g;
const signs = /[\d$@!|€]/;
const sign = /[\d$@!|€]/g;
const leet: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  9: 'g',
  $: 's',
  '@': 'a',
  '!': 'i',
  '|': 'i',
  '€': 'e',
};
const otherLeet: Readonly<Record<string, string>> = { 1: 'l', '|': 'l', '!': 'l' };
