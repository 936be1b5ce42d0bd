import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue, useMounted } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { Problem } from '../../ui/Problem';
import type { Place } from './place';
import classes from './SearchDialog.module.css';
import { searchQuery } from './search.api';
import { type Choice, useChoices } from './use-choices';

interface SearchDialogProps {
  opened: boolean;
  places: readonly Place[];
  onClose: () => void;
}

/** Search over everything that this person may see, and the pages they have. */
export function SearchDialog({ opened, onClose, places }: SearchDialogProps) {
  const { t } = useTranslation('search');
  // Never open from the start: Mantine gives the focus back only if it saw the dialog open.
  const mounted = useMounted();
  return (
    <Modal
      opened={mounted && opened}
      onClose={onClose}
      title={t('title')}
      size={640}
      radius="md"
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Search places={places} onClose={onClose} />
    </Modal>
  );
}

function Search({ places, onClose }: Omit<SearchDialogProps, 'opened'>) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const query = useQuery(searchQuery(asked));
  const groups = useChoices(asked.length > 1 ? query.data : undefined, text.trim(), places);
  const all = groups.flatMap(({ choices }) => choices);
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, all.length - 1);
  const waiting = text.trim() !== asked || query.isFetching;
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate({ to: choice.to as string });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter' && !waiting) go(all[at]);
    if (step === 0 || all.length === 0) return;
    event.preventDefault();
    const next = (at + step + all.length) % all.length;
    choose(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const told = () => {
    if (query.error && asked.length > 1) return '';
    if (asked.length > 1 && waiting) return t('waiting');
    return all.length === 0 ? t('nothing') : t('found', { count: all.length });
  };
  return (
    <>
      <div className={classes.field}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label={t('label')}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          maxLength={100}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
          placeholder={t('label')}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            choose(0);
          }}
          onKeyDown={press}
        />
      </div>
      {query.error && asked.length > 1 && (
        <div className={classes.problem}>
          <Problem error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        className={classes.list}
        hidden={all.length === 0}
      >
        {groups.map(({ name, choices, more }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div key={name} role="group" aria-label={name}>
            <div className={classes.name} aria-hidden="true">
              {name}
              {more && ` · ${t('more')}`}
            </div>
            {choices.map((choice) => {
              const index = all.indexOf(choice);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
                <div
                  key={choice.to}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={classes.option}
                  onClick={() => go(choice)}
                >
                  <span className={classes.title}>{choice.title}</span>
                  <span className={classes.detail}>
                    <DotLine parts={choice.detail} />
                  </span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div role="status" className={classes.status}>
        {told()}
      </div>
    </>
  );
}
