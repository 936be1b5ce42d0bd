import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween, todayInAmsterdam, useFormats } from './format';
import { StatusBadge } from './StatusBadge';

interface DueDateProps {
  /** A day, `2026-11-21`. */
  date: string | null;
  /** False once it no longer matters: then it is never late. */
  running?: boolean;
  today?: string;
}

/** Plain text as long as there is time; a badge with a word when it is today, tomorrow or late. */
export function DueDate({ date, running = true, today = todayInAmsterdam() }: DueDateProps) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  if (!date) return <span>{t('due.none')}</span>;
  const left = daysBetween(today, date);
  const full = formats.date(date);
  if (!running || left > 1) {
    const sameYear = date.slice(0, 4) === today.slice(0, 4);
    return <time dateTime={date}>{sameYear ? formats.day(date) : full}</time>;
  }
  const late = left < 0;
  return (
    <StatusBadge tone={late ? 'red' : 'yellow'} icon={late ? IconAlertCircle : IconClock}>
      <time dateTime={date} title={full}>
        {dueWords()}
        <VisuallyHidden>, {full}</VisuallyHidden>
      </time>
    </StatusBadge>
  );

  function dueWords() {
    if (late) return t('due.late', { count: -left });
    return left === 0 ? t('due.today') : t('due.tomorrow');
  }
}

/** The full date, with the badge under it when it is close or past. */
export function DueDateInFull(props: DueDateProps & { date: string }) {
  const formats = useFormats();
  const left = daysBetween(props.today ?? todayInAmsterdam(), props.date);
  return (
    <>
      <time dateTime={props.date}>{formats.date(props.date)}</time>
      {props.running !== false && left <= 1 && (
        <div>
          <DueDate {...props} />
        </div>
      )}
    </>
  );
}
