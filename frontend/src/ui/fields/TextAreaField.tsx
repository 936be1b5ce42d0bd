import '@mantine/core/styles/Input.layer.css';
import { Textarea } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface TextAreaFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  rows?: number;
  minLength?: number | undefined;
  maxLength?: number | undefined;
}

export function TextAreaField<T extends FieldValues>(props: TextAreaFieldProps<T>) {
  const { rows = 5, minLength, maxLength, label } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'missing', {
    of: (value) => {
      const length = String(value).trim().length;
      if (minLength !== undefined && length < minLength) return t('field.tooShort', { label, count: minLength });
      return maxLength === undefined || length <= maxLength || t('field.tooLong', { label, count: maxLength });
    },
  });
  const text: string = field.value ?? '';
  const nearlyFull = maxLength !== undefined && text.length > maxLength * 0.9;
  return (
    <div>
      <Textarea
        {...common}
        name={field.name}
        ref={field.ref}
        rows={rows}
        resize="vertical"
        value={text}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
      {maxLength !== undefined && (
        <div
          className={classes.count}
          data-over={text.length > maxLength || undefined}
          aria-live={nearlyFull ? 'polite' : 'off'}
        >
          {t('field.count', { count: text.length, max: maxLength })}
        </div>
      )}
    </div>
  );
}
