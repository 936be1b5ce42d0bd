import { createFileRoute, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/accounts/accounts.module.css';
import { DemoPeople } from '../../features/accounts/sign-in/DemoPeople';
import { nextPath } from '../../features/accounts/sign-in/next-path';
import { OtherWays } from '../../features/accounts/sign-in/OtherWays';
import { Refused } from '../../features/accounts/sign-in/Refused';
import { SignInForm } from '../../features/accounts/sign-in/SignInForm';
import { useSigningIn } from '../../features/accounts/sign-in/use-signing-in';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_public/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string; refused?: string } => {
    const next = nextPath(search['next']);
    return { ...(next && { next }), ...(typeof search['refused'] === 'string' && { refused: search['refused'] }) };
  },
  component: SignInPage,
});

function SignInPage() {
  const { t } = useTranslation(['accounts', 'proof']);
  const { next, refused } = Route.useSearch();
  const router = useRouter();
  const signingIn = useSigningIn(() => router.history.push(next ?? '/home'));
  return (
    <div className={classes.page}>
      <div className={classes.columns}>
        <div>
          <PageTitle title={t('signIn.title')} lead={next ? t('signIn.first') : t('signIn.lead')} />
          <Refused code={refused} title={t('signIn.refused')} />
          <SignInForm signingIn={signingIn} />
          <OtherWays signingIn={signingIn} next={next ?? '/home'} />
          <p className={classes.other}>
            {t('signIn.noAccount')} <Link to="/register">{t('signIn.register')}</Link>
          </p>
        </div>
        <DemoPeople busy={signingIn.busy} onChosen={signingIn.enter} />
      </div>
    </div>
  );
}
