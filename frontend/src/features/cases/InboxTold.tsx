import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { DoneNotice } from './DoneNotice';
import classes from './Inbox.module.css';
import { isOpen } from './inbox-counts';
import type { Told } from './use-inbox-work';

/** What came of the last key: done, not possible now, or failed. */
export function InboxTold({ told }: { told: Told | null }) {
  const { t } = useTranslation('cases');
  const why = ({ cannot, action }: Extract<Told, { cannot: unknown }>) => {
    if (action === 'accept' || action === 'giveBack') return t('action.notOffered');
    return action === 'take' && isOpen(cannot)
      ? t('action.alreadyYours')
      : t('action.cannot', { status: t(`status.${cannot.status}`) });
  };
  return (
    <div role="status" className={classes.told}>
      {told && 'done' in told && <DoneNotice done={told.done} after={told.after} />}
      {told && 'cannot' in told && <Notice tone="calm">{why(told)}</Notice>}
      {told && 'failed' in told && <Problem error={told.failed} />}
    </div>
  );
}
