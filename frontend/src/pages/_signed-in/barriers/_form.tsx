import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { barrierLayout } from '../../../features/barriers/barrier.layout';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';

export const Route = createFileRoute('/_signed-in/barriers/_form')({
  validateSearch: formSearch,
  component: BarrierFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function BarrierFormPage() {
  const { t } = useTranslation('barriers');
  return (
    <ItemFormPage
      kind="barriers"
      layout={barrierLayout}
      texts={t('form', { returnObjects: true })}
      attachmentsOf={(id) => <LateAttachments itemId={id} />}
    />
  );
}
