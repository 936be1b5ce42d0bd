import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import type { Me } from '../../api/types';
import { todayInAmsterdam, useFormats } from '../../ui/format';
import { KeyHint } from '../../ui/KeyHint';
import { Late } from '../../ui/Late';
import { useTabTitle } from '../../ui/PageTitle';
import { useShortcuts, useShortcutsWanted } from '../../ui/use-shortcuts';
import type { Done } from './actions';
import { inboxQuery } from './cases.api';
import classes from './Inbox.module.css';
import { InboxCountsLine } from './InboxCountsLine';
import { InboxFilters } from './InboxFilters';
import { InboxRows } from './InboxRows';
import { focusSearch } from './InboxSearchField';
import { InboxTold } from './InboxTold';
import { countInbox } from './inbox-counts';
import { inGroups } from './inbox-groups';
import { filtersOf, type InboxSearch, widened } from './inbox-search';
import { useDefaultView } from './use-default-view';
import type { Drafts } from './use-drafted-form';
import { useInboxWork } from './use-inbox-work';
import { useSelection } from './use-selection';

const CasePreview = lazy(async () => ({ default: (await import('./CasePreview')).CasePreview }));
const CaseActionDialog = lazy(async () => ({ default: (await import('./CaseActionDialog')).CaseActionDialog }));
const SearchHelp = lazy(async () => ({ default: (await import('./SearchHelp')).SearchHelp }));
const KeyboardHelp = lazy(async () => ({ default: (await import('./KeyboardHelp')).KeyboardHelp }));

interface InboxProps {
  desks: Me['desks'];
  search: InboxSearch;
  /** The case one comes back from. */
  startAt: string | undefined;
  /** What was done with the last case of the list. */
  arrivedAfter: Done | undefined;
  onSearch: (search: InboxSearch) => void;
}

/** What the search field was asked and does not understand. */
const wrongWords = (error: unknown): string | undefined =>
  error instanceof ProblemError ? error.errors.find(({ field }) => field === 'q')?.detail : undefined;

/** The open work of a desk, oldest due first: made to be cleared from the keyboard. */
export function Inbox({ desks, search, startAt, arrivedAfter, onSearch }: InboxProps) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useTabTitle(t('inbox.title'), heading);
  const beside = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });
  const [shortcuts] = useShortcutsWanted();
  const [drafts] = useState<Drafts>(() => new Map());
  const [helping, help] = useState<'keys' | 'search' | null>(null);

  const filters = filtersOf(search, desks);
  const desk = desks.find(({ code }) => code === filters.desk);
  const inbox = useInfiniteQuery(inboxQuery(filters));
  const misunderstood = wrongWords(inbox.error);
  const rows = useMemo(
    () => inGroups(inbox.data?.pages.flatMap(({ items }) => items) ?? [], search.group),
    [inbox.data, search.group],
  );
  useDefaultView(search, onSearch);
  const selection = useSelection(rows, startAt);
  const work = useInboxWork(selection);
  // Enter after a search: the first row that it finds takes the focus once it is there.
  const [sought, seek] = useState<string>();
  useEffect(() => {
    if (sought === undefined || sought !== (filters.q ?? '') || inbox.isPending || inbox.isPlaceholderData) return;
    seek(undefined);
    selection.focus(rows[0]);
  });
  const more = inbox.hasNextPage ? () => void inbox.fetchNextPage() : undefined;
  const open = () => {
    if (selection.row) void navigate({ to: '/cases/$id', params: { id: selection.row.id }, search });
  };

  useShortcuts({
    j: () => {
      if (!selection.move(1)) more?.();
    },
    k: () => void selection.move(-1),
    Enter: open,
    t: () => work.begin('take'),
    i: () => work.begin('accept'),
    r: () => work.begin('giveBack'),
    v: () => work.begin('ask'),
    o: () => work.begin('transfer'),
    a: () => work.begin('answer'),
    '/': focusSearch,
    '?': () => help('keys'),
  });

  return (
    <div className={classes.page} data-beside={(beside && selection.row && true) || undefined}>
      <div className={classes.list}>
        <header className={classes.head}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {t('inbox.title')}
          </h1>
          <p className={classes.counts} aria-live="polite">
            {inbox.data && (
              <InboxCountsLine
                status={filters.status}
                counts={countInbox(rows, !inbox.hasNextPage, filters.sort === 'due', todayInAmsterdam())}
              />
            )}
          </p>
          {desks.length > 1 && (
            <NativeSelect
              size="sm"
              aria-label={t('inbox.desk')}
              data={[
                ...desks.map(({ code, name }) => ({ value: code, label: text(name) })),
                { value: 'all', label: t('inbox.allDesks') },
              ]}
              value={filters.desk}
              onChange={({ currentTarget }) => onSearch({ ...search, desk: currentTarget.value })}
            />
          )}
          <button type="button" className={classes.help} onClick={() => help('search')}>
            {t('inbox.searchHelp')}
          </button>
          <button type="button" className={classes.help} data-keys onClick={() => help('keys')}>
            {t('inbox.keys')} {shortcuts && <KeyHint keys="?" />}
          </button>
        </header>
        <InboxFilters
          desks={desks}
          filters={filters}
          search={search}
          problem={misunderstood}
          onSearch={onSearch}
          onToList={seek}
        />
        <InboxTold told={work.told ?? (arrivedAfter ? { done: arrivedAfter, after: 'none' } : null)} />
        <InboxRows
          inbox={inbox}
          rows={rows}
          desk={filters.desk === 'all' ? t('inbox.allDesks') : desk ? text(desk.name) : ''}
          misunderstood={misunderstood !== undefined}
          search={search}
          selected={selection.row}
          chooseFirst={beside}
          linkOf={selection.linkOf}
          onMore={more}
          onReset={() => onSearch(widened(search))}
        />
      </div>
      {beside && selection.row && (
        <Late wanted={false}>
          <CasePreview
            row={selection.row}
            search={search}
            taking={work.taking}
            onTake={() => work.begin('take')}
            onAccept={() => work.begin('accept')}
            onStart={work.begin}
          />
        </Late>
      )}
      <Late wanted={work.doing !== null}>
        <CaseActionDialog doing={work.doing} drafts={drafts} onDone={work.finish} onCancel={work.cancel} />
      </Late>
      <Late wanted={helping !== null}>
        <KeyboardHelp opened={helping === 'keys'} onClose={() => help(null)} />
        <SearchHelp opened={helping === 'search'} onClose={() => help(null)} />
      </Late>
    </div>
  );
}
