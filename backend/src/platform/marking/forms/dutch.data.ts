import { anyCase, between, type Form, word } from './form.js';

const level = `(?:zeer${between}geheim|geheim|confidentieel)`;

/** Netherlands (VIRBI) and Belgium. */
export const dutch: readonly Form[] = [
  anyCase('stg', `(?:stg|staatsgeheim)${between}${level}`),
  anyCase('stg', 'stg\\.\\s?(?:zg|g|c)'),
  word('stg', 'STG (?:ZG|G|C)|STAATSGEHEIM'),
  word('dep-v', 'D(?:epartementaal|EPARTEMENTAAL) (?:[Vv]ertrouwelijk|VERTROUWELIJK)'),
  word('dep-v', `DEPARTEMENTAAL${between}VERTROUWELIJK`),
  anyCase('dep-v', '(?:is|zijn|was|als|gemerkt|gerubriceerd) departementaal vertrouwelijk'),
  anyCase('dep-v', 'dep\\.v(?!\\s?&)|dep[\\s._-]{0,3}vertr(?:ouwelijk)?'),
  word('dep-v', '(?:Dep|DEP)\\.\\s?V(?!\\.[\\p{L}\\p{N}]|\\s?&)|DepV|DEP[\\s_-]?V(?:ERTROUWELIJK)?'),
  word('national', `ZEER${between}GEHEIM|BEPERKTE VERSPREIDING|(?:VERTROUWELIJK|GEHEIM)[\\s(-]{1,4}(?:Wet|WET)`),
];
