import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface PasswordFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  autoComplete: 'current-password' | 'new-password';
  minLength?: number;
  /** Gets the focus when the dialog around it opens. */
  first?: boolean;
}

export function PasswordField<T extends FieldValues>(props: PasswordFieldProps<T>) {
  const { autoComplete, minLength, first, label } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'missing', {
    of: (value) =>
      minLength === undefined || String(value).length >= minLength || t('field.tooShort', { label, count: minLength }),
  });
  return (
    <PasswordInput
      {...common}
      {...(first && { 'data-autofocus': true })}
      name={field.name}
      ref={field.ref}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
    />
  );
}
