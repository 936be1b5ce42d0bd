import { Injectable } from '@nestjs/common';
import { VerificationChanged } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import { endAudience } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { EventConsumer } from '../platform/queue/event-consumer.js';
import { ItemUnpublished, ItemUnshared } from './item.events.js';
import { hasLeft } from './owner-standing.js';

const keeper = systemActor('items');

type Because = 'organisation_blocked' | 'organisation_left';

/** Why what an organisation showed to others ends; null while it may go on. */
const endOf = ({ status, verification }: { status: string; verification: string }): Because | null => {
  if (verification === 'blocked') return 'organisation_blocked';
  return hasLeft(status) ? 'organisation_left' : null;
};

/** What a blocked or closed organisation had shown to others is theirs no more; unblocking leaves showing it to its own hand. */
@Injectable()
export class Publications extends EventConsumer {
  constructor() {
    super('items');
    this.on(VerificationChanged, async ({ organisationId, ...standing }, tx) => {
      const because = endOf(standing);
      if (because === null) return;
      await this.endPublications(tx, organisationId, because);
      await this.endShares(tx, organisationId, because);
    });
  }

  private async endPublications(tx: Tx, organisationId: string, because: Because): Promise<void> {
    const [ended]: [{ id: string; kind: string; itemType: string }[], number] = await tx.query(
      `update item set published = false where organisation_id = $1 and published returning id, kind, item_type "itemType"`,
      [organisationId],
    );
    for (const { id, kind, itemType } of ended) {
      await endAudience(tx, id, 'published');
      const fact = { itemId: id, kind, itemType, because };
      await recordEvent(tx, keeper, ItemUnpublished, id, fact);
    }
  }

  /** What it shared with others, and what others shared with it. */
  private async endShares(tx: Tx, organisationId: string, because: Because): Promise<void> {
    const shares: { itemId: string; kind: string; itemType: string; principal: string }[] = await tx.query(
      `select i.id "itemId", i.kind, i.item_type "itemType", a.principal from audience a join item i on i.id = a.subject_id
       where a.why = 'shared' and a.until is null and (i.organisation_id = $1 or a.principal = 'org:' || $1::text)`,
      [organisationId],
    );
    for (const { principal, ...item } of shares) {
      await endAudience(tx, item.itemId, 'shared', principal);
      const fact = {
        ...item,
        organisationId: principal.slice('org:'.length),
        because,
      };
      await recordEvent(tx, keeper, ItemUnshared, item.itemId, fact);
    }
  }
}
