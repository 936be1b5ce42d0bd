import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tableApplicationLayout } from '../../../features/financing-table/table-application.layout';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';

export const Route = createFileRoute('/_signed-in/table-applications/$id')({
  validateSearch: itemSearch,
  component: TableApplicationPage,
});

function TableApplicationPage() {
  const { t } = useTranslation('financing-table');
  const { id } = Route.useParams();
  return (
    <ItemPage
      kind="table-applications"
      id={id}
      layout={tableApplicationLayout}
      texts={t('applicationForm', { returnObjects: true })}
    />
  );
}
