import { anyCase, between, type Form } from './form.js';

const name =
  'rubricering|rubriceringsniveau|classificatie|classificatieniveau|classification|merking|marking|einstufung|geheimhaltungsgrad|(?:niveau|mention) de (?:classification|protection)';
const level = `(?:zeer${between})?geheim|streng${between}geheim|(?:top${between}|tres${between})?secret|confidentieel|restricted|restreint|departementaal${between}vertrouwelijk`;

const capitals = '(?:ZEER )?GEHEIM|(?:STRENG )?GEHEIM|(?:TOP |TRES )?SECRET';
const sign = '[\\[({<*|#=_/:;"\'-]';

/** A level that is given as one: named, stated, set apart, or in capitals where a sentence says "is". */
export const statements: readonly Form[] = [
  anyCase('named-level', `(?:${name})\\s{0,3}[:=|]\\s{0,3}(?:${level})`),
  anyCase('named-level', `(?:gerubriceerd|geclassificeerd|gemerkt)(?: als)?[:\\s"']{1,3}(?:${level})`),
  anyCase('named-level', `(?:classified|marked)(?: as)?[:\\s"']{1,3}(?:(?:top)?${between}secret)`),
  anyCase('named-level', '(?:eingestuft als|classifiee?s?) (?:streng |tres )?(?:geheim|secret)'),
  {
    rule: 'capitals',
    pattern: new RegExp(
      `(?<!\\p{L})(?:is|zijn|was|wordt|als|are|as|ist|est|:)\\s{1,3}["'(]?(?:${capitals})(?![\\p{L}\\p{N}]|\\s\\p{Lu}{2})`,
      'u',
    ),
  },
  { rule: 'capitals', pattern: new RegExp(`${sign}\\s?(?:${capitals})\\s?${sign}`, 'u') },
  { rule: 'capitals', pattern: new RegExp(`^[^\\p{L}\\n]{0,20}(?:${capitals})\\s{0,2}[:;|/_-]`, 'mu') },
  { rule: 'capitals', pattern: new RegExp(`[:;|/_-]\\s{0,2}(?:${capitals})[^\\p{L}\\n]{0,40}$`, 'mu') },
];
