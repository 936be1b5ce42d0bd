import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import type { Me } from '../../api/types';
import { todayInAmsterdam, useFormats } from '../../ui/format';
import { Late } from '../../ui/Late';
import { useShortcuts } from '../../ui/use-shortcuts';
import type { Done } from './actions';
import { inboxQuery } from './cases.api';
import classes from './Inbox.module.css';
import { InboxCountsLine } from './InboxCountsLine';
import { InboxFilters } from './InboxFilters';
import { InboxHead } from './InboxHead';
import { InboxRows } from './InboxRows';
import { focusSearch } from './InboxSearchField';
import { InboxTold } from './InboxTold';
import { countInbox } from './inbox-counts';
import { inGroups } from './inbox-groups';
import { filtersOf, type InboxSearch, widened } from './inbox-search';
import { useChosen } from './use-chosen';
import { useDefaultView } from './use-default-view';
import type { Drafts } from './use-drafted-form';
import { useInboxWork } from './use-inbox-work';
import { useSelection } from './use-selection';

const BatchWork = lazy(async () => ({ default: (await import('./BatchWork')).BatchWork }));
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
  const beside = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });
  const [drafts] = useState<Drafts>(() => new Map());
  const [helping, help] = useState<'keys' | 'search' | null>(null);

  const filters = filtersOf(search, desks);
  const nameOf = (code: string) => {
    const desk = desks.find((one) => one.code === code);
    return desk ? text(desk.name) : t('inbox.allDesks');
  };
  const inbox = useInfiniteQuery(inboxQuery(filters));
  const misunderstood = wrongWords(inbox.error);
  const rows = useMemo(
    () => inGroups(inbox.data?.pages.flatMap(({ items }) => items) ?? [], search.group),
    [inbox.data, search.group],
  );
  useDefaultView(search, onSearch);
  const selection = useSelection(rows, startAt);
  const chosen = useChosen(rows);
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
    x: () => selection.row && chosen.turn(selection.row),
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
        <InboxHead
          desks={desks}
          desk={filters.desk}
          counts={
            inbox.data && (
              <InboxCountsLine
                status={filters.status}
                counts={countInbox(rows, !inbox.hasNextPage, filters.sort === 'due', todayInAmsterdam())}
              />
            )
          }
          onDesk={(code) => onSearch({ ...search, desk: code })}
          onHelp={help}
        />
        <InboxFilters
          desks={desks}
          filters={filters}
          search={search}
          problem={misunderstood}
          onSearch={onSearch}
          onToList={seek}
        />
        <InboxTold told={work.told ?? (arrivedAfter ? { done: arrivedAfter, after: 'none' } : null)} />
        {chosen.ever && (
          <Late wanted>
            <BatchWork chosen={chosen} desks={desks} />
          </Late>
        )}
        <InboxRows
          chosen={chosen}
          inbox={inbox}
          rows={rows}
          desk={nameOf(filters.desk)}
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
