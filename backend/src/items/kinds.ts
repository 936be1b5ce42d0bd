import type { z } from 'zod';
import type { Fields, Form, ValuesOf } from '../platform/form/index.js';
import type { RoutingFacts, RoutingOrganisation } from './routing-facts.js';

export type KindName = 'proposals' | 'barriers' | 'questions' | 'financing-cases' | 'linkages' | 'table-applications';

/** What complete fields of a form look like once submission accepted them. */
export type CompleteOf<F extends Fields> = z.output<Form<F>['Complete']>;

/** What a kind of item tells `items`: its fields, its table, and what routing reads of it. */
export interface Kind<F extends Fields = Fields> {
  name: KindName;
  itemType: string;
  table: string;
  form: Form<F>;
  /** Fields that the desk which handles it does not read: only the owner, and whoever verifies the organisation. */
  keptApart?: readonly (keyof F & string)[];
  titleOf(values: Partial<ValuesOf<F>>): string | null | undefined;
  /** Where it is about, the first one first. */
  regionsOf?(values: CompleteOf<F>): readonly (string | null)[];
  factsOf(values: CompleteOf<F>, organisation: RoutingOrganisation | null): RoutingFacts;
  /** A desk that every item of this kind goes to, with its working days; without it the rules decide. */
  desk?: { code: string; slaWorkingDays: number };
  /** From which fields a suggestion is made, and for which one with which codes; without it there is none. */
  suggests?: { texts: readonly (keyof F & string)[]; category: keyof F & string; categories: readonly string[] };
  /** Whether its owner may show it to participants or everyone. */
  publishable: boolean;
  /** The queue of the kind's own module, when that module works on the content after submission. */
  consumer?: string;
  /** Only organisations may submit it. */
  needsOrganisation: boolean;
}

const kinds = new Map<string, Kind>();

export function registerKind<F extends Fields>(kind: Kind<F>): void {
  kinds.set(kind.name, kind as unknown as Kind);
}

export function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no kind of item is registered as ${name}`);
  return kind;
}
