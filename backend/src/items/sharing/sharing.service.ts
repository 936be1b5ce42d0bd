import { Injectable } from '@nestjs/common';
import { OrganisationDirectory } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { addAudience, endAudience, visibleTo } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { Item } from '../item.entity.js';
import { ItemShared, ItemUnshared } from '../item.events.js';
import { itemPolicy } from '../item.policy.js';
import { kindNamed } from '../kinds.js';
import { refuseWhenClosed } from '../owner-standing.js';
import type { ShareItem } from './sharing.contract.js';

/** The owner's act of letting one other organisation read an item; it can be undone. */
@Injectable()
export class SharingService {
  constructor(private readonly db: Database) {}

  async share(actor: Actor, id: string, chosen: ShareItem): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await held(tx, actor, id);
      authorise(itemPolicy.maySign(actor, item));
      if (!itemPolicy.share(actor, item, kindNamed(item.kind).publishable)) throw notShareable;
      const recipientId = chosen.directoryEntryId
        ? await OrganisationDirectory.idOfEntry(tx, actor, chosen.directoryEntryId)
        : (chosen.organisationId ?? null);
      const recipient = await OrganisationDirectory.lockedCard(tx, recipientId);
      if (!recipient || recipient.id === item.organisationId || !isVerified(recipient.verification)) throw noRecipient;
      await refuseWhenClosed(tx, item, 'share');
      await addAudience(tx, id, `org:${recipient.id}`, 'shared');
      const { kind, itemType } = item;
      await recordEvent(tx, actor, ItemShared, id, { itemId: id, kind, itemType, organisationId: recipient.id });
    });
  }

  async unshare(actor: Actor, id: string, organisationId: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await held(tx, actor, id);
      authorise(itemPolicy.maySign(actor, item));
      await endAudience(tx, id, 'shared', `org:${organisationId}`);
      const { kind, itemType } = item;
      const fact = { itemId: id, kind, itemType, organisationId, because: 'owner' as const };
      await recordEvent(tx, actor, ItemUnshared, id, fact);
    });
  }
}

const isVerified = (verification: string) => verification === 'kvk_verified' || verification === 'screened';

/** The row under lock, or 404 when the actor may not see it. */
async function held(tx: Tx, actor: Actor, id: string): Promise<Item> {
  const item = await tx
    .getRepository(Item)
    .createQueryBuilder('item')
    .setLock('pessimistic_write')
    .where('item.id = :id', { id })
    .andWhere(visibleTo('item.id', ':principals'), { principals: actor.principals })
    .getOne();
  if (!item) throw notFound();
  return item;
}

const notShareable = new Refusal(409, 'not-shareable', {
  nl: 'U kunt alleen een ingediend stuk delen. Financieringscasussen en aanmeldingen voor de tafel deelt u nooit.',
  en: 'You can only share what you submitted. Financing cases and applications for the table are never shared.',
});

const noRecipient = new Refusal(400, 'no-such-recipient', {
  nl: 'Met deze organisatie kunt u niet delen. Kies een andere organisatie die gecontroleerd is.',
  en: 'You cannot share with this organisation. Choose another organisation that has been verified.',
});
