import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Attachments } from '../../../features/documents/Attachments';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';
import { proposalLayout } from '../../../features/proposals/proposal.layout';
import { WhyHere } from '../../../features/routing/WhyHere';

export const Route = createFileRoute('/_signed-in/proposals/$id')({
  validateSearch: itemSearch,
  component: ProposalPage,
});

function ProposalPage() {
  const { t } = useTranslation('proposals');
  const { id } = Route.useParams();
  return (
    <ItemPage
      kind="proposals"
      id={id}
      layout={proposalLayout}
      texts={t('form', { returnObjects: true })}
      why={<WhyHere itemId={id} />}
      beside={<Attachments itemId={id} />}
    />
  );
}
