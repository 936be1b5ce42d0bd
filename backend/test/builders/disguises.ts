/** Ways in which people write a marking so that a simple search does not find it. */
export const disguises: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'spaces between letters': (text) => apart(text, ' ', '  '),
  'dots between letters': (text) => apart(text, '.', ' . '),
  'hyphens between letters': (text) => apart(text, '-', ' - '),
  'a letter a line': (text) => apart(text, '\n', '\n\n'),
  'spaces and dots, words not apart': (text) => apart(text, ' ', ' . '),
  'Cyrillic letters': (text) => swapped(text, 'ABCEHIKMOPSTXaceiopsxy', 'АВСЕНІКМОРЅТХасеіорѕху'),
  'Greek letters': (text) => swapped(text, 'ABEHIKMNOPTXZov', 'ΑΒΕΗΙΚΜΝΟΡΤΧΖον'),
  'full width': (text) => text.replace(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)),
  'bold letters of mathematics': (text) =>
    text
      .replace(/[A-Z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) - 65 + 0x1d400))
      .replace(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) - 97 + 0x1d41a)),
  'letters in circles': (text) =>
    text.replace(/[A-Z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) - 65 + 0x24b6)),
  'nothing wide between letters': (text) => [...text].join('\u200b'),
  'soft hyphens': (text) => [...text].join('\u00ad'),
  'joiners and direction marks': (text) => [...text].join('\u2060\u202d'),
  'hard spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'thin spaces': (text) => text.replaceAll(' ', '\u2009\u2009'),
  'blanks of Braille': (text) => text.replaceAll(' ', '\u2800'),
  'more spaces': (text) => text.replaceAll(' ', '   '),
  tabs: (text) => text.replaceAll(' ', '\t'),
  underscores: (text) => text.replaceAll(' ', '_'),
  'a line break for a space': (text) => text.replaceAll(' ', '\n'),
  'a broken line in a word': (text) => text.replace(/(\p{L}{3})(\p{L}{3,})$/u, '$1-\r\n$2'),
  'a space in a word': (text) => text.replace(/(\p{L}{4})(\p{L}{3,})/u, '$1 $2'),
  'marks over letters': (text) => [...text].map((one) => (/\p{L}/u.test(one) ? `${one}\u0335\u0301` : one)).join(''),
  'digits for letters': (text) => text.replace(/[EIOS]/g, (one) => ({ E: '3', I: '1', O: '0', S: '5' })[one] ?? one),
};

const apart = (text: string, sign: string, betweenWords: string): string =>
  text
    .split(/\s+/)
    .map((word) => [...word].join(sign))
    .join(betweenWords);

function swapped(text: string, latin: string, other: string): string {
  const others = [...other];
  return text.replace(/[a-z]/gi, (letter) => others[latin.indexOf(letter)] ?? letter);
}
