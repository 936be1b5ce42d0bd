import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { itemFilters } from '../../../features/items/item-search';
import { MyItems } from '../../../features/items/list/MyItems';
import { SharedItems } from '../../../features/items/list/SharedItems';
import { StartPanel } from '../../../features/overview/StartPanel';
import { FilterChips } from '../../../ui/FilterChips';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/items/')({ validateSearch: itemFilters, component: MyItemsPage });

function MyItemsPage() {
  const { t } = useTranslation(['items', 'sharing']);
  const { organisations } = useSignedIn();
  const filters = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      {organisations.length > 0 && (
        <FilterChips
          label={t('sharing:list.whose')}
          value={filters.shared ? 'shared' : 'own'}
          onChange={(whose) => void navigate({ search: whose === 'shared' ? { shared: true } : {}, replace: true })}
          options={[
            { value: 'own', label: t('sharing:list.own') },
            { value: 'shared', label: t('sharing:list.shared') },
          ]}
        />
      )}
      {filters.shared ? (
        <SharedItems />
      ) : (
        <MyItems
          filters={filters}
          onFilter={(chosen) => void navigate({ search: itemFilters({ ...chosen }), replace: true })}
          doors={<StartPanel />}
        />
      )}
    </>
  );
}
