import './combobox-styles';
import { TagsInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type BoundFieldProps, useBoundField } from './use-bound-field';

interface TagsFieldProps<T extends FieldValues> extends BoundFieldProps<T> {
  min?: number | undefined;
  max?: number | undefined;
}

/** Free words, each made with Enter or a comma. */
export function TagsField<T extends FieldValues>(props: TagsFieldProps<T>) {
  const { min, max, label } = props;
  const { t } = useTranslation('ui');
  const { field, common } = useBoundField(props, 'missing', {
    of: (value) => {
      const count = Array.isArray(value) ? value.length : 0;
      if (min !== undefined && count < min) return t('field.tooFew', { label, count: min });
      return max === undefined || count <= max || t('field.tooMany', { label, count: max });
    },
  });
  const tags: string[] = field.value ?? [];
  return (
    <TagsInput
      {...common}
      name={field.name}
      ref={field.ref}
      value={tags}
      onBlur={field.onBlur}
      onChange={field.onChange}
      acceptValueOnBlur
      {...(tags.length === 0 && { placeholder: t('field.add') })}
      {...(max !== undefined && { maxTags: max })}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
