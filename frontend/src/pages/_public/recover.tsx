import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/accounts/accounts.module.css';
import { AskRecoveryForm } from '../../features/accounts/recovery/AskRecoveryForm';
import { NewPasswordForm } from '../../features/accounts/recovery/NewPasswordForm';
import { ButtonLink } from '../../ui/links';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_public/recover')({
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search['token'] === 'string' ? { token: search['token'] } : {},
  component: RecoverPage,
});

function RecoverPage() {
  const { token } = Route.useSearch();
  return (
    <div className={classes.page}>
      <div className={classes.narrow}>{token ? <Choose token={token} /> : <Ask />}</div>
    </div>
  );
}

function Ask() {
  const { t } = useTranslation('accounts');
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo)
    return (
      <div role="status">
        <PageTitle title={t('recover.sentTitle')} />
        <div className={classes.words}>
          <p>{t('recover.sentText', { email: sentTo })}</p>
          <p>{t('recover.sentNothing')}</p>
        </div>
      </div>
    );
  return (
    <>
      <PageTitle title={t('recover.title')} lead={t('recover.lead')} />
      <AskRecoveryForm onSent={setSentTo} />
      <p className={classes.other}>
        <Link to="/sign-in">{t('recover.toSignIn')}</Link>
      </p>
    </>
  );
}

function Choose({ token }: { token: string }) {
  const { t } = useTranslation('accounts');
  const [done, setDone] = useState(false);
  if (done)
    return (
      <div role="status">
        <PageTitle title={t('recover.doneTitle')} lead={t('recover.doneText')} />
        <ButtonLink to="/sign-in">{t('signIn.button')}</ButtonLink>
      </div>
    );
  return (
    <>
      <PageTitle title={t('recover.chooseTitle')} lead={t('recover.chooseLead')} />
      <NewPasswordForm token={token} onDone={() => setDone(true)} />
      <p className={classes.other}>
        <Link to="/recover">{t('recover.again')}</Link>
      </p>
    </>
  );
}
