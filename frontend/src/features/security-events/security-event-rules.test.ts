import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';

const scanner = join(__dirname, '../../../../backend/src/platform/marking');

/** The rules of the scanner, by where they are named in its source. */
const rules = [
  ...new Set(
    readdirSync(scanner, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(join(scanner, file), 'utf8').matchAll(
          /(?:\b(?:word|anyCase|ending)\(\s*|rule: |return |\? )'([a-z-]+)'/g,
        ),
      ])
      .flatMap(([, rule]) => rule ?? []),
  ),
];

describe('the rules of the marking scanner', () => {
  it('are found in its source', () => {
    expect(rules).toEqual(
      expect.arrayContaining(['stg', 'dep-v', 'nato', 'eu', 'national', 'own-line', 'capitals', 'label', 'torn-up']),
    );
  });

  it.each(['nl', 'en'])('have words in %s', async (language) => {
    await i18next.changeLanguage(language);
    expect(rules.filter((rule) => !i18next.exists(`security-events:rules.${rule}`))).toEqual([]);
  });
});
