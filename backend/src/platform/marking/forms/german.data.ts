import { anyCase, between, type Form, word } from './form.js';

/** Germany and Austria. Umlauts are plain vowels when these are read. */
export const german: readonly Form[] = [
  word('national', `STRENG${between}GEHEIM|VERSCHLUSSSACHE`),
  word('national', `VS${between}(?:NfD|NFD|VERTRAULICH|GEHEIM)`),
  anyCase('national', 'vs\\s?-\\s?(?:nfd|vertraulich|geheim|vertr)'),
  anyCase('national', `(?:vs|verschlusssache)${between}nur fue?r den dienstgebrauch`),
  word('national', 'NUR FUE?R DEN DIENSTGEBRAUCH'),
];
