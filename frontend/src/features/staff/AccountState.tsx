import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Late } from '../../ui/Late';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import classes from './Staff.module.css';
import { type StaffDetails, useEnable } from './staff.api';

const CloseAccount = lazy(async () => ({ default: (await import('./CloseAccount')).CloseAccount }));

interface AccountStateProps {
  person: StaffDetails;
  onDone: (told: string) => void;
}

/** Whether someone can sign in, and closing or opening that. */
export function AccountState({ person, onDone }: AccountStateProps) {
  const { t } = useTranslation('staff');
  const { dateTime } = useFormats();
  const { id, name, disabled, lastSeenAt, organisations, can } = person;
  const [asking, setAsking] = useState(false);
  const enable = useEnable(id, () => onDone(t('account.opened', { name })));
  return (
    <Panel title={t('account.title')} icon={IconUserOff}>
      <div className={classes.panelText}>
        <p>{lastSeenAt ? t('account.seen', { when: dateTime(lastSeenAt) }) : t('neverSeen')}</p>
        {organisations.length > 0 && (
          <p>{t('account.member', { names: organisations.map((one) => one.name).join(', ') })}</p>
        )}
        {disabled && (
          <p>
            {t('account.closedAt', { when: dateTime(disabled.at) })}
            {disabled.by && ` ${t('account.closedBy', { name: disabled.by.name })}`}
            {disabled.reason && ` ${t('account.because', { reason: disabled.reason })}`}
          </p>
        )}
        <Problem error={enable.error} />
        {can.disable && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('account.close')}
          </Button>
        )}
        {can.enable && (
          <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate(undefined)}>
            {t('account.open')}
          </Button>
        )}
      </div>
      {can.disable && (
        <Late wanted={asking}>
          <CloseAccount
            person={person}
            opened={asking}
            onClose={() => setAsking(false)}
            onDone={() => {
              setAsking(false);
              onDone(t('account.closed', { name }));
            }}
          />
        </Late>
      )}
    </Panel>
  );
}
