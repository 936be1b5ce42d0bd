import { Button } from '@mantine/core';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { useConfirmEmail } from '../../features/accounts/accounts.api';
import classes from '../../features/accounts/accounts.module.css';
import { ButtonLink } from '../../ui/links';
import { PageTitle } from '../../ui/PageTitle';
import { Problem } from '../../ui/Problem';

export const Route = createFileRoute('/_public/confirm-email')({
  validateSearch: (search: Record<string, unknown>) => ({
    token: typeof search['token'] === 'string' ? search['token'] : '',
  }),
  component: ConfirmEmailPage,
});

/** A button, and not the visit itself: mail scanners open every link once. */
function ConfirmEmailPage() {
  const { t } = useTranslation('accounts');
  const { token } = Route.useSearch();
  const me = useMe();
  const confirm = useConfirmEmail();
  if (confirm.isSuccess)
    return (
      <div className={classes.page}>
        <div className={classes.narrow} role="status">
          <PageTitle title={t('confirmEmail.doneTitle')} lead={t('confirmEmail.doneText')} />
          <ButtonLink to={me ? '/account' : '/sign-in'}>
            {me ? t('confirmEmail.toAccount') : t('signIn.button')}
          </ButtonLink>
        </div>
      </div>
    );
  return (
    <div className={classes.page}>
      <div className={classes.narrow}>
        <PageTitle title={t('confirmEmail.title')} lead={token ? t('confirmEmail.lead') : t('confirm.missing')} />
        <Problem error={confirm.error} title={t('confirmEmail.failed')} />
        {token && !confirm.error && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
            {t('confirmEmail.button')}
          </Button>
        )}
        {(!token || confirm.error) && (
          <p className={classes.other}>
            <Link to={me ? '/account' : '/sign-in'}>{me ? t('confirmEmail.toAccount') : t('signIn.button')}</Link>
          </p>
        )}
      </div>
    </div>
  );
}
