import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/accounts/accounts.module.css';
import { RegisterForm } from '../../features/accounts/RegisterForm';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_public/register')({ component: RegisterPage });

function RegisterPage() {
  const { t } = useTranslation('accounts');
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className={classes.page}>
      <div className={classes.narrow}>
        {sentTo ? (
          <div role="status">
            <PageTitle title={t('register.sentTitle')} />
            <div className={classes.words}>
              <p>{t('register.sentText', { email: sentTo })}</p>
              <p>{t('register.sentAlready')}</p>
              <p>{t('register.sentNothing')}</p>
            </div>
          </div>
        ) : (
          <>
            <PageTitle title={t('register.title')} lead={t('register.lead')} />
            <RegisterForm onSent={setSentTo} />
            <p className={classes.other}>
              {t('register.haveAccount')} <Link to="/sign-in">{t('register.signIn')}</Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
