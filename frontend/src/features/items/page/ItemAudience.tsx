import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import type { AudienceEntry, Item } from '../../../api/types';
import { AudiencePanel, type Reader } from '../../../ui/AudiencePanel';
import { useFormats } from '../../../ui/format';
import { AudienceHistory } from '../sharing/AudienceHistory';
import { ShareButton } from '../sharing/ShareButton';
import { StopSharing } from '../sharing/StopSharing';
import classes from '../sharing/sharing.module.css';

function sortOf(principal: string): Reader['sort'] {
  if (principal === 'public' || principal === 'participants') return 'everyone';
  if (principal.startsWith('person:')) return 'person';
  return principal.startsWith('org:') ? 'organisation' : 'government';
}

interface ItemAudienceProps {
  item: Item;
  /** Those with whom it was shared do not learn who else could read it. */
  withHistory?: boolean;
}

/** Everyone who can see this with the reason, and who cannot; for the owner also the place to share it. */
export function ItemAudience({ item, withHistory = item.status !== 'draft' }: ItemAudienceProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const me = useSignedIn();
  const mine = new Set([`person:${me.person.id}`, ...me.organisations.map(({ id }) => `org:${id}`)]);
  const nameOf = ({ principal, label }: AudienceEntry) => {
    if (!mine.has(principal)) return text(label);
    return principal.startsWith('org:') ? t('page.audience.us', { organisation: text(label) }) : t('page.audience.you');
  };
  const ownerIs = item.organisation ? `org:${item.organisation.id}` : `person:${me.person.id}`;
  const reasonsOf = (principal: string) => {
    if (principal === ownerIs && mine.has(principal))
      return [t(item.organisation ? 'page.audience.usWhy' : 'page.audience.youWhy')];
    return item.audience.filter((entry) => entry.principal === principal).map(({ why }) => text(why));
  };
  const readers = item.audience
    .filter(({ principal }, index, all) => all.findIndex((entry) => entry.principal === principal) === index)
    .map(
      (entry): Reader => ({
        id: entry.principal,
        sort: sortOf(entry.principal),
        name: nameOf(entry),
        why: reasonsOf(entry.principal).join('. '),
        action: stopFor(entry),
      }),
    );
  const seenBy = (principal: string) => item.audience.some((entry) => entry.principal === principal);
  const nobody: Reader = {
    id: 'nobody',
    sort: 'nobody',
    name: t('page.audience.nobody'),
    why: whyNobody(),
  };
  const mayShare = item.can.share && me.can.seeDirectory;
  return (
    <AudiencePanel title={t('page.audience.title')} readers={seenBy('public') ? readers : [...readers, nobody]}>
      {(mayShare || withHistory) && (
        <div className={classes.own}>
          {mayShare && <ShareButton itemId={item.id} />}
          {withHistory && <AudienceHistory itemId={item.id} />}
        </div>
      )}
    </AudiencePanel>
  );

  /** An organisation that is not the owner reads it because it was shared. */
  function stopFor({ principal, label }: AudienceEntry) {
    const [sort, id] = principal.split(':');
    if (!item.can.share || sort !== 'org' || !id || id === item.organisation?.id) return null;
    return <StopSharing itemId={item.id} organisation={{ id, name: text(label) }} />;
  }

  function whyNobody(): string {
    if (item.status === 'draft') return t('page.audience.draftWhy');
    return seenBy('participants') ? t('page.audience.participantsOnly') : t('page.audience.nobodyWhy');
  }
}
