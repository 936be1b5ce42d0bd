import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../../api/forms';
import { useFormats } from '../../ui/format';
import { choicesOfFact } from './fact.labels';
import type { RuleWords } from './rule-sentence';

/** The words for rules in the reader's language; until the lists are there, codes stand in their place. */
export function useRuleWords(): RuleWords {
  const { t, i18n } = useTranslation('rules');
  const { text } = useFormats();
  const lists = useQuery(referenceQuery).data;
  return {
    t,
    language: i18n.language,
    codesOf: (fact) => (lists ? choicesOfFact(lists, fact).map(({ code }) => code) : []),
    labelOf: (fact, code) => {
      const found = lists && choicesOfFact(lists, fact).find((choice) => choice.code === code);
      return found ? text(found.label) : code;
    },
    deskOf: (code) => {
      const found = lists?.departments.find((desk) => desk.code === code);
      return found ? text({ nl: found.nl.label, en: found.en.label }) : code;
    },
  };
}
