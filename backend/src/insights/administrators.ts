import { AccountsDirectory } from '../accounts/index.js';
import type { Actor, Language } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { type Letter, queueMail } from '../platform/mail/mail.js';

/** Writes to every functional administrator, in their own language. */
export async function mailAdministrators(
  tx: Tx,
  actor: Actor,
  eventId: string,
  letterTo: (email: string, language: Language) => Letter,
): Promise<void> {
  for (const { email, language } of await AccountsDirectory.holdersOf(tx, ['role:portal_admin']))
    await queueMail(tx, actor, eventId, letterTo(email, language));
}
