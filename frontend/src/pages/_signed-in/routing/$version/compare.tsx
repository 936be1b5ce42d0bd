import { createFileRoute } from '@tanstack/react-router';
import { ComparePage } from '../../../../features/routing/versions/ComparePage';

export const Route = createFileRoute('/_signed-in/routing/$version/compare')({
  validateSearch: (search: Record<string, unknown>): { with?: string } =>
    typeof search['with'] === 'string' ? { with: search['with'] } : {},
  component: CompareRoute,
});

function CompareRoute() {
  const { version } = Route.useParams();
  const { with: other } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ComparePage
      version={version}
      other={other}
      onOther={(one) => void navigate({ search: { with: one }, replace: true })}
    />
  );
}
