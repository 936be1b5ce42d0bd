import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import type { Database, Tx } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import { requireVersion } from '../platform/versions.js';
import { DeskCase } from './case.entity.js';

/** One command on a case, alone with it until commit; for who cannot see the case there is none. */
export async function changeCase<T>(
  db: Database,
  actor: Actor,
  id: string,
  version: number | null,
  work: (tx: Tx, one: DeskCase) => Promise<T>,
): Promise<T> {
  return db.inTransaction(actor, async (tx) => {
    const one = await tx
      .getRepository(DeskCase)
      .createQueryBuilder('one')
      .setLock('pessimistic_write')
      .where('one.id = :id', { id })
      .andWhere(visibleTo('one.id', ':principals'), { principals: actor.principals })
      .getOne();
    if (!one) throw notFound();
    if (version !== null) requireVersion(version, one, { status: one.status, desk: one.desk });
    const result = await work(tx, one);
    await tx.save(one);
    return result;
  });
}
