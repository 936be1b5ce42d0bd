import { RequiredStar } from './RequiredStar';
import '@mantine/core/styles/Input.layer.css';
import { Input, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format';
import { dateOf, type Parts, partsOf } from './date-parts';
import classes from './fields.module.css';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface DateFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  /** Days, both allowed: `2026-11-21`. */
  min?: string | undefined;
  max?: string | undefined;
}

const boxes = [
  { part: 'day', width: '4.5rem', length: 2 },
  { part: 'month', width: '4.5rem', length: 2 },
  { part: 'year', width: '6rem', length: 4 },
] as const;

/** A day in three boxes, which nobody can read the wrong way round. Holds `2026-11-21`, null as long as it is no day. */
export function DateField<T extends FieldValues>(props: DateFieldProps<T>) {
  const { min, max, label, required = false } = props;
  const { t } = useTranslation('ui');
  const { date } = useFormats();
  const typed = useRef<Parts>(null);
  const { field, common } = useBoundField(props, 'missing', {
    ofEmpty: () => {
      const begun = typed.current && Object.values(typed.current).some(Boolean);
      return begun ? t('field.noDate', { label }) : !required || t('field.missing', { label });
    },
    of: (value) => {
      if (min !== undefined && String(value) < min) return t('field.tooEarly', { label, date: date(min) });
      return max === undefined || String(value) <= max || t('field.tooLate', { label, date: date(max) });
    },
  });
  const [parts, setParts] = useState<Parts>(() => partsOf(field.value));
  const shown = dateOf(parts) === (field.value ?? null) ? parts : partsOf(field.value);
  const change = (part: keyof Parts, text: string) => {
    const next = { ...shown, [part]: text.replace(/\D/g, '') };
    typed.current = next;
    setParts(next);
    field.onChange(dateOf(next));
  };
  const { id, error, disabled, description } = common;
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>
        {label}
        {required && <RequiredStar />}
      </legend>
      {description && <Input.Description>{description}</Input.Description>}
      <div className={classes.date}>
        {boxes.map(({ part, width, length }, index) => (
          <TextInput
            key={part}
            id={index === 0 ? id : `${id}-${part}`}
            label={t(`field.${part}`)}
            w={width}
            inputMode="numeric"
            autoComplete="off"
            maxLength={length}
            disabled={disabled}
            error={Boolean(error)}
            aria-required={required}
            value={shown[part]}
            onBlur={field.onBlur}
            onChange={(event) => change(part, event.currentTarget.value)}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </div>
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </fieldset>
  );
}
