import { announce } from '../organisations/establish.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { awaitsDecision } from '../organisations/verification/verification.rules.js';
import { systemActor } from '../platform/actor.js';
import type { Database } from '../platform/database.js';

/** Puts the demo organisations that wait on the desk that decides on them, as a registration would. */
export async function seedRegistrations(db: Database): Promise<void> {
  const actor = systemActor('seed');
  await db.inTransaction(actor, async (tx) => {
    for (const one of await tx.find(Organisation, { order: { name: 'asc' } }))
      if (awaitsDecision(one.status)) await announce(tx, actor, one);
  });
}
