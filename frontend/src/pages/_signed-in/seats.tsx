import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SeatsTable } from '../../features/financing-table/SeatsTable';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/seats')({ component: SeatsPage });

function SeatsPage() {
  const { t } = useTranslation('financing-table');
  return (
    <>
      <PageTitle title={t('seats.title')} lead={t('seats.lead')} />
      <SeatsTable />
    </>
  );
}
