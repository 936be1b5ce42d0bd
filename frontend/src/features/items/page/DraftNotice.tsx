import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/types';
import { Notice } from '../Notice';

export function DraftNotice({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  return (
    <Notice tone="calm" icon={IconPencil} title={t('page.draft.title')}>
      <p>{item.organisation ? t('page.draft.text') : t('page.draft.own')}</p>
    </Notice>
  );
}
