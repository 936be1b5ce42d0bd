import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/types';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { useFormats } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { useReply } from '../items.api';
import { TitledNotice } from '../TitledNotice';
import classes from './ItemPage.module.css';

/** What the desk wants to know, and the reply, right where the waiting shows. */
export function DeskQuestion({ item }: { item: Item }) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const one = item.case;
  if (item.status !== 'submitted' || one?.status !== 'waiting_submitter' || !one.question) return null;
  return (
    <TitledNotice tone="soon" icon={IconMessageQuestion} title={t('page.question.title')}>
      <p>{t('page.question.from', { desk: text(one.desk.name) })}</p>
      <blockquote className={classes.quote}>{one.question}</blockquote>
      {item.can.reply ? <Reply itemId={item.id} caseId={one.id} /> : <p>{t('page.question.waits')}</p>}
    </TitledNotice>
  );
}

function Reply({ itemId, caseId }: { itemId: string; caseId: string }) {
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
