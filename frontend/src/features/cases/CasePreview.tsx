import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { DueDate } from '../../ui/DueDate';
import { daysBetween, todayInAmsterdam, useFormats } from '../../ui/format';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/Notice';
import { Loaded } from '../../ui/states';
import { ActionButtons } from './ActionButtons';
import type { FormAction } from './actions';
import classes from './CasePreview.module.css';
import { CaseStatusBadge } from './CaseStatusBadge';
import { useKindLabel } from './case.labels';
import { summaryOf } from './case-summary';
import { type CaseView, caseQuery, type InboxRow } from './cases.api';
import { isRunning } from './inbox-counts';
import type { InboxSearch } from './inbox-search';

interface CasePreviewProps {
  row: InboxRow;
  search: InboxSearch;
  taking: boolean;
  onTake: () => void;
  onAccept: () => void;
  onStart: (action: FormAction) => void;
}

/** The chosen row of the inbox: enough to act on, without opening it. */
export function CasePreview({ row, search, ...actions }: CasePreviewProps) {
  const { t } = useTranslation('cases');
  const kindLabel = useKindLabel();
  const query = useQuery(caseQuery(row.id));
  const urgent = isRunning(row) && daysBetween(todayInAmsterdam(), row.dueDate) <= 1;
  return (
    <aside className={classes.pane} aria-label={t('preview.label')}>
      <p className={classes.kind}>
        <DotLine parts={[row.reference, kindLabel(row.itemType)]} />
      </p>
      <h2 className={classes.title}>{row.title ?? t('inbox.hidden')}</h2>
      <div className={classes.badges}>
        {urgent ? <DueDate date={row.dueDate} /> : <CaseStatusBadge status={row.status} />}
      </div>
      <Loaded query={query} lines={6}>
        {(view) => <Details view={view} search={search} {...actions} />}
      </Loaded>
    </aside>
  );
}

function Details({ view, search, ...actions }: Omit<CasePreviewProps, 'row'> & { view: CaseView }) {
  const { t } = useTranslation('cases');
  const { text, date } = useFormats();
  const facts = [
    [t('preview.from'), view.organisation?.name ?? t('preview.noOrganisation')],
    [t('preview.desk'), text(view.desk.name)],
    [t('preview.why'), text(view.routing.reason)],
    [t('preview.due'), view.status === 'waiting_submitter' ? t('inbox.clockStopped') : date(view.dueDate)],
    ...(view.handover
      ? [
          [
            t('preview.handover'),
            t('page.handedOver', { desk: text(view.handover.from.name), date: date(view.handover.acceptBy) }),
          ],
        ]
      : []),
    ...(view.question ? [[t('preview.asked'), view.question]] : []),
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.status === 'on_hold' && view.item === null ? (
        <Notice tone="soon" icon={IconLock}>
          {t('page.heldText', { reason: text(view.routing.reason) })}
        </Notice>
      ) : (
        <p className={classes.summary}>{summaryOf(view.item)}</p>
      )}
      <div className={classes.buttons}>
        <ButtonLink size="sm" to="/cases/$id" params={{ id: view.id }} search={search}>
          {t('preview.open')}
        </ButtonLink>
        <ActionButtons size="sm" view={view} {...actions} />
      </div>
    </>
  );
}
