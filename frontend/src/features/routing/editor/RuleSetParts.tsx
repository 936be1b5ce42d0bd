import '@mantine/core/styles/Input.layer.css';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaveStatus } from '../../../ui/SaveStatus';
import type { RuleSetView } from '../rule-sets.api';
import type { CcRule, Rule, RuleTable } from '../rule-table';
import { History } from '../versions/History';
import classes from './Editor.module.css';
import { Lookups } from './Lookups';
import { RulesPart } from './RulesPart';
import { newCopy, withNew } from './table-changes';
import { useTableDraft } from './use-table-draft';

export type Part = 'rules' | 'copies' | 'lookups' | 'history';

interface PartsProps {
  view: RuleSetView;
  part: Part;
  rule: string | undefined;
}

/** A draft, saved while it is worked on. */
export function RuleSetEditor(props: PartsProps) {
  const { table, saving, change } = useTableDraft(props.view);
  return (
    <>
      <div className={classes.saved}>
        <SaveStatus state={saving.state} savedAt={saving.savedAt} onRetry={() => void saving.flush()} />
      </div>
      <RuleSetParts {...props} table={table} onChange={change} />
    </>
  );
}

export const RuleSetReader = (props: PartsProps) => <RuleSetParts {...props} table={props.view.table} />;

interface TableProps extends PartsProps {
  table: RuleTable;
  onChange?: (change: (table: RuleTable) => RuleTable) => void;
}

function RuleSetParts({ view, part, rule, table, onChange }: TableProps) {
  const { t } = useTranslation('rule-sets');
  const common = { first: rule, failed: view.failed };
  const own = (ids: readonly { id: string }[]) =>
    view.faults.filter(({ ruleId }) => ids.some(({ id }) => id === ruleId));
  if (part === 'history') return <History view={view} />;
  if (part === 'lookups')
    return (
      <Lookups lists={table.lookups} onChange={onChange && ((lookups) => onChange((now) => ({ ...now, lookups })))} />
    );
  if (part === 'copies')
    return (
      <>
        <RulesPart
          key="copies"
          {...common}
          label={t('table.copiesLabel')}
          rules={table.ccRules}
          faults={own(table.ccRules)}
          {...(onChange && {
            edit: {
              ordered: false,
              onChange: (ccRules) => onChange((now) => ({ ...now, ccRules: ccRules as CcRule[] })),
              add: {
                label: t('table.addCopy'),
                make: () => ({ rules: [...table.ccRules, newCopy(table.ccRules)], at: table.ccRules.length }),
              },
            },
          })}
        />
        <NativeSelect
          className={classes.max ?? ''}
          label={t('table.maxCc')}
          value={String(table.maxCc)}
          disabled={!onChange}
          data={Array.from({ length: 11 }, (_, count) => String(count))}
          onChange={({ currentTarget }) => onChange?.((now) => ({ ...now, maxCc: Number(currentTarget.value) }))}
        />
      </>
    );
  return (
    <RulesPart
      key="rules"
      {...common}
      label={t('table.label')}
      rules={table.rules}
      faults={view.faults}
      {...(onChange && {
        edit: {
          ordered: true,
          onChange: (rules) => onChange((now) => ({ ...now, rules: rules as Rule[] })),
          add: { label: t('table.add'), make: () => withNew(table.rules) },
        },
      })}
    />
  );
}
