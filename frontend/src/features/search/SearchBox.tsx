import { IconSearch } from '@tabler/icons-react';
import { lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/KeyHint';
import { Late } from '../../ui/Late';
import { useShortcuts } from '../../ui/use-shortcuts';
import type { Place } from './place';
import classes from './SearchBox.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('./SearchDialog')).SearchDialog }));

/** What opens the search over everything, from any page: a button, Ctrl K or ⌘K, and a slash where that is free. */
export function SearchBox({ placesOf }: { placesOf: () => readonly Place[] }) {
  const { t } = useTranslation('search');
  const [wanted, want] = useState(false);
  const [opened, setOpened] = useState(false);
  const open = () => {
    want(true);
    setOpened(true);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const other = document.querySelector('[role="dialog"][aria-modal="true"]');
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || other) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  useShortcuts({
    '/': () => {
      // A page with a field of its own keeps the key.
      const field = document.querySelector<HTMLElement>('input[aria-keyshortcuts="/"]');
      if (field) field.focus();
      else open();
    },
  });
  return (
    <>
      <button type="button" className={classes.box} aria-keyshortcuts="Control+K Meta+K" onClick={open}>
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.words}>{t('open')}</span>
        <span className={classes.keys}>
          <KeyHint keys="Ctrl K" />
        </span>
      </button>
      {wanted && (
        <Late wanted={opened}>
          <SearchDialog opened={opened} places={opened ? placesOf() : []} onClose={() => setOpened(false)} />
        </Late>
      )}
    </>
  );
}
