import type { TFunction } from 'i18next';
import { formatsFor } from '../../ui/format';
import type { FactName } from './fact.labels';
import {
  type CcRule,
  type Comparison,
  type Condition,
  isAlways,
  isComparison,
  isLookup,
  partsOf,
  type Rule,
} from './rule-table';

/** What a sentence takes from the reference data, in the reader's language. */
export interface RuleWords {
  t: TFunction<'rules'>;
  language: string;
  /** Everything that a fact may be; none for a number or a yes or no. */
  codesOf: (fact: FactName) => readonly string[];
  labelOf: (fact: FactName, code: string) => string;
  deskOf: (code: string) => string;
}

type Value = string | number | boolean;

/** Of a longer row of values the first few are named. */
const named = 5;
/** Labels of these are titles of their own, and stand between quotation marks. */
const quoted: readonly FactName[] = ['category', 'nldArea', 'subArea', 'domain', 'confidentiality'];

/** Tells a rule as a sentence: “Als het een voorstel is en het bedrag boven € 50 miljoen ligt, dan gaat het naar …” */
export function ruleSentence(
  words: RuleWords,
  { when, action, department }: Pick<Rule, 'when' | 'action' | 'department'>,
): string {
  const desk = deskInWords(words, department);
  if (isAlways(when)) return words.t(`sentence.otherwise.${action}`, { desk });
  return words.t(`sentence.rule.${action}`, { when: conditionInWords(words, when), desk });
}

export function ccSentence(words: RuleWords, { when, department }: Pick<CcRule, 'when' | 'department'>): string {
  return words.t('sentence.cc', { when: conditionInWords(words, when), desk: deskInWords(words, department) });
}

export const deskInWords = ({ t, deskOf }: RuleWords, code: string): string =>
  isLookup(code) ? t(`lookup.${code}`) : deskOf(code);

export function conditionInWords(words: RuleWords, condition: Condition): string {
  if (isComparison(condition)) return comparisonInWords(words, condition);
  return 'all' in condition ? allInWords(words, condition.all) : anyInWords(words, condition.any, false);
}

/** Choices come last: what follows “either … or …” would seem to belong to its last part. */
function allInWords(words: RuleWords, parts: Condition[]): string {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  const choices = flat.flatMap((part) => ('any' in part ? [anyInWords(words, part.any, flat.length > 1)] : []));
  const plain = asRanges(words, flat.filter(isComparison));
  const all = [...plain, ...choices];
  return listed(all, words.t('join.and'), choices.length > 0 && all.length > 2);
}

function anyInWords(words: RuleWords, parts: Condition[], inside: boolean): string {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  const told = flat.map((part) => conditionInWords(words, part));
  if (told.length === 1) return told.join('');
  // an “or” between values would read as an “or” between the parts
  const composed = flat.some((part) => (isComparison(part) ? part.op === 'in' : partsOf(part).length > 1));
  if (!inside && !composed) return listed(told, words.t('join.or'), false);
  const [first, ...others] = told;
  const comma = composed || told.length > 2 ? ',' : '';
  return `${words.t('join.either')} ${first}${others.map((one) => `${comma} ${words.t('join.orElse')} ${one}`).join('')}`;
}

/** “at least” and “at most” of one number are told together. */
function asRanges(words: RuleWords, comparisons: Comparison[]): string[] {
  const lowest = (one: Comparison) => one.op === 'gte';
  const pairOf = (one: Comparison) =>
    comparisons.find((other) => other.op === 'lte' && other.field === one.field && lowest(one));
  return comparisons.flatMap((one) => {
    const upTo = pairOf(one);
    if (upTo?.op === 'lte' && one.op === 'gte') {
      const [from, to] = [one.value, upTo.value].map((value) => numberInWords(words, one.field, value));
      return [words.t('number.between', { subject: words.t(`subject.${one.field}`), from, to })];
    }
    const told = one.op === 'lte' && comparisons.some((other) => pairOf(other) === one);
    return told ? [] : [comparisonInWords(words, one)];
  });
}

function comparisonInWords(words: RuleWords, comparison: Comparison): string {
  const { t } = words;
  const { field } = comparison;
  const subject = t(`subject.${field}`);
  if (comparison.op === 'isNull') return t('unknown', { subject });
  if (comparison.op === 'in') return choiceInWords(words, field, comparison.value);
  if (comparison.op === 'eq') return choiceInWords(words, field, [comparison.value]);
  return t(`number.${comparison.op}`, { subject, value: numberInWords(words, field, comparison.value) });
}

function choiceInWords(words: RuleWords, field: FactName, values: readonly Value[]): string {
  const { t, codesOf } = words;
  const [first] = values;
  if (typeof first === 'boolean' && values.length === 1 && isYesNo(field)) return t(`${first ? 'yes' : 'no'}.${field}`);
  const left = codesOf(field).filter((code) => !values.includes(code));
  const subject = t(`subject.${field}`);
  if (values.length > 1 && left.length === 0 && codesOf(field).length > 0) return t('known', { subject });
  if (values.length > left.length * 3 && left.length === 1)
    return t('knownExcept', { subject, values: valuesInWords(words, field, left) });
  return t(`is.${field}`, { values: valuesInWords(words, field, values) });
}

function valuesInWords(words: RuleWords, field: FactName, values: readonly Value[]): string {
  const { t } = words;
  const told = values.map((value) => valueInWords(words, field, value));
  if (told.length <= named) return listed(told, t('join.or'), false);
  const few = told.slice(0, named - 2);
  return t('join.more', { values: few.join(', '), count: told.length - few.length });
}

function valueInWords(words: RuleWords, field: FactName, value: Value): string {
  const { t, labelOf } = words;
  if (typeof value === 'number') return numberInWords(words, field, value);
  const code = String(value);
  const noun: Record<string, string> = hasNouns(field) ? t(`noun.${field}`, { returnObjects: true }) : {};
  const label = noun[code] ?? labelOf(field, code).replace(/ \(.*\)$/, '');
  return quoted.includes(field) ? t('quoted', { label }) : label;
}

function numberInWords({ t, language }: RuleWords, field: FactName, value: number): string {
  const { number, money } = formatsFor(language);
  if (field !== 'amountAskedEur') return number(value);
  const inMillions = value >= 1_000_000 && value % 100_000 === 0;
  return inMillions ? t('million', { amount: number(value / 1_000_000) }) : money(value);
}

function listed(parts: readonly string[], word: string, comma: boolean): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${comma ? ',' : ''} ${word} ${parts.at(-1)}`;
}

type Noun = 'itemType' | 'orgType' | 'orgVerification' | 'urgency' | 'international';
const nouns: readonly string[] = [
  'itemType',
  'orgType',
  'orgVerification',
  'urgency',
  'international',
] satisfies Noun[];
const hasNouns = (field: FactName): field is Noun => nouns.includes(field);

type YesNo = 'dualUse' | 'ukraineRelevance' | 'markingDetected';
const yesNo: readonly string[] = ['dualUse', 'ukraineRelevance', 'markingDetected'] satisfies YesNo[];
export const isYesNo = (field: FactName): field is YesNo => yesNo.includes(field);
