import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FindOrganisation } from '../../../features/organisations/FindOrganisation';
import { MyRequests } from '../../../features/organisations/MyRequests';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/organisations/join')({
  validateSearch: (search: Record<string, unknown>): { kvk?: string } => {
    const kvk = String(search['kvk'] ?? '');
    return /^\d{8}$/.test(kvk) ? { kvk } : {};
  },
  component: JoinPage,
});

function JoinPage() {
  const { t } = useTranslation('organisations');
  const { kvk = '' } = Route.useSearch();
  return (
    <>
      <PageTitle title={t('join.title')} lead={t('join.lead')} />
      <FindOrganisation kvkNumber={kvk} />
      <MyRequests />
    </>
  );
}
