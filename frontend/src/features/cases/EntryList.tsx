import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import classes from './BatchWork.module.css';
import type { BatchEntry } from './batches.api';

/** What becomes of each case, or why nothing does. */
export function EntryList({ entries, will }: { entries: readonly BatchEntry[]; will?: string }) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  if (entries.length === 0) return null;
  return (
    <ul className={classes.entries}>
      {entries.map(({ caseId, title, problem }) => (
        <li key={caseId} data-problem={problem !== null || undefined}>
          <span className={classes.subject}>{title ?? t('inbox.hidden')}</span> {problem ? text(problem) : will}
        </li>
      ))}
    </ul>
  );
}
