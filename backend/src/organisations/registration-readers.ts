import type { Actor } from '../platform/actor.js';
import { canSee } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { Organisation } from './organisation.entity.js';

/** What stands behind an organisation is for those who read its registration; another id that they may read is no organisation. */
export async function mustReadRegistration(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await tx.existsBy(Organisation, { id })) || !(await canSee(tx, actor, id))) throw notFound();
}
