import type { SubjectRule } from '../documents/index.js';
import { visibleTo } from '../platform/audience.js';
import { notAllowed, notFound } from '../platform/refusal.js';
import { Item } from './item.entity.js';
import { itemPolicy } from './item.policy.js';

/** Files belong to a draft: after submission they stand as they were sent, like the fields. */
export const whyNotAttach: SubjectRule = async (tx, actor, id, hold) => {
  const query = tx
    .getRepository(Item)
    .createQueryBuilder('item')
    .where('item.id = :id', { id })
    .andWhere(visibleTo('item.id', ':principals'), { principals: actor.principals });
  const item = await (hold ? query.setLock('pessimistic_write') : query).getOne();
  if (!item) return notFound();
  if (!itemPolicy.mayWrite(actor, item)) return notAllowed();
  return item.status === 'draft' ? null : item.wrongStatus();
};
