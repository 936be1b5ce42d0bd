import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { itemFilters } from '../../../features/items/item-search';
import { MyItems } from '../../../features/items/list/MyItems';
import { StartPanel } from '../../../features/overview/StartPanel';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/items/')({ validateSearch: itemFilters, component: MyItemsPage });

function MyItemsPage() {
  const { t } = useTranslation('items');
  const filters = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      <MyItems
        filters={filters}
        onFilter={(chosen) => void navigate({ search: itemFilters({ ...chosen }), replace: true })}
        doors={<StartPanel />}
      />
    </>
  );
}
