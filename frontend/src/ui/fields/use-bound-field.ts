import {
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
  useController,
  type Validate,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './field-id';

export interface BoundFieldProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  description?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
}

type Rule = Validate<unknown, FieldValues>;

export interface BoundField<T extends FieldValues> {
  field: UseControllerReturn<T, FieldPath<T>>['field'];
  /** What every Mantine input takes. */
  common: {
    id: string;
    label: string;
    description: string | undefined;
    required: boolean;
    error: string | undefined;
    disabled: boolean;
  };
}

export function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Ties an input to the form: its id, its error, and "fill in" in the reader's language when it is required. */
export function useBoundField<T extends FieldValues>(
  props: BoundFieldProps<T>,
  ask: 'missing' | 'choose' | 'accept',
  rule?: Rule,
): BoundField<T> {
  const { control, name, label, description, required = false, disabled = false } = props;
  const { t } = useTranslation('ui');
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      validate: (value: unknown, values) => {
        if (isEmpty(value)) return required ? t(`field.${ask}`, { label }) : true;
        return rule ? rule(value, values) : true;
      },
    },
  });
  return {
    field,
    common: { id: fieldId(name), label, description, required, error: fieldState.error?.message, disabled },
  };
}
