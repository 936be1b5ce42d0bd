import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DueDateInFull } from '../../../ui/DueDate';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import type { Organisation } from '../organisations.api';
import { useAnswer } from './verification.api';
import classes from './verification.module.css';

interface QuestionToAnswerProps {
  organisation: Organisation;
  onAnswered: () => void;
  papers: ReactNode;
}

/** What the verification desk wants to know, until when, and where to answer with papers beside it. */
export function QuestionToAnswer({ organisation, papers, onAnswered }: QuestionToAnswerProps) {
  const { t } = useTranslation('organisations');
  const { id, question, can } = organisation;
  if (!question) return null;
  return (
    <Panel title={t('question.title')} icon={IconMessageQuestion}>
      <div className={classes.block}>
        <blockquote className={classes.quote}>{question.text}</blockquote>
        <p>
          {t('question.until')} <DueDateInFull date={question.dueOn} />
        </p>
        <p className={classes.quiet}>{t('question.after')}</p>
        {can.answer ? (
          <>
            <div className={classes.papers}>{papers}</div>
            <Answer id={id} askedAt={question.askedAt} onAnswered={onAnswered} />
          </>
        ) : (
          <p>{t('question.administrator')}</p>
        )}
      </div>
    </Panel>
  );
}

interface AnswerProps extends Pick<QuestionToAnswerProps, 'onAnswered'> {
  id: string;
  askedAt: string;
}

function Answer({ id, askedAt, onAnswered }: AnswerProps) {
  const { t } = useTranslation('organisations');
  const answer = useAnswer(id, askedAt);
  const form = useForm({ defaultValues: { text: '' } });
  const send = form.handleSubmit(({ text }) =>
    answer.mutateAsync(text).then(onAnswered, (error: unknown) => showFieldErrors(error, form.setError)),
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <TextAreaField
        control={form.control}
        name="text"
        label={t('question.answer')}
        description={t('question.help')}
        required
        rows={5}
        minLength={2}
        maxLength={4000}
      />
      {!isAboutFields(answer.error) && <Problem error={answer.error} />}
      <div>
        <Button type="submit" loading={answer.isPending}>
          {t('question.send')}
        </Button>
      </div>
    </form>
  );
}
