import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { PageTitle } from '../ui/PageTitle';
import { NotFoundPage } from './NotFoundPage';
import classes from './pages.module.css';

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.notice}>
      <PageTitle title={t('failed.title')} lead={t('failed.text')} />
      <Button onClick={retry}>{t('failed.retry')}</Button>
    </div>
  );
}
