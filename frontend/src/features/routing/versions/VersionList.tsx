import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, RowTitle } from '../../../ui/DataTable';
import { DotLine } from '../../../ui/DotLine';
import { FactPanel } from '../../../ui/FactPanel';
import { useFormats } from '../../../ui/format';
import type { RuleSetRow } from '../rule-sets.api';
import { PhaseBadge } from './PhaseBadge';
import classes from './Versions.module.css';

/** What decides now on top, and every version below. */
export function VersionList({ rows }: { rows: readonly RuleSetRow[] }) {
  const { t } = useTranslation('rule-sets');
  const { dateTime, date } = useFormats();
  const now = rows.find(({ phase }) => phase === 'in_force');
  const moment = ({ phase, publishedFrom, changedAt }: RuleSetRow) => {
    if (phase === 'planned' && publishedFrom) return t('plannedFrom', { when: dateTime(publishedFrom) });
    if (phase === 'in_force' && publishedFrom) return t('since', { when: date(publishedFrom) });
    return date(changedAt);
  };
  return (
    <>
      {now && (
        <FactPanel
          label={t('inForce.title')}
          facts={[
            {
              label: t('inForce.title'),
              value: (
                <Link to="/routing/$version" params={{ version: now.version }}>
                  {t('one', { version: now.version })}
                </Link>
              ),
              note: now.note,
            },
            { label: t('inForce.since'), value: date(now.publishedFrom ?? now.createdAt) },
            { label: t('inForce.checkedBy'), value: now.checkedBy?.name ?? t('inForce.nobody') },
          ]}
        />
      )}
      <h2 className={classes.heading}>{t('versions')}</h2>
      <DataTable
        label={t('versions')}
        rows={rows}
        rowKey={({ version }) => version}
        columns={[
          {
            id: 'version',
            header: t('column.version'),
            onCard: 'title',
            cell: ({ version, basedOn, note }) => (
              <RowTitle
                link={
                  <Link to="/routing/$version" params={{ version }}>
                    {t('one', { version })}
                  </Link>
                }
                detail={<DotLine parts={[note, basedOn && t('basedOn', { version: basedOn })]} />}
              />
            ),
          },
          {
            id: 'phase',
            header: t('column.phase'),
            width: '9.5rem',
            onCard: 'topLeft',
            cell: ({ phase }) => <PhaseBadge phase={phase} />,
          },
          {
            id: 'who',
            header: t('column.who'),
            width: '10rem',
            onCard: 'below',
            cell: ({ createdBy }) => createdBy?.name ?? t('delivered'),
          },
          { id: 'changed', header: t('column.changed'), width: '11rem', onCard: 'below', cell: moment },
        ]}
      />
    </>
  );
}
