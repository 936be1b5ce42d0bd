import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '../../ui/fields/combobox-styles';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '../../api/desks';
import { useFormats } from '../../ui/format';
import classes from './Staff.module.css';
import type { StaffSearch } from './staff-search';
import { staffRoles } from './staff-search';

interface StaffFiltersProps {
  search: StaffSearch;
  /** The administrator may look for anyone. */
  mayLookWider: boolean;
  /** A coordinator sees their own desk only: there is nothing to choose. */
  seesAll: boolean;
  onChange: (search: Record<string, unknown>) => void;
}

/** Searches a moment after the last letter, and filters at once; the address keeps it all. */
export function StaffFilters({ search, mayLookWider, seesAll, onChange }: StaffFiltersProps) {
  const { t } = useTranslation('staff');
  const { text } = useFormats();
  const desks = useQuery(desksQuery).data?.items ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const change = (part: Record<string, unknown>) => onChange({ ...search, ...part });
  const seek = useDebouncedCallback((q: string) => change({ q }), 250);
  const select = {
    placeholder: t('filter.all'),
    clearable: true,
    comboboxProps: { transitionProps: { duration: 0 } },
    withScrollArea: false,
    classNames: { options: classes.options ?? '' },
  };
  return (
    <search className={classes.filters}>
      <TextInput
        id="staff-q"
        label={t('filter.q')}
        maxLength={100}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
        value={typed ?? search.q ?? ''}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          seek(value);
        }}
        onBlur={() => {
          seek.flush();
          setTyped(null);
        }}
      />
      {seesAll && (
        <Select
          {...select}
          label={t('filter.desk')}
          data={desks.map(({ code, name }) => ({ value: code, label: text(name) }))}
          value={search.desk ?? null}
          onChange={(desk) => change({ desk })}
          searchable
          nothingFoundMessage={t('filter.noMatch')}
          clearButtonProps={{ 'aria-label': t('filter.clear', { field: t('filter.desk') }) }}
        />
      )}
      <Select
        {...select}
        label={t('filter.role')}
        data={staffRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={search.role ?? null}
        onChange={(role) => change({ role })}
        clearButtonProps={{ 'aria-label': t('filter.clear', { field: t('filter.role') }) }}
      />
      {mayLookWider && (
        <Checkbox
          className={classes.wide ?? ''}
          label={t('filter.everyone')}
          description={t('filter.everyoneHelp')}
          checked={search.among === 'everyone'}
          disabled={(search.q ?? '').length < 3}
          onChange={({ currentTarget: { checked } }) => change({ among: checked ? 'everyone' : undefined })}
        />
      )}
    </search>
  );
}
