import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface TextFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  type?: 'text' | 'email' | 'tel' | 'url';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'tel';
  minLength?: number | undefined;
  maxLength?: number | undefined;
  pattern?: { value: RegExp; message: string } | undefined;
  /** Gets the focus when the dialog around it opens. */
  first?: boolean;
}

export function TextField<T extends FieldValues>(props: TextFieldProps<T>) {
  const { type = 'text', autoComplete, inputMode, minLength, maxLength, pattern, first, label } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'missing', {
    of: (value) => {
      const text = String(value);
      if (minLength !== undefined && text.trim().length < minLength)
        return t('field.tooShort', { label, count: minLength });
      if (maxLength !== undefined && text.length > maxLength) return t('field.tooLong', { label, count: maxLength });
      return !pattern || pattern.value.test(text) || pattern.message;
    },
  });
  return (
    <TextInput
      {...common}
      {...(autoComplete && { autoComplete })}
      {...(inputMode && { inputMode })}
      {...(first && { 'data-autofocus': true })}
      type={type}
      name={field.name}
      ref={field.ref}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value)}
    />
  );
}
