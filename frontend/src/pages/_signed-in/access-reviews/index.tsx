import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReviewList } from '../../../features/access-reviews/ReviewList';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/access-reviews/')({ component: AccessReviewsPage });

function AccessReviewsPage() {
  const { t } = useTranslation('access-reviews');
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ReviewList onOpened={({ id }) => void navigate({ to: '/access-reviews/$id', params: { id }, search: {} })} />
    </>
  );
}
