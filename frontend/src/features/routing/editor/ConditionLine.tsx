import '../../../ui/fields/combobox-styles';
import '@mantine/core/styles/NumberInput.layer.css';
import { MultiSelect, NativeSelect, NumberInput, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FactName, factNames, useFactWords } from '../fact.labels';
import type { Comparison } from '../rule-table';
import { useRuleWords } from '../use-rule-words';
import { comparisonFor, isNumber, type Operator, oneOf, operatorOf, operatorsOf, valuesOf } from './conditions';
import classes from './Editor.module.css';

interface ConditionLineProps {
  comparison: Comparison;
  onChange: (comparison: Comparison) => void;
  onRemove: (() => void) | undefined;
}

/** One condition: a fact, how it is compared, and with what. */
export function ConditionLine({ comparison, onChange, onRemove }: ConditionLineProps) {
  const { t, i18n } = useTranslation('rule-sets');
  const { codesOf, labelOf } = useRuleWords();
  const { nameOf } = useFactWords();
  const { field } = comparison;
  const operator = operatorOf(comparison);
  const begin = (fact: FactName, how: Operator) => onChange(comparisonFor(fact, how, codesOf(fact)));
  const dutch = i18n.language !== 'en';
  return (
    <div className={classes.line}>
      <NativeSelect
        aria-label={t('build.fact')}
        value={field}
        data={factNames.map((value) => ({ value, label: nameOf(value) }))}
        onChange={({ currentTarget }) => {
          const fact = factNames.find((name) => name === currentTarget.value) ?? field;
          begin(fact, operatorsOf(fact)[0] ?? 'unknown');
        }}
      />
      <NativeSelect
        aria-label={t('build.operator')}
        value={operator}
        data={operatorsOf(field).map((value) => ({ value, label: t(`build.is.${value}`) }))}
        onChange={({ currentTarget }) => {
          const how = operatorsOf(field).find((one) => one === currentTarget.value) ?? operator;
          const value = 'value' in comparison ? comparison.value : null;
          if (isNumber(field) && typeof value === 'number' && how !== 'unknown')
            onChange({ ...comparisonFor(field, how, []), value } as Comparison);
          else begin(field, how);
        }}
      />
      {operator === 'oneOf' && (
        <MultiSelect
          className={classes.values ?? ''}
          aria-label={t('build.values')}
          data={codesOf(field).map((value) => ({ value, label: labelOf(field, value) }))}
          value={valuesOf(comparison)}
          onChange={(values) => {
            const next = oneOf(field, values);
            if (next) onChange(next);
          }}
          searchable
          hidePickedOptions
          comboboxProps={{ transitionProps: { duration: 0 } }}
          withScrollArea={false}
          classNames={{ options: classes.options ?? '' }}
        />
      )}
      {isNumber(field) && operator !== 'unknown' && 'value' in comparison && (
        <NumberInput
          className={classes.values ?? ''}
          aria-label={t('build.value')}
          value={Number(comparison.value)}
          thousandSeparator={dutch ? '.' : ','}
          decimalSeparator={dutch ? ',' : '.'}
          decimalScale={0}
          allowNegative={false}
          hideControls
          withKeyboardEvents={false}
          inputMode="numeric"
          leftSection={field === 'amountAskedEur' ? <span aria-hidden="true">€</span> : undefined}
          onChange={(value) => {
            if (value !== '') onChange({ ...comparison, value: Number(value) } as Comparison);
          }}
        />
      )}
      {onRemove && (
        <UnstyledButton
          className={classes.move}
          aria-label={t('build.remove', { fact: nameOf(field) })}
          onClick={onRemove}
        >
          <IconX size={18} aria-hidden="true" />
        </UnstyledButton>
      )}
    </div>
  );
}
