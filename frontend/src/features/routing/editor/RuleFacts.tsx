import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { deskInWords } from '../rule-sentence';
import { useRuleWords } from '../use-rule-words';
import classes from './Editor.module.css';
import { RuleWordsCell } from './RuleWordsCell';
import type { RowRule } from './rows';

/** A rule that is only read. */
export function RuleFacts({ rule }: { rule: RowRule }) {
  const { t } = useTranslation('rule-sets');
  const words = useRuleWords();
  const { text } = useFormats();
  const { action, cc = [], priority, slaWorkingDays, block, note } = rule;
  const facts = [
    { label: t('edit.action'), value: action && t(`edit.actions.${action}`) },
    { label: t('edit.desk'), value: deskInWords(words, rule.department) },
    { label: t('edit.cc'), value: cc.map(words.deskOf).join(', ') },
    { label: t('edit.priority'), value: priority },
    { label: t('table.term'), value: slaWorkingDays && t('table.days', { count: slaWorkingDays }) },
    { label: t('edit.reason'), value: text(rule.reason) },
    { label: t('edit.block'), value: block },
    { label: t('edit.note'), value: note },
  ];
  return (
    <div className={classes.form}>
      <div className={classes.told}>
        <RuleWordsCell rule={{ ...rule, id: `${rule.id}-facts` }} />
      </div>
      <dl className={classes.facts}>
        {facts
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
