import { IconCircleX, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/types';
import { TitledNotice } from '../TitledNotice';

/** For an item that nobody is looking at: why, in the place where others say who has it. */
export function StandingNotice({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  if (item.status === 'draft')
    return (
      <TitledNotice tone="calm" icon={IconPencil} title={t('page.draft.title')}>
        <p>{item.organisation ? t('page.draft.text') : t('page.draft.own')}</p>
      </TitledNotice>
    );
  if (item.status === 'withdrawn')
    return (
      <TitledNotice tone="calm" icon={IconCircleX} title={t('page.withdrawn.title')}>
        <p>{t('page.withdrawn.text')}</p>
      </TitledNotice>
    );
  return null;
}
