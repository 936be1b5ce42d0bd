import type { ReferenceLists } from '../../api/types';
import { choicesOfFact, type FactName, factNames } from './fact.labels';
import type { RoutingFacts } from './routing.api';

/** As the form holds them: codes and yes or no as text, numbers as numbers. */
export type FactsInput = Record<FactName, string | number | null>;

export const yesNoFacts: readonly FactName[] = ['dualUse', 'ukraineRelevance', 'markingDetected'];

export const firstFacts: readonly FactName[] = [
  'itemType',
  'category',
  'orgType',
  'region',
  'nldArea',
  'domain',
  'trl',
  'amountAskedEur',
];
export const otherFacts: readonly FactName[] = factNames.filter((name) => !firstFacts.includes(name));

export const noFacts = Object.fromEntries(factNames.map((name) => [name, null])) as FactsInput;

/** What was left empty is unknown. */
export function factsOf(input: FactsInput): RoutingFacts {
  const facts = factNames.map((name) => {
    const value = input[name];
    if (value === '' || value === null) return [name, null];
    return [name, yesNoFacts.includes(name) ? value === 'yes' : value];
  });
  return Object.fromEntries(facts) as RoutingFacts;
}

/** Subjects of a sort of item, topics of an area; every choice as long as that is not known. */
export function choicesOfInput(lists: ReferenceLists, name: FactName, input: FactsInput) {
  const choices = choicesOfFact(lists, name);
  if (name === 'subArea') {
    const area = lists.nldAreas.find(({ code }) => code === input.nldArea);
    return area ? choices.filter(({ code }) => area.subAreas.includes(code)) : choices;
  }
  if (name !== 'category') return choices;
  const own = {
    proposal: lists.proposalTypes,
    barrier: lists.barrierCategories,
    question: lists.questionTopics,
  }[String(input.itemType)];
  return own ? choices.filter(({ code }) => own.some((one) => one.code === code)) : choices;
}
