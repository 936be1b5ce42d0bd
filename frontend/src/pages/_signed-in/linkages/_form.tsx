import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import { linkageLayout } from '../../../features/ecosystems/linkage.layout';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';

export const Route = createFileRoute('/_signed-in/linkages/_form')({
  validateSearch: formSearch,
  component: LinkageFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function LinkageFormPage() {
  const { t } = useTranslation('ecosystems');
  const { can } = useSignedIn();
  return (
    <ItemFormPage
      kind="linkages"
      layout={linkageLayout}
      texts={t('linkage.form', { returnObjects: true })}
      alsoAllowed={can.seeRegion}
      attachmentsOf={(id) => <LateAttachments itemId={id} />}
    />
  );
}
