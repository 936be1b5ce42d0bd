import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconArrowDown, IconArrowUp, IconNote } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/DataTable';
import { useFormats } from '../../../ui/format';
import { deskInWords } from '../rule-sentence';
import type { RuleSetView } from '../rule-sets.api';
import { useRuleWords } from '../use-rule-words';
import classes from './Editor.module.css';
import { RuleWordsCell } from './RuleWordsCell';
import { type RowRule, rowKeys } from './rows';

interface RuleRowsProps {
  label: string;
  rules: readonly RowRule[];
  faults: RuleSetView['faults'];
  failed?: RuleSetView['failed'];
  /** The row that the cursor stands on, and gets the focus when it changes by more than the mouse. */
  focus: { index: number; turn: number };
  onOpen: (index: number) => void;
  /** Only of what may be changed and has an order. */
  onMove?: ((from: number, to: number) => void) | undefined;
}

interface Row {
  rule: RowRule;
  index: number;
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** One row per rule. Only the row with the cursor is in the tab order; the arrows go from row to row. */
export function RuleRows(props: RuleRowsProps) {
  const { label, rules, faults, failed = [], focus, onOpen, onMove } = props;
  const { t } = useTranslation('rule-sets');
  const words = useRuleWords();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(focus.index);
  const current = Math.min(chosen, rules.length - 1);
  const goTo = (index: number) => box.current?.querySelector<HTMLElement>(`[data-rule="${index}"]`)?.focus();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for the focus again
  useEffect(() => {
    if (focus.turn > 0) goTo(focus.index);
  }, [focus.turn]);

  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const at = event.target instanceof HTMLElement ? event.target.dataset['rule'] : undefined;
    if (step === undefined || at === undefined) return;
    event.preventDefault();
    if (event.altKey) onMove?.(Number(at), Number(at) + step);
    else goTo(Math.min(Math.max(Number(at) + step, 0), rules.length - 1));
  };

  const keys = rowKeys(rules);
  const columns: Column<Row>[] = [
    { id: 'order', header: t('table.order'), width: '3.5rem', onCard: 'topLeft', cell: ({ index }) => index + 1 },
    {
      id: 'rule',
      header: t('table.rule'),
      onCard: 'title',
      cell: ({ rule, index }) => (
        <div className={classes.rule}>
          <UnstyledButton
            className={classes.open}
            data-rule={index}
            tabIndex={index === current ? 0 : -1}
            aria-describedby={`rule-words-${rule.id}`}
            onFocus={() => setChosen(index)}
            onClick={() => onOpen(index)}
          >
            {rule.id}
          </UnstyledButton>
          <RuleWordsCell rule={rule} />
          <RuleMarks
            rule={rule}
            faults={faults.filter(({ ruleId }) => ruleId === rule.id)}
            failed={failed.find(({ ruleId }) => ruleId === rule.id)?.times}
          />
        </div>
      ),
    },
    {
      id: 'desk',
      header: t('table.desk'),
      width: '13rem',
      onCard: 'below',
      cell: ({ rule }) => deskInWords(words, rule.department),
    },
  ];
  if (rules[0]?.priority)
    columns.push({
      id: 'term',
      header: t('table.term'),
      width: '8.5rem',
      onCard: 'topRight',
      cell: ({ rule }) => (
        <span className={classes.term}>
          {rule.priority} · {t('table.days', { count: rule.slaWorkingDays ?? 0 })}
        </span>
      ),
    });
  if (onMove)
    columns.push({
      id: 'move',
      header: t('table.move'),
      width: '6.5rem',
      onCard: 'below',
      cell: ({ rule, index }) => (
        <Moves rule={rule} reachable={index === current} onMove={(step) => onMove(index, index + step)} />
      ),
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons in the rows
    <div ref={box} className={classes.rows} onKeyDown={press}>
      <DataTable
        label={label}
        rows={rules.map((rule, index): Row => ({ rule, index }))}
        columns={columns}
        rowKey={({ index }) => keys[index] ?? String(index)}
      />
    </div>
  );
}

interface MarksProps {
  rule: RowRule;
  faults: RuleSetView['faults'];
  failed: number | undefined;
}

/** What else there is to know of a rule: who reads along, what colleagues noted, what is wrong. */
function RuleMarks({ rule: { cc = [], note }, faults, failed }: MarksProps) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  const { deskOf } = useRuleWords();
  return (
    <>
      {cc.length > 0 && <p className={classes.calm}>{t('table.cc', { desks: cc.map(deskOf).join(', ') })}</p>}
      {note && (
        <p className={classes.calm}>
          <IconNote size={16} aria-hidden="true" /> {t('table.note', { note })}
        </p>
      )}
      {faults.map(({ code, detail }) => (
        <p key={code} className={classes.fault}>
          <IconAlertCircle size={16} aria-hidden="true" /> {text(detail)}
        </p>
      ))}
      {failed !== undefined && (
        <p className={classes.fault}>
          <IconAlertCircle size={16} aria-hidden="true" /> {t('table.failed', { count: failed })}
        </p>
      )}
    </>
  );
}

interface MovesProps {
  rule: RowRule;
  reachable: boolean;
  onMove: (step: number) => void;
}

function Moves({ rule, reachable, onMove }: MovesProps) {
  const { t } = useTranslation('rule-sets');
  const common = { className: classes.move ?? '', tabIndex: reachable ? 0 : -1 };
  return (
    <span className={classes.moves}>
      <UnstyledButton {...common} aria-label={t('table.up', { rule: rule.id })} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} aria-hidden="true" />
      </UnstyledButton>
      <UnstyledButton {...common} aria-label={t('table.down', { rule: rule.id })} onClick={() => onMove(1)}>
        <IconArrowDown size={18} aria-hidden="true" />
      </UnstyledButton>
    </span>
  );
}
