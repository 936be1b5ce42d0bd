import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/DataTable';
import { FactPanel } from '../../../ui/FactPanel';
import { useFormats } from '../../../ui/format';
import { EmptyState } from '../../../ui/states';
import { useRuleWords } from '../use-rule-words';
import { Moves } from './Moves';
import type { WhatIfResult } from './use-what-if';
import classes from './WhatIf.module.css';

/** How many move and where to, what that does to each desk, and which ones. */
export function WhatIfOutcome({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('what-if');
  const { number } = useFormats();
  const { deskOf } = useRuleWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer leads here
  useEffect(() => heading.current?.focus(), [result]);
  const { version, inForce, items, moved, otherTerm, byRoute, workload, moves } = result;
  const signed = (count: number) => (count > 0 ? `+${number(count)}` : number(count));
  return (
    <section aria-labelledby="what-if-result">
      <h2 ref={heading} id="what-if-result" tabIndex={-1} className={classes.title}>
        {t('result.title')}
      </h2>
      <FactPanel
        label={t('result.title')}
        facts={[
          { label: t('result.moved'), value: number(moved), note: t('result.of', { count: items }) },
          { label: t('result.earlier'), value: number(otherTerm.earlier), note: t('result.sameDesk') },
          { label: t('result.later'), value: number(otherTerm.later), note: t('result.sameDesk') },
        ]}
      />
      {moved === 0 ? (
        <EmptyState title={t('result.none')}>{t('result.noneText', { inForce, version })}</EmptyState>
      ) : (
        <>
          <h3 className={classes.heading}>{t('result.routes')}</h3>
          <DataTable
            label={t('result.routes')}
            rows={byRoute}
            rowKey={({ from, to }) => `${from} ${to}`}
            columns={[
              { id: 'from', header: t('result.from'), onCard: 'title', cell: ({ from }) => deskOf(from) },
              { id: 'to', header: t('result.to'), onCard: 'title', cell: ({ to }) => `→ ${deskOf(to)}` },
              {
                id: 'items',
                header: t('result.items'),
                width: '7rem',
                onCard: 'topLeft',
                cell: (route) => number(route.items),
              },
            ]}
          />
          <h3 className={classes.heading}>{t('result.workload')}</h3>
          <p className={classes.calm}>{t('result.workloadText')}</p>
          <DataTable
            label={t('result.workload')}
            rows={workload.filter(({ before, after }) => before !== after)}
            rowKey={({ desk }) => desk}
            columns={[
              { id: 'desk', header: t('result.desk'), onCard: 'title', cell: ({ desk }) => deskOf(desk) },
              {
                id: 'before',
                header: t('result.before'),
                width: '7rem',
                onCard: 'below',
                cell: ({ before }) => number(before),
              },
              {
                id: 'after',
                header: t('result.after'),
                width: '7rem',
                onCard: 'below',
                cell: ({ after }) => number(after),
              },
              {
                id: 'difference',
                header: t('result.difference'),
                width: '7rem',
                onCard: 'topRight',
                cell: ({ before, after }) => <strong>{signed(after - before)}</strong>,
              },
            ]}
          />
          <h3 className={classes.heading}>{t('result.moves')}</h3>
          <Moves moves={moves} />
        </>
      )}
    </section>
  );
}
