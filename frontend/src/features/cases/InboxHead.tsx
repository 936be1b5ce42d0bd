import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { useFormats } from '../../ui/format';
import { KeyHint } from '../../ui/KeyHint';
import { useTabTitle } from '../../ui/PageTitle';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import classes from './Inbox.module.css';

interface InboxHeadProps {
  desks: Me['desks'];
  desk: string;
  counts: ReactNode;
  onDesk: (desk: string) => void;
  onHelp: (about: 'keys' | 'search') => void;
}

/** What lies here, at which desk, and where to find help. */
export function InboxHead({ desks, desk, counts, onDesk, onHelp }: InboxHeadProps) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useTabTitle(t('inbox.title'), heading);
  const [shortcuts] = useShortcutsWanted();
  return (
    <header className={classes.head}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {t('inbox.title')}
      </h1>
      <p className={classes.counts} aria-live="polite">
        {counts}
      </p>
      {desks.length > 1 && (
        <NativeSelect
          size="sm"
          aria-label={t('inbox.desk')}
          data={[
            ...desks.map(({ code, name }) => ({ value: code, label: text(name) })),
            { value: 'all', label: t('inbox.allDesks') },
          ]}
          value={desk}
          onChange={({ currentTarget }) => onDesk(currentTarget.value)}
        />
      )}
      <button type="button" className={classes.help} onClick={() => onHelp('search')}>
        {t('inbox.searchHelp')}
      </button>
      <button type="button" className={classes.help} data-keys onClick={() => onHelp('keys')}>
        {t('inbox.keys')} {shortcuts && <KeyHint keys="?" />}
      </button>
    </header>
  );
}
