import type { Bilingual } from '../../platform/actor.js';
import { DepartmentCode } from '../../reference/index.js';
import {
  type Condition,
  type DraftRule,
  isLookup,
  lookupKeys,
  lookupLists,
  type RuleTable,
} from '../routing-rule-set.contract.js';
import {
  type Box,
  boxesOf,
  comparisonsIn,
  leftOver,
  overlap,
  type Space,
  spaceOf,
  TooComplex,
} from './condition-space.rules.js';
import { factDomains } from './fact-domains.js';
import { faultTexts } from './fault-texts.js';

export type FaultCode = keyof typeof faultTexts;

/** Why a table cannot be published, and which rule it is about; null is the table as a whole. */
export interface RuleFault {
  ruleId: string | null;
  code: FaultCode;
  detail: Bilingual;
}

const fault = (ruleId: string | null, code: FaultCode, what = ''): RuleFault => ({
  ruleId,
  code,
  detail: faultTexts[code](what),
});

/** Everything that stands in the way of publication: a table without faults decides on any facts at all. */
export function faultsIn(table: RuleTable): RuleFault[] {
  const all = [...table.rules, ...table.ccRules];
  const found = [
    ...catchAllFaults(table.rules),
    ...twice(all.map(({ id }) => id)),
    ...all.flatMap((rule) => wordFaults(rule)),
  ];
  return [...found, ...all.flatMap(({ id, when }) => valueFaults(id, when)), ...spaceFaults(table)];
}

const catches = ({ when }: { when: Condition }): boolean => 'always' in when;

function catchAllFaults(rules: readonly DraftRule[]): RuleFault[] {
  const last = rules.at(-1);
  const early = rules.slice(0, -1).filter(catches);
  return [
    ...(last && catches(last) ? [] : [fault(null, 'no-catch-all')]),
    ...early.map(({ id }) => fault(id, 'catch-all-not-last')),
    ...(last?.department.startsWith('@') ? [fault(last.id, 'catch-all-looks-up')] : []),
    ...(last && catches(last) && last.action !== 'route' ? [fault(last.id, 'catch-all-must-route')] : []),
  ];
}

const twice = (ids: readonly string[]): RuleFault[] =>
  ids.filter((id, at) => ids.indexOf(id) < at).map((id) => fault(id, 'id-twice'));

const isDesk = (code: string): boolean => DepartmentCode.options.some((known) => known === code);

function wordFaults({
  id,
  department,
  reason,
  ...rest
}: Pick<DraftRule, 'id' | 'department' | 'reason'> & { cc?: string[] }) {
  const unknown = [department, ...(rest.cc ?? [])].filter((code) => !isDesk(code) && !isLookup(code));
  const lookedUp = (rest.cc ?? []).filter(isLookup);
  return [
    ...unknown.map((code) => fault(id, code.startsWith('@') ? 'unknown-look-up' : 'unknown-desk', code)),
    ...lookedUp.map((code) => fault(id, 'unknown-desk', code)),
    ...(reason.nl.trim() && reason.en.trim() ? [] : [fault(id, 'reason-missing')]),
  ];
}

function valueFaults(id: string, when: Condition): RuleFault[] {
  return comparisonsIn(when).flatMap((comparison) => {
    if (comparison.op === 'isNull') return [];
    const domain = factDomains[comparison.field];
    const values = [comparison.value].flat();
    if (!['eq', 'in'].includes(comparison.op) && domain.type !== 'number')
      return [fault(id, 'not-a-number', comparison.field)];
    const fits = (value: unknown): boolean => {
      if (domain.type === 'yes_no') return typeof value === 'boolean';
      if (domain.type === 'number') return typeof value === 'number';
      return typeof value === 'string' && domain.options.includes(value);
    };
    return values
      .filter((value) => !fits(value))
      .map((value) => fault(id, 'unknown-value', `${comparison.field}: ${value}`));
  });
}

/** What can never be true, what an earlier rule always takes first, and look-ups that may find nothing. */
function spaceFaults(table: RuleTable): RuleFault[] {
  const conditions = [...table.rules, ...table.ccRules].map(({ when }) => when);
  const space = spaceOf(conditions, Object.values(lookupKeys));
  const taken: { id: string; boxes: Box[] }[] = [];
  const found: RuleFault[] = [];
  for (const rule of table.rules) {
    const boxes = within(rule.id, found, () => boxesOf(space, rule.when)) ?? [];
    found.push(...ruleFaults(table, space, rule, boxes, taken));
    taken.push({ id: rule.id, boxes });
  }
  for (const rule of table.ccRules) {
    const boxes = within(rule.id, found, () => boxesOf(space, rule.when)) ?? [];
    if (boxes.length === 0) found.push(fault(rule.id, 'never-true'));
    else found.push(...missedLookups(table, space, rule, boxes, []));
  }
  return found;
}

function ruleFaults(
  table: RuleTable,
  space: Space,
  rule: DraftRule,
  boxes: readonly Box[],
  taken: readonly { id: string; boxes: Box[] }[],
): RuleFault[] {
  if (boxes.length === 0) return [fault(rule.id, 'never-true')];
  const found: RuleFault[] = [];
  const before = taken.flatMap((one) => one.boxes);
  const reached = within(rule.id, found, () => boxes.some((box) => leftOver(space, box, before)));
  if (reached === false) return [fault(rule.id, 'never-reached', inTheWay(space, boxes, taken).join(', '))];
  return [...found, ...missedLookups(table, space, rule, boxes, before)];
}

/** One earlier rule when that one alone takes everything, otherwise all that take a part. */
function inTheWay(space: Space, boxes: readonly Box[], taken: readonly { id: string; boxes: Box[] }[]): string[] {
  const alone = taken.find((one) => boxes.every((box) => !leftOver(space, box, one.boxes)));
  if (alone) return [alone.id];
  return taken
    .filter((one) => one.boxes.some((cover) => boxes.some((box) => overlap(space, box, cover))))
    .map(({ id }) => id);
}

function missedLookups(
  { lookups }: RuleTable,
  space: Space,
  { id, department }: { id: string; department: string },
  boxes: readonly Box[],
  before: readonly Box[],
): RuleFault[] {
  if (!isLookup(department)) return [];
  const key = lookupKeys[department];
  const listed = lookups[lookupLists[department]];
  const missing = (space.get(key) ?? [])
    .map((value, bit) => ({ value, bit }))
    .filter(({ value }) => !listed[String(value)]);
  const found: RuleFault[] = [];
  const open = missing.filter(({ bit }) => {
    const only: Box = new Map([[key, 1n << BigInt(bit)]]);
    return within(id, found, () =>
      boxes.some((box) => {
        const part = overlap(space, box, only);
        return part !== null && leftOver(space, part, before) !== null;
      }),
    );
  });
  const wrong = Object.values(listed).filter((code) => !isDesk(code));
  return [
    ...found.slice(0, 1),
    ...open
      .slice(0, 1)
      .map(({ value }) => fault(id, 'look-up-finds-nothing', `${department}, ${key}: ${value ?? '–'}`)),
    ...[...new Set(wrong)].map((code) => fault(id, 'unknown-desk', code)),
  ];
}

/** A table too complex to prove is not published either: nobody could follow it. */
function within<T>(ruleId: string, found: RuleFault[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    found.push(fault(ruleId, 'too-complex'));
    return null;
  }
}
