import { useInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewQuery } from '../../../features/access-reviews/access-reviews.api';
import { Review } from '../../../features/access-reviews/Review';
import { useReviewName } from '../../../features/access-reviews/use-review-name';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/access-reviews/$id')({
  validateSearch: ({ show }: Record<string, unknown>): { show?: 'all' } => (show === 'all' ? { show } : {}),
  component: AccessReviewPage,
});

function AccessReviewPage() {
  const { t } = useTranslation('access-reviews');
  const { id } = Route.useParams();
  const { show } = Route.useSearch();
  const navigate = Route.useNavigate();
  const nameOf = useReviewName();
  const review = useInfiniteQuery(reviewQuery(id, show !== 'all')).data?.pages[0]?.review;
  return (
    <>
      <PageTitle
        title={review ? nameOf(review) : t('title')}
        lead={t('leadOfOne')}
        trail={<Link to="/access-reviews">{t('title')}</Link>}
      />
      <Review
        id={id}
        unanswered={show !== 'all'}
        onFilter={(unanswered) => void navigate({ search: unanswered ? {} : { show: 'all' }, replace: true })}
      />
    </>
  );
}
