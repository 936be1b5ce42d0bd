import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { Exported } from '../../platform/export/export.js';

/** What a module keeps of a person, and how that goes when the person does. */
export interface PersonPart {
  /** As the person may read it: inside a transaction with their own principals. */
  collect(tx: Tx, actor: Actor): Promise<Exported>;
  /** Throws a refusal when the person cannot go now. */
  erase?(tx: Tx, actor: Actor): Promise<void>;
}

const parts = new Map<string, PersonPart>();

export function registerPersonPart(name: string, part: PersonPart): void {
  parts.set(name, part);
}

export const personParts = (): ReadonlyMap<string, PersonPart> => parts;
