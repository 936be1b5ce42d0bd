import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Choice, choicesIn, referenceQuery } from '../../api/forms';
import type { ReferenceLists } from '../../api/types';
import { useFormats } from '../../ui/format';
import type { RoutingFacts } from './routing.api';

export type FactName = keyof RoutingFacts;

/** The lists of the reference data in which a fact's codes are found. */
const listsOf: Partial<Record<FactName, readonly (keyof ReferenceLists)[]>> = {
  itemType: ['itemTypes'],
  category: ['proposalTypes', 'barrierCategories', 'questionTopics'],
  nldArea: ['nldAreas'],
  subArea: ['subAreas'],
  orgType: ['orgTypes'],
  orgVerification: ['orgVerificationStates'],
  region: ['regions'],
  domain: ['domains'],
  urgency: ['urgencyLevels'],
  international: ['internationalScopes'],
  partnerCountry: ['countries'],
  confidentiality: ['confidentialityLevels'],
};

export const factNames: readonly FactName[] = [
  'itemType',
  'category',
  'nldArea',
  'subArea',
  'trl',
  'amountAskedEur',
  'dualUse',
  'orgType',
  'orgVerification',
  'region',
  'domain',
  'urgency',
  'ukraineRelevance',
  'international',
  'partnerCountry',
  'confidentiality',
  'markingDetected',
];

const isFact = (name: string): name is FactName => factNames.some((fact) => fact === name);

export function choicesOfFact(lists: ReferenceLists, fact: FactName): Choice[] {
  const found = (listsOf[fact] ?? []).flatMap((list) => choicesIn(lists, list));
  return found.filter((choice, at) => found.findIndex(({ code }) => code === choice.code) === at);
}

/** Of a long row of values the first few are named. */
const named = 4;

/** Words for the facts and their values, as far as the reference data knows them. */
export function useFactWords() {
  const { t } = useTranslation('routing');
  const { text, money, number } = useFormats();
  const lists = useQuery(referenceQuery).data;

  const nameOf = (fact: string) => (isFact(fact) ? t(`fact.${fact}`) : fact);
  const labelOf = (fact: string, code: unknown): string => {
    const choices = lists && isFact(fact) ? choicesOfFact(lists, fact) : [];
    const found = choices.find((choice) => choice.code === code);
    return found ? text(found.label) : String(code);
  };
  const oneInWords = (fact: string, value: unknown): string => {
    if (value === null || value === undefined) return t('unknown');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value !== 'number') return labelOf(fact, value);
    return fact === 'amountAskedEur' ? money(value) : number(value);
  };
  const wordsOf = (fact: string, value: unknown): string => {
    if (!Array.isArray(value)) return oneInWords(fact, value);
    const words = value.slice(0, named).map((one) => oneInWords(fact, one));
    const values = words.join(', ');
    return value.length > named ? t('trace.andMore', { values, count: value.length - named }) : values;
  };
  const deskOf = (code: string): string => {
    const found = lists?.departments.find((desk) => desk.code === code);
    return found ? text({ nl: found.nl.label, en: found.en.label }) : code;
  };
  return { nameOf, wordsOf, deskOf };
}
