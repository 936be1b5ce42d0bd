import { Button } from '@mantine/core';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../features/accounts/accounts.api';
import classes from '../../features/accounts/accounts.module.css';
import { PageTitle } from '../../ui/PageTitle';
import { Problem } from '../../ui/Problem';

export const Route = createFileRoute('/_public/confirm')({
  validateSearch: (search: Record<string, unknown>) => ({
    token: typeof search['token'] === 'string' ? search['token'] : '',
  }),
  component: ConfirmPage,
});

/** A button, and not the visit itself: mail scanners open every link once. */
function ConfirmPage() {
  const { t } = useTranslation('accounts');
  const { token } = Route.useSearch();
  const confirm = useConfirm();
  const navigate = useNavigate();
  return (
    <div className={classes.page}>
      <div className={classes.narrow}>
        <PageTitle title={t('confirm.title')} lead={token ? t('confirm.lead') : t('confirm.missing')} />
        <Problem error={confirm.error} title={t('confirm.failed')} />
        {token && !confirm.error && (
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate(token, { onSuccess: () => void navigate({ to: '/home' }) })}
          >
            {t('confirm.button')}
          </Button>
        )}
        {(!token || confirm.error) && (
          <p>
            <Link to="/register">{t('confirm.again')}</Link>
          </p>
        )}
      </div>
    </div>
  );
}
