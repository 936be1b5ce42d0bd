import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clocks } from '../../ui/Clocks';
import { Late } from '../../ui/Late';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { useShortcuts } from '../../ui/use-shortcuts';
import type { Done } from './actions';
import { CaseFacts } from './CaseFacts';
import { CaseHeader } from './CaseHeader';
import { CaseNotices } from './CaseNotices';
import classes from './CasePage.module.css';
import { CaseTimeline } from './CaseTimeline';
import type { CaseView, InboxFilters } from './cases.api';
import { DoneNotice } from './DoneNotice';
import type { InboxSearch } from './inbox-search';
import { Reroute } from './Reroute';
import { type CaseWork, useCaseWork } from './use-case-work';
import { useNeighbours } from './use-neighbours';

const CaseActionPanel = lazy(async () => ({ default: (await import('./CaseActionPanel')).CaseActionPanel }));
const KeyboardHelp = lazy(async () => ({ default: (await import('./KeyboardHelp')).KeyboardHelp }));

interface CasePageProps {
  view: CaseView;
  search: InboxSearch;
  filters: InboxFilters;
  /** What was done on the page before this one. */
  arrivedAfter: Done | undefined;
  /** What it is about, before the timeline; the rest of what was filled in comes after it. */
  content: ReactNode;
  details: ReactNode;
  /** Who can read it, how it was routed, and what the verification desk does with it. */
  audience: ReactNode;
  trace: ReactNode;
  verification: ReactNode;
}

/** One case as its desk works on it: read at the left, act at the right, on to the next. */
export function CasePage(props: CasePageProps) {
  const { view, search, filters, arrivedAfter, content, details, audience, trace, verification } = props;
  const { t } = useTranslation('cases');
  const [helping, setHelping] = useState(false);
  const neighbours = useNeighbours(filters, search.group, view.id);
  const navigate = useNavigate();
  const go = (to: { id: string } | undefined, done?: Done) => {
    const state = done ? { done } : {};
    if (to) void navigate({ to: '/cases/$id', params: { id: to.id }, search, state });
    else void navigate({ to: '/cases', search, state });
  };
  const work = useCaseWork(view, (done) => go(neighbours.afterwards, done));

  useShortcuts({
    j: neighbours.next && (() => go(neighbours.next)),
    k: neighbours.previous && (() => go(neighbours.previous)),
    t: work.take,
    i: work.accept,
    r: () => work.start('giveBack'),
    v: () => work.start('ask'),
    o: () => work.start('transfer'),
    a: () => work.start('answer'),
    '?': () => setHelping(true),
  });

  return (
    <>
      <CaseHeader view={view} search={search} neighbours={neighbours} work={work} />
      <News work={work} arrivedAfter={arrivedAfter} />
      <CaseFacts view={view} />
      <Clocks clocks={view.clocks} label={t('page.clocks')} />
      <div className={classes.columns} data-acting={(work.doing && true) || undefined}>
        <div className={classes.story}>
          <CaseNotices view={view} />
          {verification}
          {content}
          <section id="case-timeline" aria-labelledby="case-timeline-title">
            <h2 id="case-timeline-title" className={classes.heading}>
              {t('page.timeline')}
            </h2>
            <CaseTimeline view={view} />
          </section>
          {details}
          {trace}
          {view.can.reroute && <Reroute key={view.id} view={view} />}
        </div>
        <div className={classes.side}>
          <Late wanted={work.doing !== undefined}>
            <CaseActionPanel
              action={work.doing}
              view={view}
              drafts={work.drafts}
              onDone={work.finish}
              onCancel={work.cancel}
            />
          </Late>
          {!work.doing && audience}
        </div>
      </div>
      <Late wanted={helping}>
        <KeyboardHelp opened={helping} onClose={() => setHelping(false)} />
      </Late>
    </>
  );
}

/** What came of the last act, here or on the page before this one. */
function News({ work, arrivedAfter }: { work: CaseWork; arrivedAfter: Done | undefined }) {
  const told = work.told ?? arrivedAfter;
  return (
    <>
      <div role="status" className={classes.told}>
        {work.cannot && <Notice tone="calm">{work.cannot}</Notice>}
        {told && !work.cannot && <DoneNotice done={told} after={work.told ? undefined : 'next'} />}
      </div>
      <Problem error={work.failed} />
    </>
  );
}
