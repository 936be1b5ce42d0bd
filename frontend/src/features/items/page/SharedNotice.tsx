import { IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item, Me } from '../../../api/types';
import { TitledNotice } from '../TitledNotice';

/** Who reads it only because it was shared with their organisation sees no reader beside themselves. */
export function isSharedWith(me: Me, { organisation, audience }: Pick<Item, 'organisation' | 'audience'>): boolean {
  const ours = me.organisations.map(({ id }) => `org:${id}`);
  return (
    organisation !== null &&
    !ours.includes(`org:${organisation.id}`) &&
    audience.length > 0 &&
    audience.every(({ principal }) => ours.includes(principal))
  );
}

/** Why this reader can read this. */
export function SharedNotice({ item }: { item: Item }) {
  const { t } = useTranslation('sharing');
  return (
    <TitledNotice tone="calm" icon={IconShare} title={t('reader.title', { organisation: item.organisation?.name })}>
      <p>{t('reader.text')}</p>
    </TitledNotice>
  );
}
