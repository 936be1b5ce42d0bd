import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '../../api/desks';
import { SelectField } from '../../ui/fields/SelectField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { useFormats } from '../../ui/format';
import { Loaded } from '../../ui/states';
import { ActionFrame } from './ActionFrame';
import type { ActionFormProps } from './actions';
import { type CaseView, useTransfer } from './cases.api';
import { useDraftedForm } from './use-drafted-form';

export function TransferForm({ view, drafts, onDone, onCancel }: ActionFormProps) {
  const { t, i18n } = useTranslation('cases');
  const { text } = useFormats();
  const desks = useQuery(desksQuery);
  const transfer = useTransfer();
  const { form, forget } = useDraftedForm(drafts, `${view.id} transfer`, { desk: '', reason: '' });
  const send = form.handleSubmit((input) =>
    transfer.mutate(
      { view, input },
      {
        onSuccess: ({ desk }) => {
          forget();
          onDone({ did: 'transferred', title: view.title, desk: desk.name, elsewhere: desk.code !== input.desk });
        },
      },
    ),
  );
  const optionsOf = (known: readonly CaseView['desk'][]) =>
    known
      .filter(({ code }) => code !== view.desk.code)
      .map(({ code, name }) => ({ value: code, label: text(name) }))
      .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  return (
    <ActionFrame action="transfer" view={view} work={transfer} onSend={send} onCancel={onCancel}>
      <Loaded query={desks}>
        {({ items }) => (
          <>
            <SelectField
              control={form.control}
              name="desk"
              label={t('transfer.desk')}
              description={t('transfer.deskHelp')}
              required
              searchable
              options={optionsOf(items)}
            />
            <TextAreaField
              control={form.control}
              name="reason"
              label={t('transfer.reason')}
              description={t('transfer.reasonHelp')}
              required
              rows={4}
              minLength={10}
              maxLength={1000}
            />
          </>
        )}
      </Loaded>
    </ActionFrame>
  );
}
