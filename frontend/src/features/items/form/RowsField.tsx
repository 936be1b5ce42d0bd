import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Button, Checkbox, Input, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId, focusField } from '../../../ui/fields/field-id';
import type { BoundFieldProps } from '../../../ui/fields/use-bound-field';
import type { LayoutField } from '../../../ui/form-layout';
import classes from './fields.module.css';
import type { Inputs } from './form-values';

type Column = NonNullable<LayoutField['columns']>[number];
type Row = Record<string, unknown>;

interface RowsFieldProps extends BoundFieldProps<Inputs> {
  columns: readonly Column[];
  labels: Record<string, string>;
  max: number | undefined;
}

/** Several things in the same parts, such as partners with their role. */
export function RowsField({ control, name, label, description, ...props }: RowsFieldProps) {
  const { columns, labels, max = 20 } = props;
  const { t } = useTranslation(['items', 'ui']);
  const { field, fieldState } = useController({ control, name, rules: { validate } });
  const rows = (field.value ?? []) as Row[];
  const id = fieldId(name);
  const idOf = (row: number) => fieldId(`${name}.${row}`);
  const change = (at: number, part: string, value: unknown) =>
    field.onChange(rows.map((row, index) => (index === at ? { ...row, [part]: value } : row)));
  const add = () => {
    field.onChange([...rows, {}]);
    setTimeout(() => focusField(`${name}.${rows.length}`));
  };
  const remove = (at: number) => {
    field.onChange(rows.filter((_, index) => index !== at));
    setTimeout(() => document.getElementById(`${id}-add`)?.focus());
  };

  return (
    <fieldset id={id} className={classes.group} aria-describedby={`${id}-help ${id}-error`}>
      <legend className={classes.legend}>{label}</legend>
      <Input.Description id={`${id}-help`}>{description}</Input.Description>
      <Input.Error id={`${id}-error`} className={classes.error}>
        {fieldState.error?.message}
      </Input.Error>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to go by, and its inputs hold no state
        <div key={index} id={idOf(index)} className={classes.row}>
          {columns.map((column) => (
            <Cell
              key={column.name}
              column={column}
              label={labels[column.name] ?? column.name}
              value={row[column.name]}
              onChange={(value) => change(index, column.name, value)}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.remove}
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => remove(index)}
          >
            {t('items:form.removeRow', { number: index + 1 })}
          </Button>
        </div>
      ))}
      {rows.length < max && (
        <Button
          id={`${id}-add`}
          ref={field.ref}
          variant="default"
          size="sm"
          className={classes.add}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          {t('items:form.addRow', { label })}
        </Button>
      )}
    </fieldset>
  );

  function validate(value: unknown): true | string {
    const given = (value ?? []) as Row[];
    const missing = given.flatMap((row, index) =>
      columns
        .filter((column) => column.required && !String(row[column.name] ?? '').trim())
        .map((column) => t('items:form.rowMissing', { number: index + 1, label: labels[column.name] ?? column.name })),
    );
    return missing[0] ?? true;
  }
}

interface CellProps {
  column: Column;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Cell({ column, label, value, onChange }: CellProps) {
  const { i18n } = useTranslation();
  const required = column.required ?? false;
  if (column.control === 'tick')
    return (
      <Checkbox label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    );
  if (column.control === 'line')
    return (
      <TextInput
        label={label}
        required={required}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <NumberInput
      label={label}
      required={required}
      value={(value as number | null) ?? ''}
      onChange={(given) => onChange(given === '' ? null : Number(given))}
      hideControls
      decimalScale={0}
      {...(column.control === 'money' && {
        leftSection: <span aria-hidden="true">€</span>,
        thousandSeparator: i18n.language === 'en' ? ',' : '.',
        decimalSeparator: i18n.language === 'en' ? '.' : ',',
      })}
    />
  );
}
