import { z } from 'zod';
import { readDataFile } from '../../platform/data-file.js';
import { referenceTexts } from '../../reference/index.js';

/** An invented text that comes with the portal, or what the reference data say of a category or area. */
export interface Reference {
  source: 'example' | 'definition';
  /** The same example in another language has the same one. */
  story: string;
  kind: string | null;
  category: string | null;
  nldArea: string | null;
  title: { nl: string; en: string };
  text: string;
}

const file = z
  .strictObject({
    examples: z.array(
      z.strictObject({
        story: z.string(),
        language: z.enum(['nl', 'en']),
        kind: z.string(),
        category: z.string(),
        nldArea: z.string(),
        title: z.string(),
        text: z.string(),
      }),
    ),
    hints: z.record(z.string(), z.strictObject({ nl: z.string(), en: z.string() })),
  })
  .parse(readDataFile('examples.json'));

const languages = ['nl', 'en'] as const;

/** Everything that a suggestion may rest on for everyone: it is shipped with the portal and in no organisation's hand. */
export const references: readonly Reference[] = [
  ...file.examples.map(({ language: _, title, ...example }) => ({
    ...example,
    source: 'example' as const,
    title: { nl: title, en: title },
    text: `${title}. ${example.text}`,
  })),
  ...referenceTexts().flatMap(({ id, category, nldArea, label, words }) =>
    languages.map((language) => ({
      source: 'definition' as const,
      story: id,
      kind: null,
      category,
      nldArea,
      title: label,
      text: [label[language], ...words[language], file.hints[id]?.[language] ?? ''].join('. '),
    })),
  ),
];
