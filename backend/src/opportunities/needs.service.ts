import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { addAudience } from '../platform/audience.js';
import { Database, type Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { once } from '../platform/idempotency.js';
import { uuidv7 } from '../platform/ids.js';
import { authorise, Refusal } from '../platform/refusal.js';
import type { PublishNeed } from './need.contract.js';
import { NeedPublished } from './need.events.js';
import { needPolicy } from './need.policy.js';

@Injectable()
export class NeedsService {
  constructor(private readonly db: Database) {}

  async publish(actor: Actor, { desk, ...need }: PublishNeed, key?: string): Promise<string> {
    authorise(desk ? needPolicy.publishFor(actor, desk) : needPolicy.publishAny(actor));
    const owner = desk ?? needPolicy.onlyDesk(actor);
    if (!owner) throw deskMissing;
    return this.db.inTransaction(actor, (tx) =>
      once(tx, actor, key, { publish: need, desk: owner }, async () => {
        const needId = await keepNeed(tx, actor.personId ?? '', owner, need);
        const { region, nldArea } = need;
        await recordEvent(tx, actor, NeedPublished, needId, { needId, desk: owner, region, nldArea });
        return needId;
      }),
    );
  }
}

/** A published need is there for everyone; its owner is named too, so that this stays when publishing ends. */
export async function keepNeed(
  tx: Tx,
  personId: string,
  desk: string,
  need: Omit<PublishNeed, 'desk'>,
): Promise<string> {
  const id = uuidv7();
  await addAudience(tx, id, `needs:${desk}`, 'owner');
  await addAudience(tx, id, 'public', 'published');
  await tx.query(
    `insert into need (id, title, region, nld_area, sub_area, primary_domain, desk, created_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [id, need.title, need.region, need.nldArea, need.subArea, need.primaryDomain, desk, personId],
  );
  await tx.query('insert into need_description (id, description) values ($1, $2)', [id, need.description]);
  return id;
}

const deskMissing = new Refusal(400, 'desk-missing', {
  nl: 'U stelt behoeften voor meer dan één onderdeel. Zeg erbij voor welk onderdeel deze is.',
  en: 'You publish needs for more than one department. Say for which one this is.',
});
