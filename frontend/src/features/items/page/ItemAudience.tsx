import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import type { AudienceEntry, Item } from '../../../api/types';
import { AudiencePanel, type Reader } from '../../../ui/AudiencePanel';
import { useFormats } from '../../../ui/format';

function sortOf(principal: string): Reader['sort'] {
  if (principal === 'public' || principal === 'participants') return 'everyone';
  if (principal.startsWith('person:')) return 'person';
  return principal.startsWith('org:') ? 'organisation' : 'government';
}

/** Everyone who can see this with the reason, and who cannot. */
export function ItemAudience({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const me = useSignedIn();
  const mine = new Set([`person:${me.person.id}`, ...me.organisations.map(({ id }) => `org:${id}`)]);
  const nameOf = ({ principal, label }: AudienceEntry) => {
    if (!mine.has(principal)) return text(label);
    return principal.startsWith('org:') ? t('page.audience.us', { organisation: text(label) }) : t('page.audience.you');
  };
  const reasonsOf = (principal: string) =>
    item.audience.filter((entry) => entry.principal === principal).map(({ why }) => text(why));
  const readers = item.audience
    .filter(({ principal }, index, all) => all.findIndex((entry) => entry.principal === principal) === index)
    .map(
      (entry): Reader => ({
        id: entry.principal,
        sort: sortOf(entry.principal),
        name: nameOf(entry),
        why: reasonsOf(entry.principal).join('. '),
      }),
    );
  const seenBy = (principal: string) => item.audience.some((entry) => entry.principal === principal);
  const nobody: Reader = {
    id: 'nobody',
    sort: 'nobody',
    name: t('page.audience.nobody'),
    why: whyNobody(),
  };
  return <AudiencePanel title={t('page.audience.title')} readers={seenBy('public') ? readers : [...readers, nobody]} />;

  function whyNobody(): string {
    if (item.status === 'draft') return t('page.audience.draftWhy');
    return seenBy('participants') ? t('page.audience.participantsOnly') : t('page.audience.nobodyWhy');
  }
}
