import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Attachments } from '../../../features/documents/Attachments';
import { itemSearch } from '../../../features/items/item-search';
import { ItemPage } from '../../../features/items/page/ItemPage';
import { questionLayout } from '../../../features/questions/question.layout';
import { WhyHere } from '../../../features/routing/WhyHere';

export const Route = createFileRoute('/_signed-in/questions/$id')({
  validateSearch: itemSearch,
  component: QuestionPage,
});

function QuestionPage() {
  const { t } = useTranslation('questions');
  const { id } = Route.useParams();
  return (
    <ItemPage
      kind="questions"
      id={id}
      layout={questionLayout}
      texts={t('form', { returnObjects: true })}
      why={<WhyHere itemId={id} />}
      beside={<Attachments itemId={id} />}
    />
  );
}
