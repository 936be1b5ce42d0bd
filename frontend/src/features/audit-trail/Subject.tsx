import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './AuditTrail.module.css';
import { pathOfSubject, useAuditWords } from './audit.labels';
import type { AuditSearch } from './audit-filters';
import type { AuditEntry } from './audit-trail.api';
import { Narrow } from './Narrow';

/** What it was done to: kind, and the number or the name, with a link where it has a page. */
export function Subject({ entry, search }: { entry: AuditEntry; search: AuditSearch }) {
  const { t } = useTranslation('audit-trail');
  const words = useAuditWords();
  const { subject } = entry;
  if (!subject) return <span className={classes.detail}>{t('noSubject')}</span>;
  const path = pathOfSubject(entry);
  const kind = words.kind(entry);
  const name = subject.reference ?? subject.name ?? (kind || subject.id);
  return (
    <div className={classes.party}>
      <div>
        <div className={subject.reference ? classes.reference : classes.name}>
          {path ? <Link to={path}>{name}</Link> : name}
        </div>
        {kind && kind !== name && <div className={classes.detail}>{kind}</div>}
      </div>
      <Narrow to={t('narrow.subject', { subject: name })} search={{ ...search, subject: subject.id }} />
    </div>
  );
}
