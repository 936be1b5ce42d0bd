import '@mantine/core/styles/Progress.layer.css';
import { Button, Progress } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/fields/NumberField';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextField } from '../../../ui/fields/TextField';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Problem } from '../../../ui/Problem';
import { useWhatIf } from './use-what-if';
import classes from './WhatIf.module.css';
import { WhatIfOutcome } from './WhatIfOutcome';

interface Values {
  over: 'period' | 'one';
  days: number | null;
  reference: string;
}

/** Runs a version over what was submitted before, without anything happening. */
export function WhatIf({ version }: { version: string }) {
  const { t } = useTranslation('what-if');
  const { number } = useFormats();
  const form = useForm<Values>({ defaultValues: { over: 'period', days: 90, reference: '' } });
  const whatIf = useWhatIf();
  const { control } = form;
  const send = form.handleSubmit(({ over, days, reference }) =>
    whatIf.ask(over === 'one' ? { version, reference: reference.trim() } : { version, days: days ?? 90 }),
  );
  const { running, done, total, result } = whatIf;
  return (
    <>
      <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
        <RadioGroupField
          control={control}
          name="over"
          label={t('over')}
          required
          inline
          options={(['period', 'one'] as const).map((value) => ({ value, label: t(value) }))}
        />
        {form.watch('over') === 'period' ? (
          <NumberField control={control} name="days" label={t('days')} required min={1} max={3650} />
        ) : (
          <TextField control={control} name="reference" label={t('reference')} required maxLength={40} />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={running}>
            {t('ask')}
          </Button>
          {running && (
            <Button variant="default" onClick={whatIf.cancel}>
              {t('stop')}
            </Button>
          )}
        </div>
      </form>
      <div role="status" className={classes.status}>
        {running && (
          <>
            <p>{total > 0 ? t('progress', { done: number(done), total: number(total) }) : t('busy')}</p>
            <Progress.Root size="lg">
              <Progress.Section
                value={total > 0 ? (done / total) * 100 : 0}
                aria-label={t('busy')}
                aria-valuetext={t('progress', { done: number(done), total: number(total) })}
              />
            </Progress.Root>
          </>
        )}
        {whatIf.cancelled && <Notice tone="calm">{t('cancelled')}</Notice>}
      </div>
      <Problem error={whatIf.error} />
      {result && <WhatIfOutcome result={result} />}
    </>
  );
}
