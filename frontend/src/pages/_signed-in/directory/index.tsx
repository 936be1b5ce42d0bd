import { IconLock } from '@tabler/icons-react';
import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { DirectoryFilters } from '../../../features/directory/DirectoryFilters';
import { DirectoryList } from '../../../features/directory/DirectoryList';
import { directorySearch } from '../../../features/directory/directory-search';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/directory/')({
  validateSearch: directorySearch,
  component: DirectoryPage,
});

function DirectoryPage() {
  const { t } = useTranslation('directory');
  const { can } = useSignedIn();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  if (!can.seeDirectory)
    return (
      <>
        <PageTitle title={t('title')} />
        <EmptyState icon={IconLock} title={t('notYet')}>
          {t('notYetText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DirectoryFilters
        search={search}
        onChange={(asked) => void navigate({ search: directorySearch(asked), replace: true, resetScroll: false })}
      />
      <DirectoryList search={search} onClear={() => void navigate({ search: {}, replace: true })} />
    </>
  );
}
