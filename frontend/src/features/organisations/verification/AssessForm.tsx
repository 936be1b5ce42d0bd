import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../ui/fields/DateField';
import { focusField } from '../../../ui/fields/field-id';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { isAboutFields, showFieldErrors } from '../../../ui/form-errors';
import { todayInAmsterdam } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { type ChecklistItem, useAssess, type Verdict } from './verification.api';
import classes from './verification.module.css';

interface AssessFormProps {
  organisationId: string;
  item: ChecklistItem;
  onClose: () => void;
}

interface Answers {
  verdict: Verdict | null;
  evidence: string;
  expiresOn: string | null;
}

export function AssessForm({ organisationId, item, onClose }: AssessFormProps) {
  const { t } = useTranslation('organisations');
  const assess = useAssess(organisationId, item.code);
  const form = useForm<Answers>({ defaultValues: { verdict: null, evidence: '', expiresOn: null } });
  // it stands where its button was
  useEffect(() => focusField('verdict'), []);
  const choices: Verdict[] = ['pass', 'fail', ...(item.mayNotApply ? (['not_applicable'] as const) : [])];
  const keep = form.handleSubmit(({ verdict, evidence, expiresOn }) => {
    if (!verdict) return;
    assess.mutate(
      { verdict, evidence: evidence.trim() || null, expiresOn },
      { onSuccess: onClose, onError: (error) => showFieldErrors(error, form.setError) },
    );
  });
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void keep(event)}>
      <RadioGroupField
        control={form.control}
        name="verdict"
        label={t('checklist.verdict')}
        required
        options={choices.map((value) => ({ value, label: t(`checklist.verdicts.${value}`) }))}
      />
      <TextAreaField
        control={form.control}
        name="evidence"
        label={t('checklist.evidence')}
        description={t('checklist.evidenceHelp')}
        required
        rows={3}
        maxLength={1000}
      />
      <DateField
        control={form.control}
        name="expiresOn"
        label={t('checklist.expiresOn')}
        description={t('checklist.expiresOnHelp')}
        min={todayInAmsterdam()}
      />
      {!isAboutFields(assess.error) && <Problem error={assess.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={assess.isPending}>
          {t('checklist.keep')}
        </Button>
        <Button variant="default" disabled={assess.isPending} onClick={onClose}>
          {t('checklist.cancel')}
        </Button>
      </div>
    </form>
  );
}
