import { holdsCitizenNumber } from './personal-numbers.rules.js';

test.each([
  ['De eigenaar is J. Jansen, bsn 111222333.', true],
  ['BSN: 1112.22.333', true],
  ['111 222 333 (Nederland)', true],
  ['J. Jansen (60%) en P. de Vries (40%), beiden Nederland.', false],
  ['Holding ingeschreven onder KVK 12345678.', false],
  ['Bel 06-12345678 of +31612345678.', false],
  ['Btw-nummer NL111222333B01.', false],
  ['Kenmerk 111222334.', false],
])('%s', (text, found) => {
  expect(holdsCitizenNumber(text)).toBe(found);
});
