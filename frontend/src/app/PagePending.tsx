import { Loader, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './pages.module.css';

export function PagePending() {
  const { t } = useTranslation();
  return (
    <div className={classes.pending} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Loader aria-hidden="true" />
    </div>
  );
}
