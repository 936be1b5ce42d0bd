import { IconAlertCircle, IconCircleCheck, IconCircleMinus, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Clocks.module.css';
import { useFormats } from './format';
import { StatusBadge, type Tone } from './StatusBadge';

/** A term in working days, as it stands now. */
export interface ClockLine {
  kind: 'acknowledged' | 'first_answer' | 'solved';
  state: 'running' | 'late' | 'paused' | 'met' | 'stopped';
  dueDate: string;
  /** Working days; below zero by as many as it is late. */
  left: number;
  extendedDays: number;
  metAt: string | null;
  metInTime: boolean | null;
}

const looks: Record<ClockLine['state'], { tone: Tone; icon: typeof IconClock }> = {
  running: { tone: 'zee', icon: IconClock },
  late: { tone: 'red', icon: IconAlertCircle },
  paused: { tone: 'gray', icon: IconPlayerPause },
  met: { tone: 'green', icon: IconCircleCheck },
  stopped: { tone: 'gray', icon: IconCircleMinus },
};

/** The terms of a case under one another: what is left of each, and when it ended or ends. */
export function Clocks({ clocks, label }: { clocks: readonly ClockLine[]; label: string }) {
  const { t } = useTranslation('ui');
  const { date } = useFormats();
  if (clocks.length === 0) return null;
  return (
    <section aria-label={label} className={classes.clocks}>
      <dl className={classes.list}>
        {clocks.map((clock) => {
          const { tone, icon } = looks[clock.state];
          const soon = clock.state === 'running' && clock.left <= 1;
          return (
            <div key={clock.kind} className={classes.clock}>
              <dt className={classes.name}>{t(`clocks.${clock.kind}`)}</dt>
              <dd className={classes.state}>
                <StatusBadge tone={soon ? 'yellow' : tone} icon={icon}>
                  {standing(clock)}
                </StatusBadge>
                <span className={classes.when}>{when(clock)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );

  function standing({ state, left, metInTime }: ClockLine): string {
    if (state === 'late') return t('clocks.late', { count: -left });
    if (state === 'running') return left === 0 ? t('clocks.today') : t('clocks.left', { count: left });
    return t(state === 'met' && !metInTime ? 'clocks.metLate' : `clocks.${state}`);
  }

  function when({ state, dueDate, metAt, extendedDays, left }: ClockLine): string {
    if (state === 'stopped') return '';
    if (metAt) return t('clocks.metOn', { date: date(metAt) });
    if (state === 'paused') return t('clocks.thenLeft', { count: Math.max(left, 0) });
    const until = t('clocks.until', { date: date(dueDate) });
    return extendedDays > 0 ? `${until}. ${t('clocks.extended', { count: extendedDays })}` : until;
  }
}
