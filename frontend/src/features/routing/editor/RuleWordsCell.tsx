import { ccSentence, ruleSentence } from '../rule-sentence';
import { isAlways } from '../rule-table';
import { useRuleWords } from '../use-rule-words';
import type { RowRule } from './rows';

export function RuleWordsCell({ rule }: { rule: RowRule }) {
  const words = useRuleWords();
  const { when, action, department } = rule;
  const told = action
    ? ruleSentence(words, { when, action, department })
    : isAlways(when)
      ? ''
      : ccSentence(words, { when, department });
  return <p id={`rule-words-${rule.id}`}>{told}</p>;
}
