import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { focusField } from '../../ui/fields/field-id';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { TextField } from '../../ui/fields/TextField';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { JoinForm } from './JoinForm';
import { useAskByNumber } from './organisations.api';
import classes from './organisations.module.css';

/** Asks whoever has this number for access. Nobody learns here whether anyone has it, so the answer is always the same. */
export function FindOrganisation({ kvkNumber }: { kvkNumber: string }) {
  const { t } = useTranslation('organisations');
  const { organisations } = useSignedIn();
  const form = useForm({ defaultValues: { kvkNumber, message: '' }, shouldFocusError: false });
  const ask = useAskByNumber();
  const asked = ask.isSuccess ? ask.variables.kvkNumber.trim() : '';
  const own = organisations.find((mine) => mine.kvkNumber !== null && mine.kvkNumber === asked);
  const send = form.handleSubmit(
    (values) => ask.mutate(values),
    () => focusField('kvkNumber'),
  );
  if (own) return <JoinForm organisation={own} />;
  if (asked)
    return (
      <div role="status">
        <Notice tone="good" icon={IconCircleCheck}>
          <strong>{t('join.askedByNumber')}</strong>
          <p>{t('join.askedByNumberText', { number: asked })}</p>
          <p className={classes.act}>
            <ButtonLink to="/organisations/new" variant="default">
              {t('join.register')}
            </ButtonLink>
          </p>
        </Notice>
      </div>
    );
  return (
    <form noValidate className={classes.find} onSubmit={(event) => void send(event)}>
      <TextField
        control={form.control}
        name="kvkNumber"
        label={t('join.kvk')}
        description={t('join.kvkHelp')}
        inputMode="numeric"
        autoComplete="off"
        required
        pattern={{ value: /^\s*\d{8}\s*$/, message: t('join.kvkWrong') }}
      />
      <TextAreaField
        control={form.control}
        name="message"
        label={t('join.message')}
        description={t('join.messageHelp')}
        rows={3}
        maxLength={500}
      />
      <Problem error={ask.error} />
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t('join.ask')}
        </Button>
      </div>
    </form>
  );
}
