import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useAsk } from './verification.api';
import classes from './verification.module.css';

/** Asking stops the desk's clock, and says so. */
export function AskForm({ organisationId, onAsked }: { organisationId: string; onAsked: () => void }) {
  const { t } = useTranslation('organisations');
  const ask = useAsk(organisationId);
  const form = useForm({ defaultValues: { text: '' } });
  const send = form.handleSubmit(({ text }) =>
    ask.mutateAsync(text).then(
      () => {
        form.reset();
        onAsked();
      },
      (error: unknown) => showFieldErrors(error, form.setError),
    ),
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <TextAreaField
        control={form.control}
        name="text"
        label={t('thread.ask')}
        description={t('thread.askHelp')}
        required
        rows={4}
        minLength={10}
        maxLength={2000}
      />
      {!isAboutFields(ask.error) && <Problem error={ask.error} />}
      <div>
        <Button type="submit" variant="default" loading={ask.isPending}>
          {t('thread.send')}
        </Button>
      </div>
    </form>
  );
}
