import { useTranslation } from 'react-i18next';
import type { ItemKind } from '../../api/types';
import { useFormats } from '../../ui/format';
import type { AuditEntry } from './audit-trail.api';

/** What an entry says, in words; what has none yet shows as its code, so that nothing is hidden. */
export function useAuditWords() {
  const { t, i18n } = useTranslation(['audit-trail', 'items']);
  const { text } = useFormats();
  const wordFor = (key: string, code: string): string =>
    i18n.exists(`audit-trail:${key}`) ? t(key as 'acts.item.created') : code;

  const inWords = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map(inWords).join(', ');
    if (isBilingual(value)) return text(value);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };

  /** A word of the portal's own without words for people says something to its makers only. */
  const inWordsOf = (key: string, value: unknown): Pick<DetailLine, 'value' | 'brief'> => {
    if (typeof value !== 'string') return { value: inWords(value), brief: isBrief(key, value) };
    const words = wordFor(`${key === 'code' ? 'refusals' : 'values'}.${value}`, value);
    return { value: words, brief: isBrief(key, value) && !isCodeWord(words) };
  };

  return {
    act: (action: string) => wordFor(`acts.${action}`, action),
    actor: ({ principal, name }: AuditEntry['actor']) => {
      if (name) return name;
      if (principal === 'visitor') return t('actor.visitor');
      if (principal.startsWith('system:')) return t('actor.system', { part: principal.slice('system:'.length) });
      return principal;
    },
    kind: ({ action, subject }: AuditEntry) => {
      if (!subject) return '';
      if (subject.kind === 'organisations' || subject.kind === 'people') return t(`kinds.${subject.kind}`);
      if (subject.kind) return t(`items:kinds.${subject.kind as ItemKind}`);
      return wordFor(`kinds.${action.split('.')[0]}`, '');
    },
    /** What the entry tells beside who, what and when. */
    detail: ({ detail }: AuditEntry): DetailLine[] =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([key, value]) => ({
          key,
          label: wordFor(`detail.${key}`, key),
          ...inWordsOf(key, value),
        })),
  };
}

export interface DetailLine {
  key: string;
  label: string;
  value: string;
  /** A word that says something by itself: no number for computers, no list, no sentence. */
  brief: boolean;
}

const isBilingual = (value: unknown): value is { nl: string; en: string } =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

const isCode = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9a-f]{64}$/.test(text);

/** Such as `membership-requested`. */
const isCodeWord = (text: string) => /^[a-z]+([-_][a-z]+)+$/.test(text);

/** These stand in the column of the subject. */
const said = ['kind', 'itemType', 'reference'];

const isBrief = (key: string, value: unknown): boolean =>
  !said.includes(key) && (typeof value === 'string' ? !isCode(value) : typeof value !== 'object');

const pages: Record<string, string> = { need: 'needs', link: 'links' };

/** The page of what it was done to; people, seats and the like have none. */
export function pathOfSubject({ action, subject }: AuditEntry): string | null {
  if (!subject || subject.kind === 'people') return null;
  const folder = subject.kind ?? pages[action.split('.')[0] ?? ''];
  return folder ? `/${folder}/${subject.id}` : null;
}

export const personOf = (principal: string): string | undefined => /^person:(.+)$/.exec(principal)?.[1];
