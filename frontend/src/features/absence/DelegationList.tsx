import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import classes from './Absence.module.css';
import { type Delegation, useEndDelegation } from './absence.api';

const tones: Record<Delegation['state'], Tone> = { planned: 'yellow', current: 'green', ended: 'gray' };

interface DelegationListProps {
  label: string;
  delegations: readonly Delegation[];
  /** Whether they are the person's own absences, or someone else's in which they stand in. */
  own: boolean;
  onEnded: (told: string) => void;
}

export function DelegationList({ label, delegations, own, onEnded }: DelegationListProps) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {delegations.map((one) => (
        <Row key={one.id} delegation={one} own={own} onEnded={onEnded} />
      ))}
    </ul>
  );
}

/** It ends at a midnight: the day before is the last that counts. */
const lastDayOf = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

interface RowProps {
  delegation: Delegation;
  own: boolean;
  onEnded: (told: string) => void;
}

function Row({ delegation, own, onEnded }: RowProps) {
  const { t } = useTranslation('absence');
  const { text, date } = useFormats();
  const { id, desk, role, state, from, until, by, to, can } = delegation;
  const end = useEndDelegation(() => onEnded(t('ended', { name: to.name })));
  return (
    <li className={classes.row}>
      <div>
        <strong>{own ? t('standsIn', { name: to.name }) : t('standsInFor', { name: by.name })}</strong>
        <div className={classes.detail}>
          <DotLine
            parts={[
              text(desk.name),
              t(`roles.${role}`),
              t('days', { from: date(from), until: date(lastDayOf(until)) }),
            ]}
          />
        </div>
        <Problem error={end.error} />
      </div>
      <div className={classes.acts}>
        <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
        {can.end && (
          <Button
            size="sm"
            variant="default"
            loading={end.isPending}
            aria-label={`${t('end')}: ${to.name}`}
            onClick={() => end.mutate(id)}
          >
            {t('end')}
          </Button>
        )}
      </div>
    </li>
  );
}
