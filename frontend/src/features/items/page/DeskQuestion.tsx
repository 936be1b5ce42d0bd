import { IconMessageQuestion } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/types';
import { useFormats } from '../../../ui/format';
import { LoadingState } from '../../../ui/states';
import { TitledNotice } from '../TitledNotice';
import classes from './ItemPage.module.css';

const Reply = lazy(async () => ({ default: (await import('./Reply')).Reply }));

/** What the desk wants to know, and the reply, right where the waiting shows. */
export function DeskQuestion({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const one = item.case;
  if (item.status !== 'submitted' || one?.status !== 'waiting_submitter' || !one.question) return null;
  return (
    <TitledNotice tone="soon" icon={IconMessageQuestion} title={t('page.question.title')}>
      <p>{t('page.question.from', { desk: text(one.desk.name) })}</p>
      <blockquote className={classes.quote}>{one.question}</blockquote>
      {item.can.reply ? (
        <Suspense fallback={<LoadingState />}>
          <Reply itemId={item.id} caseId={one.id} />
        </Suspense>
      ) : (
        <p>{t('page.question.waits')}</p>
      )}
    </TitledNotice>
  );
}
