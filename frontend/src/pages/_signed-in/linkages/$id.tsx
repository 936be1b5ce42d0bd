import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { Attachments } from '../../../features/documents/Attachments';
import { linkageLayout } from '../../../features/ecosystems/linkage.layout';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';
import { WhyHere } from '../../../features/routing/WhyHere';

export const Route = createFileRoute('/_signed-in/linkages/$id')({
  validateSearch: itemSearch,
  component: LinkagePage,
});

function LinkagePage() {
  const { t } = useTranslation('ecosystems');
  const { id } = Route.useParams();
  const { can } = useSignedIn();
  return (
    <ItemPage
      kind="linkages"
      id={id}
      layout={linkageLayout}
      texts={t('linkage.form', { returnObjects: true })}
      why={<WhyHere itemId={id} />}
      beside={<Attachments itemId={id} />}
      back={can.seeRegion && <Link to="/region">{t('region.title')}</Link>}
    />
  );
}
