import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../../../api/forms';
import { MultiSelectField } from '../../../ui/fields/MultiSelectField';
import { NumberField } from '../../../ui/fields/NumberField';
import { SelectField } from '../../../ui/fields/SelectField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { TextField } from '../../../ui/fields/TextField';
import { useFormats } from '../../../ui/format';
import { isAlways, lookupNames } from '../rule-table';
import { useRuleWords } from '../use-rule-words';
import { ConditionBuilder } from './ConditionBuilder';
import classes from './Editor.module.css';
import { RuleWordsCell } from './RuleWordsCell';
import type { RowRule } from './rows';
import { fieldsOf, idShape, type RuleFields, withFields } from './rule-fields';

interface RuleFormProps {
  rule: RowRule;
  /** Of the catch-all: it cannot go. */
  fixed: boolean;
  onChange: (rule: RowRule) => void;
  onRemove: () => void;
  onDone: () => void;
}

const actions = ['route', 'hold', 'refuse', 'request_info'] as const;
const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

/** Everything of one rule. What is typed goes into the table at once, as far as it can be kept. */
export function RuleForm({ rule, fixed, onChange, onRemove, onDone }: RuleFormProps) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  const { t: tell } = useRuleWords();
  const lists = useQuery(referenceQuery).data;
  const form = useForm<RuleFields>({ defaultValues: fieldsOf(rule), mode: 'onChange' });
  const latest = useRef({ rule, onChange });
  useEffect(() => {
    latest.current = { rule, onChange };
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => latest.current.onChange(withFields(latest.current.rule, values)),
      }),
    [form],
  );
  const desks = (lists?.departments ?? []).map(({ code, nl, en }) => ({
    value: code,
    label: text({ nl: nl.label, en: en.label }),
  }));
  const lookups = lookupNames.map((value) => ({ value, label: tell(`lookup.${value}`) }));
  const { control } = form;
  const decides = rule.action !== undefined;
  return (
    <form className={classes.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <div className={classes.told} aria-live="polite">
        <RuleWordsCell rule={{ ...rule, id: `${rule.id}-form` }} />
      </div>
      <h3>{t('edit.conditions')}</h3>
      {isAlways(rule.when) ? (
        <p>{t('edit.always')}</p>
      ) : (
        <ConditionBuilder condition={rule.when} onChange={(when) => onChange({ ...rule, when })} />
      )}
      <h3>{t('edit.outcome')}</h3>
      {decides && (
        <SelectField
          control={control}
          name="action"
          label={t('edit.action')}
          required
          options={actions.map((value) => ({ value, label: t(`edit.actions.${value}`) }))}
        />
      )}
      <SelectField
        control={control}
        name="department"
        label={t('edit.desk')}
        required
        searchable
        options={fixed ? desks : [...lookups, ...desks]}
      />
      {decides && (
        <>
          <MultiSelectField control={control} name="cc" label={t('edit.cc')} options={desks} max={5} />
          <div className={classes.pair}>
            <SelectField
              control={control}
              name="priority"
              label={t('edit.priority')}
              required
              options={priorities.map((value) => ({ value, label: value }))}
            />
            <NumberField control={control} name="slaWorkingDays" label={t('edit.days')} required min={1} max={250} />
          </div>
        </>
      )}
      <h3>{t('edit.reason')}</h3>
      <TextAreaField control={control} name="reasonNl" label={t('edit.reasonNl')} rows={3} maxLength={600} />
      <TextAreaField control={control} name="reasonEn" label={t('edit.reasonEn')} rows={3} maxLength={600} />
      <h3>{t('edit.own')}</h3>
      <TextField
        control={control}
        name="id"
        label={t('edit.id')}
        description={t('edit.idHelp')}
        required
        pattern={{ value: idShape, message: t('edit.idWrong') }}
      />
      {decides && (
        <>
          <TextField control={control} name="block" label={t('edit.block')} maxLength={60} />
          <TextAreaField control={control} name="note" label={t('edit.note')} rows={3} maxLength={1000} />
        </>
      )}
      <div className={classes.formButtons}>
        <Button onClick={onDone}>{t('edit.done')}</Button>
        {!fixed && (
          <Button variant="default" onClick={onRemove}>
            {t('edit.remove')}
          </Button>
        )}
      </div>
      {fixed && <p className={classes.calm}>{t('edit.cannotRemove')}</p>}
    </form>
  );
}
