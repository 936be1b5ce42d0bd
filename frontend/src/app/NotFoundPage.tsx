import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/links';
import { PageTitle } from '../ui/PageTitle';
import classes from './pages.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={classes.notice}>
      <PageTitle title={t('notFound.title')} lead={t('notFound.text')} />
      <ButtonLink to="/">{t('notFound.back')}</ButtonLink>
    </div>
  );
}
