import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import type { MeView } from './account.contract.js';

type PartName = 'organisations' | 'desks' | 'seats';

/** What a module to the right adds to `GET /me`. */
export type MePart<Name extends PartName> = (db: Database, actor: Actor) => Promise<MeView[Name]>;

const parts = new Map<PartName, MePart<PartName>>();

export function registerMePart<Name extends PartName>(name: Name, part: MePart<Name>): void {
  parts.set(name, part as MePart<PartName>);
}

export async function mePart<Name extends PartName>(name: Name, db: Database, actor: Actor): Promise<MeView[Name]> {
  const part = parts.get(name);
  return part ? ((await part(db, actor)) as MeView[Name]) : ([] as unknown as MeView[Name]);
}
