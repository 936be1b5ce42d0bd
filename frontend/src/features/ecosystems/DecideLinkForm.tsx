import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import { type LinkDetail, useDecideLink } from './ecosystems.api';
import formClasses from './forms.module.css';
import classes from './LinkView.module.css';

interface DecideLinkFormProps {
  link: LinkDetail;
  onDecided: (agree: boolean) => void;
}

const order = ['choice', 'reason'] as const;

export function DecideLinkForm({ link, onDecided }: DecideLinkFormProps) {
  const { t } = useTranslation('ecosystems');
  const form = useForm<{ choice: 'yes' | 'no' | ''; reason: string }>({
    defaultValues: { choice: '', reason: '' },
    shouldFocusError: false,
  });
  const decide = useDecideLink(link.id, onDecided);
  const { attempt, failed } = useFailedAttempts(form);
  const choice = form.watch('choice');
  const send = form.handleSubmit(({ reason }) => {
    const agree = choice === 'yes';
    const said = reason.trim();
    decide.mutate({ agree, ...(said && { reason: said }) }, { onError: failed });
  }, failed);
  return (
    <form noValidate className={classes.decide} onSubmit={(event) => void send(event)}>
      <p>{t('decide.intro')}</p>
      <ErrorSummary errors={errorLines(form.formState.errors, order)} attempt={attempt} />
      {!isAboutFields(decide.error) && <Problem error={decide.error} />}
      <RadioGroupField
        control={form.control}
        name="choice"
        label={t('decide.choice')}
        required
        options={[
          { value: 'yes', label: t('decide.yes'), description: t('decide.yesThen') },
          { value: 'no', label: t('decide.no'), description: t('decide.noThen') },
        ]}
      />
      {choice !== '' && (
        <TextAreaField
          key={choice}
          control={form.control}
          name="reason"
          label={t(choice === 'no' ? 'decide.why' : 'decide.more')}
          description={t('decide.readers')}
          required={choice === 'no'}
          rows={4}
          minLength={10}
          maxLength={1000}
        />
      )}
      <p className={formClasses.small}>{t('decide.final')}</p>
      <div className={formClasses.buttons}>
        <Button type="submit" loading={decide.isPending}>
          {t('decide.send')}
        </Button>
      </div>
    </form>
  );
}
