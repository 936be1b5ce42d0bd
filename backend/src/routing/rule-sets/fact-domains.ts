import { z } from 'zod';
import { RoutingFacts } from '../../items/index.js';

export type FactName = keyof RoutingFacts;
export type Fact = RoutingFacts[FactName];

/** What a fact may be, apart from unknown. */
export type FactDomain =
  | { type: 'choice'; options: readonly string[] }
  | { type: 'yes_no' }
  | { type: 'number'; min: number | null; max: number | null };

export const factNames = Object.keys(RoutingFacts.shape) as FactName[];

const bound = (value: number | null): number | null =>
  value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;

function domainOf(name: FactName): FactDomain {
  const inner = RoutingFacts.shape[name].unwrap().unwrap();
  if (inner instanceof z.ZodEnum) return { type: 'choice', options: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { type: 'yes_no' };
  if (inner instanceof z.ZodNumber) return { type: 'number', min: bound(inner.minValue), max: bound(inner.maxValue) };
  throw new Error(`the fact ${name} has a type that rules cannot read`);
}

/** The typed list of facts that conditions are built from. */
export const factDomains = Object.fromEntries(factNames.map((name) => [name, domainOf(name)])) as Record<
  FactName,
  FactDomain
>;
