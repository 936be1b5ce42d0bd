import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disguises } from '../../../test/builders/disguises.js';
import { readDataFile } from '../data-file.js';
import { ruleFor } from './marking.js';

const testData = (name: string) => readFileSync(join(import.meta.dirname, '../../../test/data', name), 'utf8');

const marked = JSON.parse(testData('marked-texts.json')) as { forms: Record<string, string[]>; texts: string[] };

/** Where people put a marking. */
const places: readonly ((marking: string) => string)[] = [
  (marking) => marking,
  (marking) => `Bereik van de sensor\n\n${marking}\n\nDe sensor ziet tot 40 kilometer.`,
  (marking) => `De bijlage (${marking}) volgt later.`,
];

const variants = Object.entries(disguises).flatMap(([disguise, change]) => [
  ...Object.values(marked.forms).flatMap((forms) =>
    forms.flatMap((form) => places.map((place) => [disguise, place(change(form))] as const)),
  ),
]);

/** Every text of a document, at whatever depth. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

const corpus = testData('corpus.jsonl')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { form: unknown }).form);

const harmless = new Set(
  [
    ...(JSON.parse(testData('harmless-texts.json')) as string[]),
    ...textsIn(corpus),
    ...['actions', 'forms', 'reference', 'demo-items'].flatMap((name) => [...textsIn(readDataFile(`${name}.json`))]),
  ].filter((text) => /\p{L}/u.test(text)),
);

describe('the marking scanner', () => {
  it(`refuses every one of ${variants.length + marked.texts.length} marked texts`, () => {
    expect(variants.length + marked.texts.length).toBeGreaterThanOrEqual(500);
    const accepted = [...variants, ...marked.texts.map((text) => ['whole', text] as const)].filter(
      ([, text]) => ruleFor(text) === null,
    );
    expect(accepted).toEqual([]);
  });

  it(`accepts at least 99% of ${harmless.size} harmless texts`, () => {
    expect(harmless.size).toBeGreaterThanOrEqual(2_000);
    const refused = [...harmless].filter((text) => ruleFor(text) !== null);
    // lists and help texts that name a level are refused too
    expect(refused.filter((text) => !/Departementaal Vertrouwelijk|Stg\. \w/.test(text))).toEqual([]);
    expect(refused.length / harmless.size).toBeLessThanOrEqual(0.01);
  });
});
