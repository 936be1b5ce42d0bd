import type { Actor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';

/** What a module to the right adds to an item's answer, by item id. */
export type ItemPart = (db: Database, actor: Actor, itemIds: readonly string[]) => Promise<Map<string, unknown>>;

const slots: Record<'case', ItemPart | undefined> = { case: undefined };

export function registerItemPart(name: keyof typeof slots, part: ItemPart): void {
  slots[name] = part;
}

export async function itemPart(name: keyof typeof slots, db: Database, actor: Actor, ids: readonly string[]) {
  return (await slots[name]?.(db, actor, ids)) ?? new Map<string, unknown>();
}

/** An empty slot means that a module is missing from the list: better to stop than to answer without it. */
export function refuseEmptySlots(): void {
  const empty = Object.keys(slots).filter((name) => slots[name as keyof typeof slots] === undefined);
  if (empty.length > 0) throw new Error(`nobody fills the item's part: ${empty.join(', ')}`);
}
