import '@mantine/core/styles/Input.layer.css';
import '../../ui/fields/combobox-styles';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Directory.module.css';
import type { DirectorySearch } from './directory-search';
import { useWords } from './use-words';

interface DirectoryFiltersProps {
  search: DirectorySearch;
  onChange: (search: DirectorySearch) => void;
}

const lists = [
  ['region', 'regions'],
  ['nldArea', 'nldAreas'],
  ['orgType', 'orgTypes'],
] as const;

/** Searches a moment after the last letter, and filters at once; the address keeps it all. */
export function DirectoryFilters({ search, onChange }: DirectoryFiltersProps) {
  const { t } = useTranslation('directory');
  const { choices } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (part: DirectorySearch) => onChange({ ...search, ...part });
  const seek = useDebouncedCallback((q: string) => change({ q }), 250);
  return (
    <search className={classes.filters}>
      <TextInput
        id="directory-q"
        label={t('search.q')}
        description={t('search.qHelp')}
        className={classes.q ?? ''}
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
      {lists.map(([field, list]) => (
        <Select
          key={field}
          label={t(`search.${field}`)}
          data={choices(list)}
          value={search[field] ?? null}
          onChange={(value) => change({ [field]: value ?? '' })}
          placeholder={t('search.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('search.clearOf', { field: t(`search.${field}`) }) }}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          withScrollArea={false}
          classNames={{ options: classes.options ?? '' }}
        />
      ))}
      {search.capability && (
        <Button variant="default" onClick={() => change({ capability: '' })}>
          {t('search.withoutCapability', { capability: search.capability })}
        </Button>
      )}
    </search>
  );
}
