import { Loader, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Late.module.css';

interface LateProps {
  wanted: boolean;
  /** One lazy part, that shows nothing until it is wanted. */
  children: ReactNode;
}

/** A part that loads once the page shows, so that the page need not wait for it; says so when it is wanted earlier. */
export function Late({ wanted, children }: LateProps) {
  return <Suspense fallback={wanted && <Waiting />}>{children}</Suspense>;
}

function Waiting() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className={classes.waiting}>
      <Loader size="sm" />
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
    </div>
  );
}
