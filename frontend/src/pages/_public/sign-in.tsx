import { createFileRoute, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/accounts/accounts.module.css';
import { DemoPeople } from '../../features/accounts/sign-in/DemoPeople';
import { nextPath } from '../../features/accounts/sign-in/next-path';
import { SignInForm } from '../../features/accounts/sign-in/SignInForm';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_public/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = nextPath(search['next']);
    return next ? { next } : {};
  },
  component: SignInPage,
});

function SignInPage() {
  const { t } = useTranslation('accounts');
  const { next } = Route.useSearch();
  const router = useRouter();
  const go = () => router.history.push(next ?? '/home');
  return (
    <div className={classes.page}>
      <div className={classes.columns}>
        <div>
          <PageTitle title={t('signIn.title')} lead={next ? t('signIn.first') : t('signIn.lead')} />
          <SignInForm onSignedIn={go} />
          <p className={classes.other}>
            {t('signIn.noAccount')} <Link to="/register">{t('signIn.register')}</Link>
          </p>
        </div>
        <DemoPeople onSignedIn={go} />
      </div>
    </div>
  );
}
