import {
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
  useController,
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

/** True when all is well, else what to do about it. */
type Verdict = true | string;

interface Checks {
  /** Of a value that is there. */
  of?: (value: unknown) => Verdict;
  /** Of no value, instead of "fill in" where that is required. */
  ofEmpty?: () => Verdict;
}

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

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false;
}

/** Ties an input to the form: its id, its error, and "fill in" in the reader's language when it is required. */
export function useBoundField<T extends FieldValues>(
  props: BoundFieldProps<T>,
  ask: 'missing' | 'choose' | 'accept',
  checks: Checks = {},
): BoundField<T> {
  const { control, name, label, description, required = false, disabled = false } = props;
  const { t } = useTranslation('ui');
  const missing = (): Verdict => !required || t(`field.${ask}`, { label });
  const { of = () => true, ofEmpty = missing } = checks;
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (value: unknown) => (isEmpty(value) ? ofEmpty() : of(value)) },
  });
  return {
    field,
    common: { id: fieldId(name), label, description, required, error: fieldState.error?.message, disabled },
  };
}
