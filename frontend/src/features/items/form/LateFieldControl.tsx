import { AddressField } from '../../../ui/fields/AddressField';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DateField } from '../../../ui/fields/DateField';
import { MultiSelectField } from '../../../ui/fields/MultiSelectField';
import { MoneyField, NumberField } from '../../../ui/fields/NumberField';
import { SelectField } from '../../../ui/fields/SelectField';
import { TagsField } from '../../../ui/fields/TagsField';
import type { BoundFieldProps } from '../../../ui/fields/use-bound-field';
import type { AskedField, Inputs } from './form-values';
import { OwnItemField } from './OwnItemField';
import { PartsField } from './PartsField';
import { RowsField } from './RowsField';

// in the same file of the bundle: it comes at the same moment
export { SuggestedChoice } from './SuggestedChoice';

export interface LateFieldControlProps {
  field: AskedField;
  common: BoundFieldProps<Inputs>;
  options: readonly { value: string; label: string }[];
  limit: (key: string) => number | undefined;
  columns: Record<string, string> | undefined;
  dutch: boolean;
}

/** The inputs that weigh most, and that many steps do without: lists that open, numbers, days, rows, addresses. */
export function LateFieldControl({ field, common, options, limit, columns, dutch }: LateFieldControlProps) {
  switch (field.control) {
    case 'address':
      return <AddressField {...common} dutch={dutch} />;
    case 'tick':
      return <CheckboxField {...common} />;
    case 'date':
      return <DateField {...common} />;
    case 'number':
      return <NumberField {...common} min={limit('min')} max={limit('max')} />;
    case 'money':
      return <MoneyField {...common} min={limit('min')} max={limit('max')} />;
    case 'choices':
      return <MultiSelectField {...common} options={options} min={limit('minItems')} max={limit('maxItems')} />;
    case 'words':
      return <TagsField {...common} min={limit('minItems')} max={limit('maxItems')} />;
    case 'parts':
      return (
        <PartsField {...common} parts={options} minFilled={limit('minFilled')} maxLength={limit('maxLenPerKey')} />
      );
    case 'rows':
      return <RowsField {...common} columns={field.columns ?? []} labels={columns ?? {}} max={limit('maxItems')} />;
    case 'reference':
      return <OwnItemField {...common} kind={field.refersTo} />;
    default:
      return <SelectField {...common} options={options} {...(field.control === 'level' && { searchable: false })} />;
  }
}
