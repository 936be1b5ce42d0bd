import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { ActionFrame } from './ActionFrame';
import type { ActionFormProps } from './actions';
import { useReturn } from './cases.api';
import { useDraftedForm } from './use-drafted-form';

/** Back to the department that handed it over, which reads why. */
export function ReturnForm({ view, drafts, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const giveBack = useReturn();
  const { form, forget } = useDraftedForm(drafts, `${view.id} giveBack`, { reason: '' });
  const send = form.handleSubmit((input) =>
    giveBack.mutate(
      { view, input },
      {
        onSuccess: ({ desk }) => {
          forget();
          onDone({ did: 'givenBack', title: view.title, desk: desk.name });
        },
      },
    ),
  );
  return (
    <ActionFrame action="giveBack" view={view} work={giveBack} onSend={send} onCancel={onCancel}>
      <TextAreaField
        control={form.control}
        name="reason"
        label={t('giveBack.reason')}
        description={t('giveBack.reasonHelp')}
        required
        rows={4}
        minLength={10}
        maxLength={1000}
      />
    </ActionFrame>
  );
}
