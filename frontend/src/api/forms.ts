import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { Bilingual, FormField, ReferenceLists } from './types';

/** Forms and lists come with the release: read once, and kept as long as the page is open. */
const forEver = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

export const formQuery = (code: string) =>
  queryOptions({
    queryKey: ['forms', code],
    queryFn: () => unwrap(api.GET('/api/v1/forms/{code}', { params: { path: { code } } })),
    ...forEver,
  });

export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: () => unwrap(api.GET('/api/v1/reference')),
  ...forEver,
});

export interface Choice {
  code: string;
  label: Bilingual;
  description?: Bilingual | undefined;
  /** Exists, but may not be chosen here. */
  forbidden?: boolean;
}

type Entry = ReferenceLists[keyof ReferenceLists][number];

function choiceOf(entry: Entry): Choice {
  if ('level' in entry) {
    const label = (language: 'nl' | 'en') => `${entry.level} – ${entry[language]}`;
    return { code: String(entry.level), label: { nl: label('nl'), en: label('en') } };
  }
  const { nl, en } = entry;
  return {
    code: entry.code,
    label: { nl: nl.label, en: en.label },
    ...(nl.description && { description: { nl: nl.description, en: en.description ?? '' } }),
    ...('permitted' in entry && { forbidden: !entry.permitted }),
  };
}

const isList = (lists: ReferenceLists, name: string): name is keyof ReferenceLists => name in lists;

export function choicesIn(lists: ReferenceLists, name: string): Choice[] {
  return isList(lists, name) ? (lists[name] as Entry[]).map(choiceOf) : [];
}

/** Everything a field may hold; of none when it is no choice. */
export function choicesOf(lists: ReferenceLists, field: FormField, list = field.list): Choice[] {
  return list ? choicesIn(lists, list) : (field.options ?? []);
}

/** What is left of a field's choices once another field is answered: topics of an area, sorts of a category. */
export function choicesWithin(lists: ReferenceLists, field: FormField, parent: unknown): Choice[] {
  const area = lists.nldAreas.find(({ code }) => code === parent);
  if (area) return choicesOf(lists, field).filter(({ code }) => area.subAreas.includes(code));
  const category = lists.barrierCategories.find(({ code }) => code === parent);
  return (category?.subcategories ?? []).map(({ code, nl, en }) => ({ code, label: { nl, en } }));
}
