import { IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
import { PageTitle } from '../../ui/PageTitle';
import { Panel } from '../../ui/Panel';
import { Loaded } from '../../ui/states';

export const Route = createFileRoute('/_signed-in/account')({
  validateSearch: (search: Record<string, unknown>): { refused?: string } =>
    typeof search['refused'] === 'string' ? { refused: search['refused'] } : {},
  component: AccountPage,
});

function AccountPage() {
  const { t } = useTranslation('security');
  const { person } = useSignedIn();
  const { refused } = Route.useSearch();
  const query = useQuery(securityQuery);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Loaded query={query} lines={8}>
        {(security) => (
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
        )}
      </Loaded>
    </>
  );
}
