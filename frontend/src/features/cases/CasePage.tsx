import { IconLock } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { KeyHint } from '../../ui/KeyHint';
import { Notice } from '../../ui/Notice';
import { PageTitle } from '../../ui/PageTitle';
import { Problem } from '../../ui/Problem';
import { useShortcuts, useShortcutsWanted } from '../../ui/use-shortcuts';
import { ActionButtons } from './ActionButtons';
import type { Done } from './actions';
import { CaseActionPanel } from './CaseActionPanel';
import { CaseFacts } from './CaseFacts';
import classes from './CasePage.module.css';
import { CaseStatusBadge } from './CaseStatusBadge';
import { CaseTimeline } from './CaseTimeline';
import { useKindLabel } from './case.labels';
import type { CaseView, InboxFilters } from './cases.api';
import { DoneNotice } from './DoneNotice';
import type { InboxSearch } from './inbox-search';
import { KeyboardHelp } from './KeyboardHelp';
import { useCaseWork } from './use-case-work';
import { type Neighbours, useNeighbours } from './use-neighbours';

interface CasePageProps {
  view: CaseView;
  search: InboxSearch;
  filters: InboxFilters;
  /** What was done on the page before this one. */
  arrivedAfter: Done | undefined;
  /** What was submitted, who can read it, how it was routed, and what the verification desk does with it. */
  content: ReactNode;
  audience: ReactNode;
  trace: ReactNode;
  verification: ReactNode;
}

/** One case as its desk works on it: read at the left, act at the right, on to the next. */
export function CasePage(props: CasePageProps) {
  const { view, search, filters, arrivedAfter, content, audience, trace, verification } = props;
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const [helping, setHelping] = useState(false);
  const neighbours = useNeighbours(filters, view.id);
  const navigate = useNavigate();
  const go = (to: { id: string } | undefined, done?: Done) => {
    const state = done ? { done } : {};
    if (to) void navigate({ to: '/cases/$id', params: { id: to.id }, search, state });
    else void navigate({ to: '/cases', search, state });
  };
  const work = useCaseWork(view, (done) => go(neighbours.afterwards, done));
  const held = view.status === 'on_hold' && view.item === null;
  const told = work.told ?? arrivedAfter;

  useShortcuts({
    j: neighbours.next && (() => go(neighbours.next)),
    k: neighbours.previous && (() => go(neighbours.previous)),
    t: () => work.take(),
    v: () => work.start('ask'),
    o: () => work.start('transfer'),
    a: () => work.start('answer'),
    '?': () => setHelping(true),
  });

  return (
    <>
      <PageTitle
        key={view.id}
        title={view.title ?? t('inbox.hidden')}
        trail={<Trail view={view} search={search} neighbours={neighbours} />}
        status={<CaseStatusBadge status={view.status} />}
        lead={<Origin view={view} />}
        actions={
          <ActionButtons
            view={view}
            primary={view.can.take && !view.handler ? 'take' : 'answer'}
            taking={work.taking}
            onTake={work.take}
            onStart={work.start}
          />
        }
      />
      <div role="status" className={classes.told}>
        {told && <DoneNotice done={told} after={work.told ? undefined : 'next'} />}
        {work.cannot && <Notice tone="calm">{work.cannot}</Notice>}
      </div>
      <Problem error={work.failed} />
      <CaseFacts view={view} />
      <div className={classes.columns} data-acting={(work.doing && true) || undefined}>
        <div className={classes.story}>
          {held && (
            <Notice tone="soon" icon={IconLock}>
              {t('page.heldText', { reason: text(view.routing.reason) })}
            </Notice>
          )}
          {view.question && (
            <Notice tone="calm">
              <strong>{t('page.waiting')}</strong>
              <p className={classes.question}>{view.question}</p>
            </Notice>
          )}
          {verification}
          {content}
          <section aria-labelledby="case-timeline">
            <h2 id="case-timeline" className={classes.heading}>
              {t('page.timeline')}
            </h2>
            <CaseTimeline view={view} />
          </section>
          {trace}
        </div>
        <div className={classes.side}>
          {work.doing && (
            <CaseActionPanel
              key={`${view.id} ${work.doing}`}
              action={work.doing}
              view={view}
              drafts={work.drafts}
              onDone={work.finish}
              onCancel={work.cancel}
            />
          )}
          {audience}
        </div>
      </div>
      <KeyboardHelp opened={helping} onClose={() => setHelping(false)} />
    </>
  );
}

function Origin({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const { date } = useFormats();
  const kind = useKindLabel()(view.itemType);
  const on = date(view.item?.submittedAt ?? view.openedAt);
  return view.organisation
    ? t('page.from', { kind, organisation: view.organisation.name, date: on })
    : t('page.fromPerson', { kind, date: on });
}

interface TrailProps {
  view: CaseView;
  search: InboxSearch;
  neighbours: Neighbours;
}

function Trail({ view, search, neighbours }: TrailProps) {
  const { t } = useTranslation('cases');
  const [shortcuts] = useShortcutsWanted();
  const { place: at, count, more, previous, next } = neighbours;
  return (
    <div className={classes.trail}>
      <span>
        <Link to="/cases" search={search} state={{ at: view.id }}>
          {t('inbox.title')}
        </Link>{' '}
        / {view.reference ?? t('inbox.noTitle')}
      </span>
      {at !== null && (
        <span className={classes.places}>
          {previous && (
            <Link to="/cases/$id" params={{ id: previous.id }} search={search} aria-keyshortcuts="k">
              {t('page.previous')}
            </Link>
          )}
          {shortcuts && previous && <KeyHint keys="k" />}
          <span>{t(more ? 'page.placeMore' : 'page.place', { at, count })}</span>
          {next && (
            <Link to="/cases/$id" params={{ id: next.id }} search={search} aria-keyshortcuts="j">
              {t('page.next')}
            </Link>
          )}
          {shortcuts && next && <KeyHint keys="j" />}
        </span>
      )}
    </div>
  );
}
