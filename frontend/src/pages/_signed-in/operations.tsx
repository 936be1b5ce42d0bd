import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OperationsView } from '../../features/operations/OperationsView';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/operations')({
  validateSearch: ({ reference }: Record<string, unknown>): { reference?: string } =>
    typeof reference === 'string' && reference.length <= 40 ? { reference } : {},
  component: OperationsPage,
});

function OperationsPage() {
  const { t } = useTranslation('my-data');
  const { reference } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('operations.title')} lead={t('operations.lead')} />
      <OperationsView
        reference={reference}
        onReference={(asked) => void navigate({ search: asked ? { reference: asked } : {}, resetScroll: false })}
      />
    </>
  );
}
