import { Button } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { type AdviceCode, useRecordAdvice } from './financing-table.api';
import classes from './Table.module.css';
import { adviceCodes } from './table.labels';

interface Values {
  advice: AdviceCode | '';
  reasons: string;
}

/** The advice of the table, once: its submitter hears of it at that moment, so it asks first. */
export function AdviceForm({ itemId, onRecorded }: { itemId: string; onRecorded: () => void }) {
  const { t } = useTranslation('financing-table');
  const [ready, setReady] = useState<{ advice: AdviceCode; reasons: string } | null>(null);
  const form = useForm<Values>({ defaultValues: { advice: '', reasons: '' } });
  const record = useRecordAdvice(itemId, () => {
    setReady(null);
    onRecorded();
  });
  const ask = form.handleSubmit(({ advice, reasons }) => {
    if (advice) setReady({ advice, reasons });
  });
  const confirm = () => {
    if (!ready) return;
    record.mutate(ready, {
      onError: (error) => {
        setReady(null);
        showFieldErrors(error, form.setError);
      },
    });
  };
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void ask(event)}>
      <RadioGroupField
        control={form.control}
        name="advice"
        label={t('advice.choose')}
        required
        options={adviceCodes.map((code) => ({
          value: code,
          label: t(`advice.${code}`),
          description: t(`advice.${code}Then`),
        }))}
      />
      <TextAreaField
        control={form.control}
        name="reasons"
        label={t('advice.reasons')}
        description={t('advice.reasonsHelp')}
        required
        rows={6}
        minLength={20}
        maxLength={4000}
      />
      {!isAboutFields(record.error) && <Problem error={record.error} />}
      <div>
        <Button type="submit" loading={record.isPending}>
          {t('advice.send')}
        </Button>
      </div>
      <ConfirmDialog
        opened={ready !== null}
        title={t('advice.confirmTitle')}
        confirmLabel={t('advice.confirm')}
        onConfirm={confirm}
        onClose={() => setReady(null)}
        busy={record.isPending}
      >
        <p>{ready && t('advice.confirmText', { advice: t(`advice.${ready.advice}`) })}</p>
      </ConfirmDialog>
    </form>
  );
}
