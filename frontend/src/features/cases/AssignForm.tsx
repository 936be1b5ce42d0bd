import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { Loaded } from '../../ui/states';
import { ActionFrame } from './ActionFrame';
import type { ActionFormProps } from './actions';
import { colleaguesQuery, useAssign } from './cases.api';
import { useDraftedForm } from './use-drafted-form';

export function AssignForm({ view, drafts, onDone, onCancel }: ActionFormProps) {
  const { t } = useTranslation('cases');
  const me = useSignedIn().person.id;
  const colleagues = useQuery(colleaguesQuery(view.desk.code));
  const assign = useAssign();
  const { form, forget } = useDraftedForm(drafts, `${view.id} assign`, { personId: '' });
  const send = form.handleSubmit((input) =>
    assign.mutate(
      { view, input },
      {
        onSuccess: ({ handler }) => {
          forget();
          onDone({ did: 'assigned', title: view.title, name: handler?.name ?? '' });
        },
      },
    ),
  );
  const note = (id: string) => {
    if (id === view.handler?.id) return t('assign.current');
    return id === me ? t('assign.you') : undefined;
  };
  return (
    <ActionFrame action="assign" view={view} work={assign} onSend={send} onCancel={onCancel}>
      <Loaded query={colleagues} lines={2}>
        {({ items }) => (
          <RadioGroupField
            control={form.control}
            name="personId"
            label={t('assign.person')}
            required
            options={items.map(({ id, name }) => ({ value: id, label: name, description: note(id) }))}
          />
        )}
      </Loaded>
    </ActionFrame>
  );
}
