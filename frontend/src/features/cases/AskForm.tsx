import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { ActionFrame } from './ActionFrame';
import type { ActionFormProps } from './actions';
import { useAsk } from './cases.api';
import { useDraftedForm } from './use-drafted-form';

export function AskForm({ view, drafts, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const ask = useAsk();
  const { form, forget } = useDraftedForm(drafts, `${view.id} ask`, { text: '' });
  const send = form.handleSubmit((input) =>
    ask.mutate(
      { view, input },
      {
        onSuccess: () => {
          forget();
          onDone({ did: 'asked', title: view.title });
        },
      },
    ),
  );
  return (
    <ActionFrame action="ask" view={view} work={ask} onSend={send} onCancel={onCancel}>
      <TextAreaField
        control={form.control}
        name="text"
        label={t('ask.text')}
        description={t('ask.textHelp')}
        required
        rows={6}
        minLength={10}
        maxLength={2000}
      />
    </ActionFrame>
  );
}
