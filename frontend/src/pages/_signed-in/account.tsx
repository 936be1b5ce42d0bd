import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/account')({ component: AccountPage });

function AccountPage() {
  const { t } = useTranslation('security');
  return <PageTitle title={t('title')} lead={t('lead')} />;
}
