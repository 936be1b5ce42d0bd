import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LateAttachments } from '../../../features/documents/LateAttachments';
import { ItemFormPage } from '../../../features/items/form/ItemFormPage';
import { formSearch } from '../../../features/items/item-search';
import { questionLayout } from '../../../features/questions/question.layout';

export const Route = createFileRoute('/_signed-in/questions/_form')({
  validateSearch: formSearch,
  component: QuestionFormPage,
});

/** One page for both addresses, so that a draft that gets its id is not a new form. */
function QuestionFormPage() {
  const { t } = useTranslation('questions');
  return (
    <ItemFormPage
      kind="questions"
      layout={questionLayout}
      texts={t('form', { returnObjects: true })}
      attachmentsOf={(id) => <LateAttachments itemId={id} />}
    />
  );
}
