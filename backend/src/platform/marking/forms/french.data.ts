import { between, type Form, word } from './form.js';

/** France, and Belgium in French. Accents are gone when these are read. */
export const french: readonly Form[] = [
  word('national', `DIFFUSION${between}RESTREINTE|Diffusion [Rr]estreinte|TRES${between}SECRET`),
  word('national', `(?:SECRET|CONFIDENTIEL)${between}DEFENSE|(?:Secret|Confidentiel) Defense`),
  word('national', '(?:SECRET|CONFIDENTIEL)[\\s(-]{1,4}(?:Loi|LOI)|SPECIAL FRANCE'),
];
