import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { Attachments } from '../../../features/documents/Attachments';
import { financingCaseLayout } from '../../../features/financing-table/financing-case.layout';
import { TableAdvice } from '../../../features/financing-table/TableAdvice';
import { TableWork } from '../../../features/financing-table/TableWork';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';
import { WhyHere } from '../../../features/routing/WhyHere';

export const Route = createFileRoute('/_signed-in/financing-cases/$id')({
  validateSearch: itemSearch,
  component: FinancingCasePage,
});

function FinancingCasePage() {
  const { t } = useTranslation('financing-table');
  const { id } = Route.useParams();
  const { can } = useSignedIn();
  return (
    <ItemPage
      kind="financing-cases"
      id={id}
      layout={financingCaseLayout}
      texts={t('caseForm', { returnObjects: true })}
      why={<WhyHere itemId={id} />}
      beside={<Attachments itemId={id} />}
      back={can.seeTable && <Link to="/table">{t('title')}</Link>}
      beforeStory={<TableAdvice itemId={id} />}
      afterStory={<TableWork itemId={id} />}
    />
  );
}
