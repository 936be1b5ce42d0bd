import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { ButtonLink } from '../ui/links';
import { PageTitle } from '../ui/PageTitle';
import { NotFoundPage } from './NotFoundPage';
import classes from './pages.module.css';

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.notice}>
      <PageTitle title={t('failed.title')} lead={t('failed.text')} />
      <ButtonLink to="." onClick={retry}>
        {t('failed.retry')}
      </ButtonLink>
    </div>
  );
}
