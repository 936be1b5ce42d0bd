import './combobox-styles';
import { Select } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  options: readonly Option[];
  /** Turns the field into a search box; by itself from twelve options on. */
  searchable?: boolean;
}

export function SelectField<T extends FieldValues>(props: SelectFieldProps<T>) {
  const { options, searchable = options.length >= 12, required = false } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'choose');
  return (
    <Select
      {...common}
      name={field.name}
      ref={field.ref}
      data={options}
      value={field.value ?? null}
      onBlur={field.onBlur}
      onChange={field.onChange}
      placeholder={t('field.pick')}
      nothingFoundMessage={t('field.noMatch')}
      searchable={searchable}
      clearable={!required}
      clearButtonProps={{ 'aria-label': `${t('field.clear')}: ${common.label}` }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
    />
  );
}
