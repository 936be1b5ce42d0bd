import { actions, codesIn, type ReferenceList, referenceLists } from './reference.data.js';

/** What the reference data say of a category or an area, in both languages. */
interface ReferenceText {
  id: string;
  category: string | null;
  nldArea: string | null;
  label: { nl: string; en: string };
  words: { nl: string[]; en: string[] };
}

type Described = { code: string; nl: Words; en: Words };
type Words = { label: string; description?: string | undefined };

const labelOf = ({ nl, en }: Described) => ({ nl: nl.label, en: en.label });
const described = ({ nl, en }: Described, parts: readonly { nl: string; en: string }[] = []) => ({
  nl: [nl.description ?? '', ...parts.map((part) => part.nl)],
  en: [en.description ?? '', ...parts.map((part) => part.en)],
});

const categoriesIn = (list: ReferenceList & ('proposalTypes' | 'questionTopics')): ReferenceText[] =>
  referenceLists[list].map((entry) => ({
    id: entry.code,
    category: entry.code,
    nldArea: null,
    label: labelOf(entry),
    words: described(entry),
  }));

/** Categories of every kind, areas with their topics, and what the action agenda does for one area. */
export function referenceTexts(): ReferenceText[] {
  const barriers = referenceLists.barrierCategories.map((entry) => ({
    id: entry.code,
    category: entry.code,
    nldArea: null,
    label: labelOf(entry),
    words: described(entry, entry.subcategories),
  }));
  const known = codesIn('barrierCategories');
  const areas = referenceLists.nldAreas.map((entry) => {
    const topics = referenceLists.subAreas.filter(({ code }) => entry.subAreas.includes(code));
    return {
      id: entry.code,
      category: null,
      nldArea: entry.code,
      label: labelOf(entry),
      words: described(entry, topics.map(labelOf)),
    };
  });
  const planned = actions
    .filter(({ nldAreas }) => nldAreas.length === 1)
    .map(({ id, title, nldAreas }) => ({
      id,
      category: null,
      nldArea: nldAreas[0] ?? null,
      label: title,
      words: { nl: [], en: [] },
    }));
  const topics = categoriesIn('questionTopics').filter(({ id }) => !known.includes(id));
  return [...categoriesIn('proposalTypes'), ...barriers, ...topics, ...areas, ...planned];
}
