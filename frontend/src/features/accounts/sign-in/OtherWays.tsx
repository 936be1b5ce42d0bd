import { Button } from '@mantine/core';
import { IconBuilding, IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { providersQuery, startAt } from '../accounts.api';
import classes from '../accounts.module.css';
import { PasskeyProblem } from '../proof/PasskeyProblem';
import { browserHasPasskeys } from '../proof/passkeys';
import type { SigningIn } from './use-signing-in';

/** Signing in without a password of ours: with a passkey, or where someone already has an account. */
export function OtherWays({ signingIn, next }: { signingIn: SigningIn; next: string }) {
  const { t } = useTranslation('accounts');
  const { text } = useFormats();
  const { data: providers = [] } = useQuery(providersQuery);
  const byPasskey = browserHasPasskeys();
  // In the second step the passkey stands beside the code.
  if (signingIn.methods || (!byPasskey && providers.length === 0)) return null;
  return (
    <section className={classes.ways} aria-label={t('signIn.otherWays')}>
      <PasskeyProblem error={signingIn.passkeyError} title={t('signIn.refused')} />
      {byPasskey && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={20} stroke={1.7} aria-hidden="true" />}
          disabled={signingIn.busy}
          onClick={signingIn.enterByPasskey}
        >
          {t('signIn.passkey')}
        </Button>
      )}
      {providers.map(({ code, label }) => (
        <Button
          key={code}
          component="a"
          href={startAt(code, { next })}
          variant="default"
          leftSection={<IconBuilding size={20} stroke={1.7} aria-hidden="true" />}
        >
          {text(label)}
        </Button>
      ))}
    </section>
  );
}
