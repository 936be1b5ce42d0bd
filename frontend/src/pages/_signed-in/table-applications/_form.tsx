import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tableApplicationLayout } from '../../../features/financing-table/table-application.layout';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';

export const Route = createFileRoute('/_signed-in/table-applications/_form')({
  validateSearch: formSearch,
  component: TableApplicationFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function TableApplicationFormPage() {
  const { t } = useTranslation('financing-table');
  return (
    <ItemFormPage
      kind="table-applications"
      layout={tableApplicationLayout}
      texts={t('applicationForm', { returnObjects: true })}
    />
  );
}
