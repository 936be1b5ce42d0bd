import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../../api/forms';
import type { ReferenceLists } from '../../api/types';
import { Problem } from '../../ui/Problem';
import { EmptyState, Loaded, LoadingState } from '../../ui/states';
import { FactField } from './FactField';
import { type FactsInput, factsOf, firstFacts, noFacts, otherFacts } from './facts-form';
import classes from './RoutingTryOut.module.css';
import { useEvaluation } from './routing.api';
import { ruleSetsQuery } from './rule-sets.api';

const RoutingResult = lazy(async () => ({ default: (await import('./RoutingResult')).RoutingResult }));

/** "What would happen to this?", without anything happening. */
export function RoutingTryOut() {
  const reference = useQuery(referenceQuery);
  return (
    <Loaded query={reference} lines={8}>
      {(lists) => <TryOut lists={lists} />}
    </Loaded>
  );
}

function TryOut({ lists }: { lists: ReferenceLists }) {
  const { t } = useTranslation(['routing', 'rule-sets']);
  const versions = useQuery(ruleSetsQuery).data?.items ?? [];
  const [version, setVersion] = useState<string>();
  const inForce = versions.find(({ phase }) => phase === 'in_force')?.version;
  const evaluation = useEvaluation();
  const form = useForm<FactsInput>({ defaultValues: noFacts });
  const input = form.watch();
  const found = evaluation.data;
  const field = (name: keyof FactsInput) => (
    <FactField key={name} name={name} control={form.control} lists={lists} input={input} />
  );
  return (
    <div className={classes.columns}>
      <form
        className={classes.form}
        noValidate
        aria-label={t('facts')}
        onSubmit={form.handleSubmit((values) =>
          evaluation.mutate({ facts: factsOf(values), ...(version && { ruleSetVersion: version }) }),
        )}
      >
        <NativeSelect
          label={t('rule-sets:version')}
          value={version ?? inForce ?? ''}
          data={versions.map((row) => ({
            value: row.version,
            label: `${row.version} · ${t(`rule-sets:phase.${row.phase}`)}`,
          }))}
          onChange={({ currentTarget }) => setVersion(currentTarget.value)}
        />
        <div className={classes.fields}>{firstFacts.map(field)}</div>
        <details className={classes.more}>
          <summary>{t('more')}</summary>
          <div className={classes.fields}>{otherFacts.map(field)}</div>
        </details>
        <p className={classes.help}>{t('moreHelp')}</p>
        <Problem error={evaluation.error} />
        <div>
          <Button type="submit" loading={evaluation.isPending}>
            {t('try')}
          </Button>
        </div>
      </form>
      <div className={classes.result}>
        {found ? (
          <Suspense fallback={<LoadingState />}>
            <RoutingResult result={found} />
          </Suspense>
        ) : (
          <EmptyState icon={IconRoute} title={t('result.empty')}>
            {t('result.emptyText')}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
