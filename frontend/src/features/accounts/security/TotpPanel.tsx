import { Button } from '@mantine/core';
import { IconDeviceMobile, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { StatusBadge } from '../../../ui/StatusBadge';
import { NewCodes } from './NewCodes';
import { RemoveTotp } from './RemoveTotp';
import { type Security, useRenewCodes, useTotpSetUp } from './security.api';
import classes from './security.module.css';
import { TotpForm } from './TotpForm';

/** Below this it is time for new ones. */
const fewCodes = 4;

/** The codes of an authenticator app, and the recovery codes for when that is lost. */
export function TotpPanel({ security }: { security: Security }) {
  const { t } = useTranslation('security');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isOn = security.totp !== null;
  return (
    <Panel
      title={t('totp.title')}
      icon={IconDeviceMobile}
      action={
        isOn && (
          <StatusBadge tone="green" icon={IconShieldCheck}>
            {t('totp.on')}
          </StatusBadge>
        )
      }
    >
      <div className={classes.body}>
        {codes && <NewCodes codes={codes} onKept={() => setCodes(null)} />}
        {!codes && security.totp && (
          <InUse since={security.totp.since} left={security.recoveryCodesLeft} onCodes={setCodes} />
        )}
        {!codes && !security.totp && <NotYet onCodes={setCodes} />}
      </div>
    </Panel>
  );
}

interface CodesProps {
  onCodes: (codes: readonly string[]) => void;
}

function NotYet({ onCodes }: CodesProps) {
  const { t } = useTranslation('security');
  const setUp = useTotpSetUp();
  if (setUp.data) return <TotpForm setUp={setUp.data} onCodes={onCodes} onCancel={setUp.reset} />;
  return (
    <>
      <p>{t('totp.text')}</p>
      <Problem error={setUp.error} />
      <Button className={classes.act} loading={setUp.isPending} onClick={() => setUp.mutate()}>
        {t('totp.begin')}
      </Button>
    </>
  );
}

function InUse({ since, left, onCodes }: CodesProps & { since: string; left: number }) {
  const { t } = useTranslation('security');
  const { date } = useFormats();
  const renew = useRenewCodes();
  return (
    <>
      <p>
        {t('totp.since', { date: date(since) })} {t('codes.left', { count: left })}
      </p>
      {left < fewCodes && <Notice tone="soon">{t('codes.few')}</Notice>}
      <Problem error={renew.error} />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={renew.isPending}
          onClick={() => renew.mutate(undefined, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) })}
        >
          {t('codes.renew')}
        </Button>
        <RemoveTotp />
      </div>
    </>
  );
}
