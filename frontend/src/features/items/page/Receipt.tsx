import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { Item, ItemKind } from '../../../api/types';
import { useFormats } from '../../../ui/format';
import type { ItemSearch } from '../item-search';
import { TitledNotice } from '../TitledNotice';

interface ReceiptProps {
  kind: ItemKind;
  item: Item;
}

/** Proof of submission, for as long as the address says so: the number, and then by itself who has it and until when. */
export function Receipt({ kind, item }: ReceiptProps) {
  const { t } = useTranslation('items');
  const { text, date } = useFormats();
  const { received } = useSearch({ strict: false }) as ItemSearch;
  const navigate = useNavigate();
  if (!received || !item.reference) return null;
  const { case: one, reference } = item;
  return (
    <TitledNotice tone="good" icon={IconCircleCheck} title={t(`page.receipt.${kind}`)}>
      <p>
        <Trans t={t} i18nKey="page.receipt.number" values={{ reference }} components={{ b: <strong /> }} />
      </p>
      <p>{whereNow()}</p>
      <p>{t('page.receipt.next')}</p>
      <div>
        <Button variant="default" size="sm" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
          {t('page.receipt.close')}
        </Button>
      </div>
    </TitledNotice>
  );

  function whereNow(): string {
    if (!one) return t('page.receipt.finding');
    const words = { desk: text(one.desk.name), date: date(one.dueDate) };
    if (one.status === 'on_hold') return t('page.receipt.held', words);
    if (one.status === 'waiting_submitter') return t('page.receipt.asked', words);
    return t('page.receipt.found', words);
  }
}
