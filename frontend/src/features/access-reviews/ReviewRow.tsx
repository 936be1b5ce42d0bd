import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import type { ReviewLine } from './access-reviews.api';
import classes from './Review.module.css';

const tones: Record<NonNullable<ReviewLine['verdict']>, Tone> = { keep: 'green', revoke: 'red', gone: 'gray' };

interface ReviewRowProps {
  line: ReviewLine;
  focus: { id: string; onFocus: () => void };
  busy: boolean;
  onKeep: () => void;
  onRevoke: () => void;
}

/** One thing that one person holds: since when, last used, and the verdict. */
export function ReviewRow({ line, focus, busy, onKeep, onRevoke }: ReviewRowProps) {
  const { t } = useTranslation(['access-reviews', 'staff']);
  const { text, date } = useFormats();
  const { person, principal, place, role, since, until, lent, lastUsedAt, lastSeenAt, verdict, note, decidedBy, can } =
    line;
  const name = t(`staff:roles.${role as 'handler'}`);
  const held = principal.startsWith('role:') ? name : `${text(place)}, ${name}`;
  const about = `${person.name}, ${held}`;
  return (
    <li className={classes.line} tabIndex={-1} {...focus}>
      <div>
        <strong>{person.name}</strong>
        {', '}
        {held}
        <div className={classes.detail}>
          <DotLine
            parts={[
              t('since', { date: date(since) }),
              until && !verdict && t('until', { date: date(until) }),
              lent && t('lent'),
              lastUsedAt ? t('used', { date: date(lastUsedAt) }) : t('neverUsed'),
              lastSeenAt ? t('seen', { date: date(lastSeenAt) }) : t('neverSeen'),
              person.disabled && t('staff:disabled'),
            ]}
          />
        </div>
        {(note || decidedBy) && (
          <div className={classes.detail}>
            <DotLine parts={[decidedBy && t('by', { name: decidedBy.name }), note]} />
          </div>
        )}
      </div>
      <div className={classes.acts}>
        {verdict && <StatusBadge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>}
        {can.keep && (
          <Button size="sm" variant="default" loading={busy} aria-label={`${t('keep')}: ${about}`} onClick={onKeep}>
            {t('keep')}
          </Button>
        )}
        {can.revoke && (
          <Button size="sm" variant="default" aria-label={`${t('revoke')}: ${about}`} onClick={onRevoke}>
            {t('revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}
