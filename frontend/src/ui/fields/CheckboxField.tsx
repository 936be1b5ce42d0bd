import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { RequiredStar } from './RequiredStar';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

/** Yes or no. When required, only yes will do. */
export function CheckboxField<T extends FieldValues>(props: BoundFieldProps<T>) {
  const { field, common } = useBoundField(props, 'accept');
  return (
    <Checkbox
      {...common}
      label={
        <>
          {common.label}
          {common.required && <RequiredStar />}
        </>
      }
      name={field.name}
      ref={field.ref}
      checked={field.value === true}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  );
}
