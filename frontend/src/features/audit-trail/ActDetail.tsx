import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import classes from './AuditTrail.module.css';
import { useAuditWords } from './audit.labels';
import type { AuditEntry } from './audit-trail.api';

const shownAtOnce = 3;

/** What happened in words, what it tells in short, and everything that was recorded behind a button. */
export function ActDetail({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit-trail');
  const words = useAuditWords();
  const lines = words.detail(entry);
  const brief = lines.filter((line) => line.brief).slice(0, shownAtOnce);
  return (
    <div>
      <strong className={classes.act}>{words.act(entry.action)}</strong>
      {brief.length > 0 && (
        <div className={classes.detail}>
          <DotLine parts={brief.map(({ label, value }) => `${label}: ${value}`)} />
        </div>
      )}
      {lines.length > brief.length && (
        <details className={classes.all}>
          <summary>{t('all')}</summary>
          <dl>
            {lines.map(({ key, label, value }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
