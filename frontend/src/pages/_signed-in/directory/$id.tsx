import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DirectoryDetails } from '../../../features/directory/DirectoryDetails';
import { entryQuery } from '../../../features/directory/directory.api';
import { useWords } from '../../../features/directory/use-words';
import { DotLine } from '../../../ui/DotLine';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/directory/$id')({ component: EntryPage });

function EntryPage() {
  const { t } = useTranslation('directory');
  const { id } = Route.useParams();
  const { wordFor } = useWords();
  const query = useQuery({ ...entryQuery(id), throwOnError: (_, { state }) => state.data === undefined });
  return (
    <Loaded query={query} lines={6}>
      {(profile) => (
        <>
          <PageTitle
            title={profile.name}
            trail={<Link to="/directory">{t('title')}</Link>}
            lead={
              <DotLine
                parts={[wordFor('orgTypes', profile.orgType), profile.region && wordFor('regions', profile.region)]}
              />
            }
          />
          <DirectoryDetails profile={profile} />
        </>
      )}
    </Loaded>
  );
}
