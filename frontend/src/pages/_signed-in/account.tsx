import { IconLanguage } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { DisplayChoices } from '../../app/DisplayChoices';
import { EmailPanel } from '../../features/accounts/security/EmailPanel';
import { IdentitiesPanel } from '../../features/accounts/security/IdentitiesPanel';
import { PasskeysPanel } from '../../features/accounts/security/PasskeysPanel';
import { PasswordPanel } from '../../features/accounts/security/PasswordPanel';
import { securityQuery } from '../../features/accounts/security/security.api';
import classes from '../../features/accounts/security/security.module.css';
import { TotpPanel } from '../../features/accounts/security/TotpPanel';
import { SessionsPanel } from '../../features/accounts/sessions/SessionsPanel';
import { type RefusedSearch, readRefused } from '../../features/accounts/sign-in/refused';
import { PageTitle } from '../../ui/PageTitle';
import { Panel } from '../../ui/Panel';

export const Route = createFileRoute('/_signed-in/account')({
  validateSearch: (search: Record<string, unknown>): RefusedSearch => readRefused(search['refused']),
  // what a loader imports is in the first file of every page, also for visitors
  loader: async ({ context }) => {
    const { securityQuery: query } = await import('../../features/accounts/security/security.api');
    await context.queries.ensureQueryData(query);
  },
  component: AccountPage,
});

function AccountPage() {
  const { t } = useTranslation('security');
  const { person } = useSignedIn();
  const { refused } = Route.useSearch();
  const { data: security } = useSuspenseQuery(securityQuery);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <div id="second-factor">
            <TotpPanel security={security} />
          </div>
          <PasskeysPanel passkeys={security.passkeys} />
          <PasswordPanel hasPassword={security.password} />
          <IdentitiesPanel identities={security.identities} refused={refused} />
          <SessionsPanel />
        </div>
        <div className={classes.side}>
          <EmailPanel email={person.email} pending={security.pendingEmail} />
          <Panel title={t('display')} icon={IconLanguage}>
            <div className={classes.body}>
              <DisplayChoices />
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}
