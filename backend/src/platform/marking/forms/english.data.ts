import { anyCase, between, type Form, word } from './form.js';

/** United States and United Kingdom. */
export const english: readonly Form[] = [
  word('national', `TOP${between}SECRET|NOFORN|ORCON|REL TO (?:USA|FVEY|NATO)|FORMERLY RESTRICTED DATA`),
  word('national', '(?:UK|US|USA|NLD|FVEY) (?:SECRET|CONFIDENTIAL|RESTRICTED|EYES ONLY)'),
  word('national', 'OFFICIAL[\\s-]{1,3}SENSITIVE'),
  anyCase('national', 'declassify on\\s?:|downgrade to (?:secret|confidential|restricted)'),
  { rule: 'national', pattern: /(?<![\p{L}\p{N}])(?:SECRET|CONFIDENTIAL|RESTRICTED)\s?\/\//u },
  {
    rule: 'national',
    pattern: /(?<![\p{L}\p{N}])(?:secret|confidential)\s?\/\/\s?(?:noforn|rel|nf|orcon|si|tk)(?!\p{L})/iu,
  },
];
