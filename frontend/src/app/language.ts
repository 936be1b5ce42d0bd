import { type Query, useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client';
import { meQuery } from '../api/session';
import type { Language, Me } from '../api/types';

export const languages: readonly Language[] = ['nl', 'en'];
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

const storageKey = 'defport-language';

export function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'nl' || stored === 'en' ? stored : null;
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
    return null;
  }
}

function remember(language: Language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // See above.
  }
}

/** Someone who never chose a language on this device gets the one of their account. */
export async function followLanguageOf(me: Me): Promise<void> {
  if (!storedLanguage() && me.person.language !== i18next.language) await i18next.changeLanguage(me.person.language);
}

/** Answers hold texts in the reader's language; forms and lists come in both. */
const inOneLanguage = ({ queryKey: [first] }: Query) => first !== 'forms' && first !== 'reference';

/** The language of the screen, and a way to choose another; the choice follows the person to other devices. */
export function useLanguage(): { language: Language; choose: (language: Language) => Promise<void> } {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: (language: Language) => unwrap(api.PATCH('/api/v1/me', { body: { language } })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
  const choose = async (language: Language) => {
    remember(language);
    await i18n.changeLanguage(language);
    void queries.invalidateQueries({ predicate: inOneLanguage });
    if (queries.getQueryData(meQuery.queryKey)) keep.mutate(language);
  };
  return { language: i18n.language === 'en' ? 'en' : 'nl', choose };
}
