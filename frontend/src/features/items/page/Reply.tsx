import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Problem } from '../../../ui/Problem';
import { useReply } from '../items.api';
import classes from './ItemPage.module.css';

/** The submitter's answer to a question of the desk. */
export function Reply({ itemId, caseId }: { itemId: string; caseId: string }) {
  const { t } = useTranslation('items');
  const form = useForm({ defaultValues: { text: '' } });
  const reply = useReply(itemId, caseId);
  const send = form.handleSubmit(({ text }) =>
    reply.mutateAsync(text).catch((error: unknown) => showFieldErrors(error, form.setError)),
  );
  return (
    <form noValidate className={classes.reply} onSubmit={(event) => void send(event)}>
      <TextAreaField
        control={form.control}
        name="text"
        label={t('page.question.label')}
        description={t('page.question.help')}
        required
        minLength={2}
        maxLength={4000}
      />
      {!isAboutFields(reply.error) && <Problem error={reply.error} />}
      <div>
        <Button type="submit" loading={reply.isPending}>
          {t('page.question.send')}
        </Button>
      </div>
    </form>
  );
}
