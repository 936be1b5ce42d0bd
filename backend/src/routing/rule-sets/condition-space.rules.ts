import type { RoutingFacts } from '../../items/index.js';
import { compare } from '../routing.rules.js';
import type { Comparison, Condition } from '../routing-rule-set.contract.js';
import { type Fact, type FactName, factDomains, factNames } from './fact-domains.js';

/** Per fact the values that no condition tells apart: one sample of each, and unknown. */
export type Space = ReadonlyMap<FactName, readonly Fact[]>;

/** A corner of the space: per fact, as bits, which samples are in it. A fact that is not named may be anything. */
export type Box = ReadonlyMap<FactName, bigint>;

/** Thrown when a search takes more steps than a table of rules that people keep can need. */
export class TooComplex extends Error {}

/** `apart`: facts of which each single value counts, because a look-up is made by it. */
export function spaceOf(conditions: readonly Condition[], apart: readonly FactName[] = []): Space {
  const named = new Map<FactName, Fact[]>();
  for (const comparison of conditions.flatMap(comparisonsIn))
    if ('value' in comparison)
      named.set(comparison.field, [
        ...(named.get(comparison.field) ?? []),
        ...[comparison.value as Fact | Fact[]].flat(),
      ]);
  return new Map(factNames.map((fact) => [fact, samples(fact, named.get(fact) ?? [], apart.includes(fact))]));
}

export function comparisonsIn(condition: Condition): Comparison[] {
  if ('always' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return [condition];
}

function samples(fact: FactName, named: readonly Fact[], apart: boolean): Fact[] {
  const domain = factDomains[fact];
  if (domain.type === 'yes_no') return [true, false, null];
  if (domain.type === 'choice') {
    const told = domain.options.filter((option) => apart || named.includes(option));
    const other = domain.options.find((option) => !told.includes(option));
    return [...told, ...(other === undefined ? [] : [other]), null] as Fact[];
  }
  const steps = [...new Set(named.filter((value): value is number => typeof value === 'number'))];
  const around = steps.flatMap((step) => [step - 1, step, step + 1]);
  const within = (around.length > 0 ? around : [domain.min ?? 0]).filter(
    (value) => value >= (domain.min ?? value) && value <= (domain.max ?? value),
  );
  return [...new Set(within), null];
}

/** The boxes that a condition is true in; none when it can never be true. */
export function boxesOf(space: Space, condition: Condition): Box[] {
  if ('always' in condition) return [new Map()];
  if ('any' in condition) return condition.any.flatMap((part) => boxesOf(space, part));
  if ('all' in condition)
    return condition.all.reduce<Box[]>(
      (sofar, part) => {
        const boxes = boxesOf(space, part);
        if (sofar.length * boxes.length > 5_000) throw new TooComplex();
        return sofar.flatMap((one) => boxes.flatMap((other) => overlap(space, one, other) ?? []));
      },
      [new Map()],
    );
  const mask = maskOf(space, condition);
  return mask === 0n ? [] : [new Map([[condition.field, mask]])];
}

function maskOf(space: Space, comparison: Comparison): bigint {
  let mask = 0n;
  for (const [at, sample] of (space.get(comparison.field) ?? []).entries())
    if (holdsFor(comparison, sample)) mask |= 1n << BigInt(at);
  return mask;
}

function holdsFor(comparison: Comparison, sample: Fact): boolean {
  try {
    return compare(comparison, sample);
  } catch {
    return false; // a comparison that fails at run time is a fault of its own
  }
}

const everything = (space: Space, fact: FactName): bigint => (1n << BigInt(space.get(fact)?.length ?? 0)) - 1n;

export function overlap(space: Space, one: Box, other: Box): Box | null {
  const both = new Map(one);
  for (const [fact, mask] of other) {
    const left = (both.get(fact) ?? everything(space, fact)) & mask;
    if (left === 0n) return null;
    both.set(fact, left);
  }
  return both;
}

/** A corner of `box` that none of `taken` covers, or null when together they cover all of it. */
export function leftOver(
  space: Space,
  box: Box,
  taken: readonly Box[],
  budget = { steps: 200_000 },
  from = 0,
): Box | null {
  for (let at = from; at < taken.length; at += 1) {
    budget.steps -= 1;
    if (budget.steps < 0) throw new TooComplex();
    const cover = taken[at];
    if (!cover || !overlap(space, box, cover)) continue;
    return besides(space, box, cover, (part) => leftOver(space, part, taken, budget, at + 1));
  }
  return box;
}

/** The first answer for the parts of `box` that lie outside `cover`. */
function besides(space: Space, box: Box, cover: Box, search: (part: Box) => Box | null): Box | null {
  let rest = box;
  for (const [fact, mask] of cover) {
    const own = rest.get(fact) ?? everything(space, fact);
    const outside = own & ~mask;
    const found = outside === 0n ? null : search(new Map(rest).set(fact, outside));
    if (found) return found;
    rest = new Map(rest).set(fact, own & mask);
  }
  return null;
}

/** Facts that lie in a box; what the box leaves open is unknown. */
export function exampleIn(space: Space, box: Box): RoutingFacts {
  const facts = factNames.map((fact) => {
    const mask = box.get(fact);
    const known = space.get(fact) ?? [];
    const at = mask === undefined ? known.length - 1 : known.findIndex((_, bit) => (mask >> BigInt(bit)) & 1n);
    return [fact, known[at] ?? null];
  });
  return Object.fromEntries(facts) as RoutingFacts;
}
