import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { holds } from '../../platform/actor.js';
import { addAudience, endAudience, visibleTo } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import type { ChangeView, SaveView } from './saved-view.contract.js';
import { SavedView } from './saved-view.entity.js';

/** More than anyone finds their way in. */
const most = 50;

/** Keeping a view of the inbox, for oneself or for a desk where one works. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly db: Database) {}

  async save(actor: Actor, { name, query, desk }: SaveView): Promise<string> {
    return this.db.inTransaction(actor, async (tx) => {
      const ownerId = actor.personId ?? '';
      if ((await tx.count(SavedView, { where: { ownerId } })) >= most) throw tooMany;
      const view = tx.create(SavedView, { id: uuidv7(), ownerId, name, query, desk: null });
      await addAudience(tx, view.id, `person:${ownerId}`, 'owner');
      await share(tx, actor, view, desk ?? null);
      await tx.save(view);
      await recordAudit(tx, actor, 'case.view-saved', view.id, { desk: view.desk });
      return view.id;
    });
  }

  async change(actor: Actor, id: string, { name, query, desk, isDefault }: ChangeView): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const view = await own(tx, actor, id);
      if (name) view.name = name;
      if (query) view.query = query;
      if (desk !== undefined) await share(tx, actor, view, desk);
      if (isDefault) await tx.update(SavedView, { ownerId: view.ownerId, isDefault: true }, { isDefault: false });
      if (isDefault !== undefined) view.isDefault = isDefault;
      await tx.save(view);
      await recordAudit(tx, actor, 'case.view-changed', id, { desk: view.desk });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const view = await own(tx, actor, id);
      for (const why of ['owner', 'shared']) await endAudience(tx, id, why);
      await tx.remove(view);
      await recordAudit(tx, actor, 'case.view-removed', id, { desk: view.desk });
    });
  }
}

/** With the desk that is named, and with none that was named before. */
async function share(tx: Tx, actor: Actor, view: SavedView, desk: string | null): Promise<void> {
  if (desk !== null && !holds(actor, `desk:${desk}`, 'handler', 'coordinator')) throw notYourDesk;
  await endAudience(tx, view.id, 'shared');
  if (desk !== null) await addAudience(tx, view.id, `desk:${desk}`, 'shared');
  view.desk = desk;
}

/** What one sees and did not make can only be used. */
async function own(tx: Tx, actor: Actor, id: string): Promise<SavedView> {
  const view = await tx
    .getRepository(SavedView)
    .createQueryBuilder('v')
    .setLock('pessimistic_write')
    .where('v.id = :id', { id })
    .andWhere(visibleTo('v.id', ':principals'), { principals: actor.principals })
    .getOne();
  if (!view) throw notFound();
  authorise(view.ownerId === actor.personId);
  return view;
}

const tooMany = new Refusal(409, 'too-many-views', {
  nl: `U hebt al ${most} weergaven. Verwijder er eerst een.`,
  en: `You have ${most} views already. Remove one first.`,
});

const notYourDesk = new Refusal(400, 'unknown-desk', {
  nl: 'Delen kan alleen met een afdeling waar u werkt.',
  en: 'You can only share with a department where you work.',
});
