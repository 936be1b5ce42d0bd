import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GiveForm } from '../../../features/staff/GiveForm';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/staff/give')({ component: GivePage });

function GivePage() {
  const { t } = useTranslation('staff');
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('give.title')} lead={t('give.lead')} trail={<Link to="/staff">{t('title')}</Link>} />
      <GiveForm onGiven={({ id }) => void navigate({ to: '/staff/$id', params: { id } })} />
    </>
  );
}
