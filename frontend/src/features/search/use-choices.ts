import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/types';
import { useFormats } from '../../ui/format';
import type { Place } from './place';
import type { SearchHit } from './search.api';

export interface Choice {
  to: string;
  title: string;
  detail: readonly (string | null | undefined)[];
}

interface Group {
  name: string;
  choices: readonly Choice[];
  more: boolean;
}

const sorts = ['cases', 'items', 'needs', 'organisations'] as const;

/** What was found, and the pages whose name holds every word; without words, all the pages. */
export function useChoices(
  found: Schemas['SearchAnswer'] | undefined,
  text: string,
  places: readonly Place[],
): readonly Group[] {
  const { t } = useTranslation('search');
  const { text: say } = useFormats();
  const choice = ({ id, kind, title, reference, organisation, desk }: SearchHit): Choice => ({
    to: `/${kind}/${id}`,
    title: title ?? t('untitled'),
    detail: [reference, organisation, desk && say(desk.name)],
  });
  const words = text.toLowerCase().split(/\s+/);
  const pages = places.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  return [
    ...sorts.map((sort) => ({
      name: t(`sort.${sort}`),
      choices: found?.[sort].hits.map(choice) ?? [],
      more: found?.[sort].more ?? false,
    })),
    { name: t('sort.pages'), choices: pages.map(({ to, label }) => ({ to, title: label, detail: [] })), more: false },
  ].filter(({ choices }) => choices.length > 0);
}
