import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RetentionCalendar } from '../../features/operations/RetentionCalendar';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/retention')({ component: RetentionPage });

function RetentionPage() {
  const { t } = useTranslation('my-data');
  return (
    <>
      <PageTitle title={t('retention.title')} lead={t('retention.lead')} />
      <RetentionCalendar />
    </>
  );
}
