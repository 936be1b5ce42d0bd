import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface NumberFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  min?: number | undefined;
  max?: number | undefined;
  prefix?: ReactNode;
}

/** A whole number written the way the reader writes it: 1.234 in Dutch, 1,234 in English. */
export function NumberField<T extends FieldValues>(props: NumberFieldProps<T>) {
  const { min, max, prefix, label } = props;
  const { t, i18n } = useTranslation('ui');
  const formats = useFormats();
  const { field, common } = useBoundField(props, 'missing', {
    of: (value) => {
      if (min !== undefined && Number(value) < min) return t('field.tooLow', { label, min: formats.number(min) });
      return max === undefined || Number(value) <= max || t('field.tooHigh', { label, max: formats.number(max) });
    },
  });
  const dutch = i18n.language !== 'en';
  return (
    <NumberInput
      {...common}
      name={field.name}
      ref={field.ref}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={(value) => field.onChange(value === '' ? null : Number(value))}
      thousandSeparator={dutch ? '.' : ','}
      decimalSeparator={dutch ? ',' : '.'}
      decimalScale={0}
      allowNegative={min === undefined || min < 0}
      leftSection={prefix}
      hideControls
      withKeyboardEvents={false}
      inputMode="numeric"
    />
  );
}

/** Whole euros. */
export function MoneyField<T extends FieldValues>(props: Omit<NumberFieldProps<T>, 'prefix'>) {
  return <NumberField min={0} {...props} prefix={<span aria-hidden="true">€</span>} />;
}
