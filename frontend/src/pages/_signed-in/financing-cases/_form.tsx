import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import { financingCaseLayout } from '../../../features/financing-table/financing-case.layout';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';

export const Route = createFileRoute('/_signed-in/financing-cases/_form')({
  validateSearch: formSearch,
  component: FinancingCaseFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function FinancingCaseFormPage() {
  const { t } = useTranslation('financing-table');
  return (
    <ItemFormPage
      kind="financing-cases"
      layout={financingCaseLayout}
      texts={t('caseForm', { returnObjects: true })}
      attachmentsOf={(id) => <LateAttachments itemId={id} />}
    />
  );
}
