import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';
import { proposalLayout } from '../../../features/proposals/proposal.layout';

export const Route = createFileRoute('/_signed-in/proposals/_form')({
  validateSearch: formSearch,
  component: ProposalFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function ProposalFormPage() {
  const { t } = useTranslation('proposals');
  return (
    <ItemFormPage
      kind="proposals"
      layout={proposalLayout}
      texts={t('form', { returnObjects: true })}
      attachmentsOf={(id) => <LateAttachments itemId={id} />}
    />
  );
}
