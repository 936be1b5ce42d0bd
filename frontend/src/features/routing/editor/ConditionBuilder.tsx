import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Condition, isComparison } from '../rule-table';
import { ConditionLine } from './ConditionLine';
import { type GroupMode, groupOf, modeOf, outerParts, tidied } from './conditions';
import classes from './Editor.module.css';

interface ConditionBuilderProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

const deepest = 3;
const begin: Condition = { field: 'itemType', op: 'eq', value: 'proposal' };

/** The conditions of a rule, as groups within groups; what it gives is always complete. */
export function ConditionBuilder({ condition, onChange }: ConditionBuilderProps) {
  const change = (next: Condition) => {
    const tidy = tidied(next);
    if (tidy) onChange(tidy);
  };
  return <Group parts={outerParts(condition)} mode={modeOf(condition)} depth={1} onChange={change} />;
}

interface GroupProps {
  parts: Condition[];
  mode: GroupMode;
  depth: number;
  onChange: (condition: Condition) => void;
  onRemove?: () => void;
}

function Group({ parts, mode, depth, onChange, onRemove }: GroupProps) {
  const { t } = useTranslation('rule-sets');
  const replace = (index: number, part: Condition) => onChange(groupOf(mode, parts.with(index, part)));
  const remove = (index: number) => onChange(groupOf(mode, parts.toSpliced(index, 1)));
  const add = (part: Condition) => onChange(groupOf(mode, [...parts, part]));
  return (
    <fieldset className={classes.group} aria-label={t('build.group')} data-depth={depth}>
      {parts.length > 1 && (
        <NativeSelect
          aria-label={t('build.how')}
          value={mode}
          data={[
            { value: 'all', label: t('build.all') },
            { value: 'any', label: t('build.any') },
          ]}
          onChange={({ currentTarget }) => onChange(groupOf(currentTarget.value === 'any' ? 'any' : 'all', parts))}
        />
      )}
      {parts.map((part, index) =>
        isComparison(part) ? (
          <ConditionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own
            key={index}
            comparison={part}
            onChange={(next) => replace(index, next)}
            onRemove={depth > 1 || parts.length > 1 ? () => remove(index) : undefined}
          />
        ) : (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own
            key={index}
            parts={outerParts(part)}
            mode={modeOf(part)}
            depth={depth + 1}
            onChange={(next) => replace(index, next)}
            onRemove={() => remove(index)}
          />
        ),
      )}
      <div className={classes.builderButtons}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => add(begin)}
        >
          {t('build.add')}
        </Button>
        {depth < deepest && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() =>
              add(groupOf(mode === 'all' ? 'any' : 'all', [begin, { field: 'dualUse', op: 'eq', value: true }]))
            }
          >
            {t('build.addGroup')}
          </Button>
        )}
        {onRemove && (
          <Button size="sm" variant="default" leftSection={<IconX size={16} aria-hidden="true" />} onClick={onRemove}>
            {t('build.removeGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
