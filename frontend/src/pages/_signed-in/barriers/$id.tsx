import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { barrierLayout } from '../../../features/barriers/barrier.layout';
import { Attachments } from '../../../features/documents/Attachments';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';
import { WhyHere } from '../../../features/routing/WhyHere';

export const Route = createFileRoute('/_signed-in/barriers/$id')({
  validateSearch: itemSearch,
  component: BarrierPage,
});

function BarrierPage() {
  const { t } = useTranslation('barriers');
  const { id } = Route.useParams();
  return (
    <ItemPage
      kind="barriers"
      id={id}
      layout={barrierLayout}
      texts={t('form', { returnObjects: true })}
      why={<WhyHere itemId={id} />}
      beside={<Attachments itemId={id} />}
    />
  );
}
