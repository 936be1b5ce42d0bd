import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Absence } from '../../features/absence/Absence';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/absence')({ component: AbsencePage });

function AbsencePage() {
  const { t } = useTranslation('absence');
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Absence />
    </>
  );
}
