import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/KeyHint';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import classes from './InboxFilters.module.css';

const id = 'inbox-search';
const pause = 250;

export const focusSearch = (): void => document.getElementById(id)?.focus();

interface InboxSearchFieldProps {
  value: string;
  /** The element that says what it does not understand. */
  saidBy: string | undefined;
  onChange: (value: string) => void;
  /** Enter or arrow down: to the rows that this finds. */
  onToList: (sought: string) => void;
}

/** Searches while one types, a moment after the last letter. */
export function InboxSearchField({ value, saidBy, onChange, onToList }: InboxSearchFieldProps) {
  const { t } = useTranslation('cases');
  const [shortcuts] = useShortcutsWanted();
  // What is being typed; the address follows, and is what counts once one leaves the field.
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDebouncedCallback((text: string) => onChange(text.trim()), { delay: pause, flushOnUnmount: false });
  const shown = typed ?? value;
  const type = (text: string) => {
    setTyped(text);
    search(text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown) type('');
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    search.flush();
    onToList(shown.trim());
  };
  const clear = (
    <button
      type="button"
      className={classes.clear}
      aria-label={t('inbox.clear')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        type('');
        focusSearch();
      }}
    >
      <IconX size={18} aria-hidden="true" />
    </button>
  );
  return (
    <TextInput
      id={id}
      size="sm"
      type="text"
      className={classes.search ?? ''}
      aria-label={t('inbox.search')}
      placeholder={t('inbox.search')}
      aria-keyshortcuts="/"
      maxLength={200}
      error={saidBy !== undefined}
      aria-describedby={saidBy}
      leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
      rightSection={shown ? clear : shortcuts && <KeyHint keys="/" />}
      value={shown}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => {
        search.flush();
        setTyped(null);
      }}
      onKeyDown={press}
    />
  );
}
