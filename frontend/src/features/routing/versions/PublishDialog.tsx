import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DateField } from '../../../ui/fields/DateField';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { todayInAmsterdam } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { type RuleSetView, usePublish } from '../rule-sets.api';
import { dayStart } from './day-start';
import classes from './Versions.module.css';

interface Values {
  when: 'now' | 'later';
  from: string | null;
  reason: string;
}

interface PublishDialogProps {
  view: RuleSetView;
  opened: boolean;
  onClose: () => void;
}

const tomorrow = () => todayInAmsterdam(new Date(Date.now() + 86_400_000));

/** From now on or from a day on; an older version that decides again goes the same way. */
export function PublishDialog({ view, opened, onClose }: PublishDialogProps) {
  const { t } = useTranslation('rule-sets');
  const { version } = view;
  const form = useForm<Values>({ defaultValues: { when: 'now', from: null, reason: '' } });
  const publish = usePublish(version, onClose);
  const { control } = form;
  const send = form.handleSubmit(({ when, from, reason }) =>
    publish.mutate(
      { reason, ...(when === 'later' && from && { from: dayStart(from) }) },
      { onError: (error) => showFieldErrors(error, form.setError) },
    ),
  );
  const later = form.watch('when') === 'later';
  return (
    <ConfirmDialog
      opened={opened}
      title={t(view.phase === 'superseded' ? 'publish.backTitle' : 'publish.title', { version })}
      confirmLabel={t('publish.confirm')}
      busy={publish.isPending}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <p>{t('publish.text')}</p>
      <form noValidate className={classes.fields} onSubmit={(event) => void send(event)}>
        <RadioGroupField
          control={control}
          name="when"
          label={t('publish.when')}
          required
          options={(['now', 'later'] as const).map((value) => ({ value, label: t(`publish.${value}`) }))}
        />
        {later && (
          <DateField
            control={control}
            name="from"
            label={t('publish.from')}
            description={t('publish.fromHelp')}
            required
            min={tomorrow()}
          />
        )}
        <TextAreaField
          control={control}
          name="reason"
          label={t('publish.reason')}
          description={t('publish.reasonHelp')}
          required
          rows={3}
          minLength={5}
          maxLength={500}
        />
      </form>
      {!isAboutFields(publish.error) && <Problem error={publish.error} />}
    </ConfirmDialog>
  );
}
