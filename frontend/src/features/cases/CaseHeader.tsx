import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { KeyHint } from '../../ui/KeyHint';
import { PageTitle } from '../../ui/PageTitle';
import { Trail } from '../../ui/Trail';
import { useShortcutsWanted } from '../../ui/use-shortcuts';
import { ActionButtons } from './ActionButtons';
import classes from './CasePage.module.css';
import { CaseStatusBadge } from './CaseStatusBadge';
import { useKindLabel } from './case.labels';
import type { CaseView } from './cases.api';
import type { InboxSearch } from './inbox-search';
import type { CaseWork } from './use-case-work';
import type { Neighbours } from './use-neighbours';

interface CaseHeaderProps {
  view: CaseView;
  search: InboxSearch;
  neighbours: Neighbours;
  work: CaseWork;
}

/** What it is and from whom, where it stands in the inbox, and what can be done with it. */
export function CaseHeader({ view, search, neighbours, work }: CaseHeaderProps) {
  const { t } = useTranslation('cases');
  return (
    <div className={classes.head}>
      <PageTitle
        key={view.id}
        title={view.title ?? t('inbox.hidden')}
        trail={<PlaceInInbox view={view} search={search} neighbours={neighbours} />}
        status={<CaseStatusBadge status={view.status} />}
        lead={<Origin view={view} />}
      />
      <div className={classes.actions}>
        <ActionButtons
          view={view}
          primary={primaryOf(view)}
          taking={work.taking}
          onTake={work.take}
          onAccept={work.accept}
          onStart={work.start}
        />
      </div>
    </div>
  );
}

function primaryOf({ can, handler }: CaseView) {
  if (can.accept) return 'accept';
  return can.take && !handler ? 'take' : 'answer';
}

function Origin({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const { date } = useFormats();
  const kind = useKindLabel()(view.itemType);
  const on = date(view.item?.submittedAt ?? view.openedAt);
  return view.organisation && view.itemType !== 'organisation'
    ? t('page.from', { kind, organisation: view.organisation.name, date: on })
    : t('page.fromPerson', { kind, date: on });
}

function PlaceInInbox({ view, search, neighbours }: Omit<CaseHeaderProps, 'work'>) {
  const { t } = useTranslation('cases');
  const { place: at, count, more } = neighbours;
  return (
    <div className={classes.trail}>
      <span>
        <Trail
          from={
            <Link to="/cases" search={search}>
              {t('inbox.title')}
            </Link>
          }
          here={view.reference ?? view.title ?? t('inbox.noTitle')}
        />
      </span>
      {at !== null && (
        <span className={classes.places}>
          <Beside to={neighbours.previous?.id} search={search} label={t('page.previous')} keys="k" />
          <span>{t(more ? 'page.placeMore' : 'page.place', { at, count })}</span>
          <Beside to={neighbours.next?.id} search={search} label={t('page.next')} keys="j" />
        </span>
      )}
    </div>
  );
}

interface BesideProps {
  to: string | undefined;
  search: InboxSearch;
  label: string;
  keys: string;
}

function Beside({ to, search, label, keys }: BesideProps) {
  const [shortcuts] = useShortcutsWanted();
  if (!to) return null;
  return (
    <>
      <Link to="/cases/$id" params={{ id: to }} search={search} {...(shortcuts && { 'aria-keyshortcuts': keys })}>
        {label}
      </Link>
      {shortcuts && <KeyHint keys={keys} />}
    </>
  );
}
