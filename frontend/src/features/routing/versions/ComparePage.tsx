import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState, Loaded } from '../../../ui/states';
import { comparisonQuery, type RuleSetRow, ruleSetQuery, ruleSetsQuery } from '../rule-sets.api';
import { Comparison } from './Comparison';
import classes from './Versions.module.css';

interface ComparePageProps {
  version: string;
  other: string | undefined;
  onOther: (version: string) => void;
}

/** What one version changed with respect to another, side by side. */
export function ComparePage({ version, other, onOther }: ComparePageProps) {
  const { t } = useTranslation('rule-sets');
  const query = useQuery(ruleSetsQuery);
  return (
    <Loaded query={query} lines={8}>
      {({ items }) => {
        const others = items.filter((row) => row.version !== version);
        const chosen = others.find((row) => row.version === other)?.version ?? usual(others);
        return (
          <>
            <PageTitle
              title={chosen ? t('compare.title', { from: chosen, to: version }) : t('actions.compare')}
              lead={t('compare.lead', { to: version })}
              trail={
                <Link to="/routing/$version" params={{ version }}>
                  {t('one', { version })}
                </Link>
              }
            />
            {others.length === 0 ? (
              <EmptyState title={t('compare.alone')} />
            ) : (
              <NativeSelect
                className={classes.pick ?? ''}
                label={t('compare.with')}
                value={chosen ?? ''}
                data={others.map((row) => ({
                  value: row.version,
                  label: `${row.version} · ${t(`phase.${row.phase}`)}`,
                }))}
                onChange={({ currentTarget }) => onOther(currentTarget.value)}
              />
            )}
            {chosen && <Differences from={chosen} to={version} />}
          </>
        );
      }}
    </Loaded>
  );
}

const usual = (others: readonly RuleSetRow[]): string | undefined =>
  (others.find(({ phase }) => phase === 'in_force') ?? others[0])?.version;

function Differences({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('rule-sets');
  const query = useQuery(comparisonQuery(from, to));
  const before = useQuery(ruleSetQuery(from)).data;
  const after = useQuery(ruleSetQuery(to)).data;
  const all = query.data && before && after && { difference: query.data, before, after };
  return (
    <Loaded query={{ ...query, data: all }} lines={8}>
      {({ difference, ...views }) => {
        const { added, removed, changed, moved, settings } = difference;
        const count = added.length + removed.length + changed.length + moved.length + settings.length;
        if (count === 0) return <EmptyState title={t('compare.same')}>{t('compare.sameText')}</EmptyState>;
        return <Comparison difference={difference} before={views.before.table} after={views.after.table} />;
      }}
    </Loaded>
  );
}
