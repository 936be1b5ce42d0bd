import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { linkQuery } from '../../../features/ecosystems/ecosystems.api';
import { LinkView } from '../../../features/ecosystems/LinkView';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/links/$id')({ component: LinkPage });

function LinkPage() {
  const { id } = Route.useParams();
  const query = useQuery({ ...linkQuery(id), throwOnError: (_, { state }) => state.data === undefined });
  return (
    <Loaded query={query} lines={8}>
      {(link) => <LinkView key={id} link={link} />}
    </Loaded>
  );
}
