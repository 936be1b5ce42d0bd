import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { StatusBadge } from '../../ui/StatusBadge';
import classes from './OperationsView.module.css';
import { type InvariantCheck, useCheckNow } from './operations.api';

/** What the portal promises, each green or with what is wrong. */
export function Invariants({ check }: { check: InvariantCheck | null }) {
  const { t } = useTranslation('my-data');
  const { dateTime } = useFormats();
  const again = useCheckNow();
  const when = check && dateTime(check.at);
  return (
    <section aria-labelledby="invariants-title">
      <h2 id="invariants-title" className={classes.heading}>
        {t('operations.check.title')}
      </h2>
      <p role="status">
        {when
          ? t(check.holds ? 'operations.check.holds' : 'operations.check.broken', { when })
          : t('operations.check.notYet')}
      </p>
      <ul className={classes.promises}>
        {check?.results.map(({ code, broken, examples }) => (
          <li key={code} className={classes.promise}>
            <StatusBadge tone={broken ? 'red' : 'green'} icon={broken ? IconAlertTriangle : IconCheck}>
              {broken ? t('operations.check.count', { count: broken }) : t('operations.check.fine')}
            </StatusBadge>
            <span>
              {t(`operations.promise.${code}`)}
              {broken > 0 && <span className={classes.small}>{examples.join(', ')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Problem error={again.error} />
      <Button variant="default" mt="sm" loading={again.isPending} onClick={() => again.mutate()}>
        {t('operations.check.now')}
      </Button>
    </section>
  );
}
