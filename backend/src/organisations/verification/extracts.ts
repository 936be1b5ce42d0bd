import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { notAllowed, Refusal } from '../../platform/refusal.js';
import { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { awaitsDecision } from './verification.rules.js';

/**
 * Why this person may not add the owner's extract or another proof now: null when they may, undefined when the subject
 * is no organisation that they see. With `hold` its row is kept until commit.
 */
export async function whyNotAttach(
  tx: Tx,
  actor: Actor,
  id: string,
  hold: boolean,
): Promise<Refusal | null | undefined> {
  const query = tx
    .getRepository(Organisation)
    .createQueryBuilder('one')
    .where('one.id = :id', { id })
    .andWhere(visibleTo('one.id', ':principals'), { principals: actor.principals });
  const one = await (hold ? query.setLock('pessimistic_write') : query).getOne();
  if (!one) return undefined;
  if (!organisationPolicy.administers(actor, one)) return notAllowed();
  return awaitsDecision(one.status) ? null : notAsked;
}

const notAsked = new Refusal(409, 'no-check-running', {
  nl: 'Er loopt nu geen controle, dus wij bewaren nu geen stukken van u.',
  en: 'No check is running now, so we keep no papers of yours now.',
});
