import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { DateField } from '../../ui/fields/DateField';
import { SelectField } from '../../ui/fields/SelectField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { todayInAmsterdam, useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import classes from './Absence.module.css';
import { colleaguesQuery, type Delegation, useDelegate } from './absence.api';

interface Values {
  desk: string | null;
  toPersonId: string | null;
  from: string | null;
  until: string | null;
}

interface DelegateFormProps {
  desks: Me['desks'];
  onMade: (made: Delegation) => void;
}

/** Which desk, who stands in, and which days. */
export function DelegateForm({ desks, onMade }: DelegateFormProps) {
  const { t } = useTranslation('absence');
  const { text } = useFormats();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const only = desks.length === 1 ? desks[0]?.code : undefined;
  const empty: Values = { desk: only ?? null, toPersonId: null, from: null, until: null };
  const form = useForm<Values>({ defaultValues: empty, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const delegate = useDelegate((made) => {
    form.reset(empty);
    onMade(made);
  });
  const send = form.handleSubmit(({ desk, toPersonId, from, until }) => {
    const body = { desk: desk ?? '', toPersonId: toPersonId ?? '', from: from ?? '', until: until ?? '' };
    delegate.mutate(body, { onError: failed });
  }, failed);
  const today = todayInAmsterdam();
  const first = form.watch('from');
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary
        errors={errorLines(form.formState.errors, ['desk', 'toPersonId', 'from', 'until'])}
        attempt={attempt}
      />
      {!isAboutFields(delegate.error) && <Problem error={delegate.error} />}
      {!only && (
        <SelectField
          control={form.control}
          name="desk"
          label={t('form.desk')}
          required
          options={desks.map(({ code, name }) => ({ value: code, label: text(name) }))}
        />
      )}
      <SelectField
        control={form.control}
        name="toPersonId"
        label={t('form.to')}
        description={t('form.toHelp')}
        required
        options={colleagues.map(({ id, name, desks: at }) => ({
          value: id,
          label: `${name} (${at.map(text).join(', ')})`,
        }))}
      />
      <DateField control={form.control} name="from" label={t('form.from')} required min={today} />
      <DateField control={form.control} name="until" label={t('form.until')} required min={first ?? today} />
      <div>
        <Button type="submit" loading={delegate.isPending}>
          {t('form.send')}
        </Button>
      </div>
    </form>
  );
}
