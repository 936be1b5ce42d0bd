import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Late } from '../../../ui/Late';
import type { RuleSetView } from '../rule-sets.api';
import type { Rule } from '../rule-table';
import classes from './Editor.module.css';
import { FaultSummary } from './FaultSummary';
import { RuleRows } from './RuleRows';
import type { RowRule } from './rows';
import { isCatchAll, moved, placeFor } from './table-changes';

const RuleDrawer = lazy(async () => ({ default: (await import('./RuleDrawer')).RuleDrawer }));

interface RulesPartProps {
  label: string;
  rules: readonly RowRule[];
  faults: RuleSetView['faults'];
  failed: RuleSetView['failed'];
  /** The rule that a link points at. */
  first: string | undefined;
  /** Given when it may be changed. */
  edit?: {
    onChange: (rules: RowRule[]) => void;
    add: { label: string; make: () => { rules: RowRule[]; at: number } };
    ordered: boolean;
  };
}

/** The rows, the rule that is open, and what was said about a move. */
export function RulesPart({ label, rules, faults, failed, first, edit }: RulesPartProps) {
  const { t } = useTranslation('rule-sets');
  const pointed = rules.findIndex(({ id }) => id === first);
  const [opened, setOpened] = useState<{ index: number; opening: number }>();
  const [focus, setFocus] = useState({ index: Math.max(pointed, 0), turn: pointed > 0 ? 1 : 0 });
  const [said, setSaid] = useState('');
  const goTo = (index: number) => setFocus(({ turn }) => ({ index, turn: turn + 1 }));
  const open = (index: number) => setOpened((before) => ({ index, opening: (before?.opening ?? 0) + 1 }));
  const fixed = (index: number) => rules[index]?.action !== undefined && isCatchAll(rules as Rule[], index);

  const move = (from: number, to: number) => {
    const place = placeFor(rules as Rule[], from, to);
    edit?.onChange(moved(rules, from, place));
    setSaid(t('table.moved', { rule: rules[from]?.id ?? '', place: place + 1, count: rules.length }));
    goTo(place);
  };
  const remove = (index: number) => {
    setOpened(undefined);
    edit?.onChange(rules.toSpliced(index, 1));
    setSaid(t('table.removed', { rule: rules[index]?.id ?? '' }));
    goTo(Math.min(index, rules.length - 2));
  };
  return (
    <>
      <FaultSummary faults={faults} onGo={(id) => goTo(rules.findIndex((rule) => rule.id === id))} />
      <div className={classes.toolbar}>
        <p className={classes.keys}>{t(edit?.ordered ? 'table.keys' : 'table.readKeys')}</p>
        {edit && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => {
              const made = edit.add.make();
              edit.onChange(made.rules);
              open(made.at);
            }}
          >
            {edit.add.label}
          </Button>
        )}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <RuleRows
        label={label}
        rules={rules}
        faults={faults}
        failed={failed}
        focus={focus}
        onOpen={open}
        onMove={edit?.ordered ? move : undefined}
      />
      <Late wanted={opened !== undefined}>
        <RuleDrawer
          rule={opened && rules[opened.index]}
          opening={opened?.opening ?? 0}
          faults={faults}
          onClose={() => setOpened(undefined)}
          edit={
            edit &&
            opened && {
              fixed: fixed(opened.index),
              onChange: (rule) => edit.onChange(rules.with(opened.index, rule)),
              onRemove: () => remove(opened.index),
            }
          }
        />
      </Late>
    </>
  );
}
