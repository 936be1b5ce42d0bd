import './combobox-styles';
import { MultiSelect } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import type { Option } from './SelectField';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface MultiSelectFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  options: readonly Option[];
  min?: number | undefined;
  max?: number | undefined;
}

export function MultiSelectField<T extends FieldValues>(props: MultiSelectFieldProps<T>) {
  const { options, min, max, label } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'choose', {
    of: (value) => {
      const count = Array.isArray(value) ? value.length : 0;
      if (min !== undefined && count < min) return t('field.tooFew', { label, count: min });
      return max === undefined || count <= max || t('field.tooMany', { label, count: max });
    },
  });
  const chosen: string[] = field.value ?? [];
  return (
    <MultiSelect
      {...common}
      name={field.name}
      ref={field.ref}
      data={options}
      value={chosen}
      onBlur={field.onBlur}
      onChange={field.onChange}
      {...(chosen.length === 0 && { placeholder: t('field.pick') })}
      {...(max !== undefined && { maxValues: max })}
      nothingFoundMessage={t('field.noMatch')}
      searchable
      hidePickedOptions
      comboboxProps={{ transitionProps: { duration: 0 } }}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
    />
  );
}
