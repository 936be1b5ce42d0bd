import { Injectable } from '@nestjs/common';
import { DocumentDirectory } from '../documents/index.js';
import { OrganisationDirectory } from '../organisations/index.js';
import { type Actor, heldIn } from '../platform/actor.js';
import { addAudience, endAudience, visibleTo } from '../platform/audience.js';
import { Database, type Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { once } from '../platform/idempotency.js';
import { uuidv7 } from '../platform/ids.js';
import { authorise, notFound, Refusal } from '../platform/refusal.js';
import { InvalidInput } from '../platform/validation.js';
import { requireVersion } from '../platform/versions.js';
import type { Receipt } from './item.contract.js';
import { Item } from './item.entity.js';
import { ItemCreated, ItemPublished, ItemSubmitted, ItemUnpublished, ItemWithdrawn } from './item.events.js';
import { itemPolicy } from './item.policy.js';
import { fieldsOf, keepFields } from './kept-apart.js';
import type { Kind } from './kinds.js';
import { onBehalfOf, writableFor } from './on-behalf-of.js';
import { refuseWhenClosed } from './owner-standing.js';
import { keepPublicPart } from './public-part.js';
import { freeReference } from './reference-number.js';

type FieldValues = Record<string, unknown>;

/** Everyone whose work needs to read a submitted item. */
const readersOf = ({ consumer }: Kind): (readonly [principal: string, why: string])[] => [
  ['role:auditor', 'auditor'],
  ...['routing', 'cases', 'notifications', ...(consumer ? [consumer] : [])].map(
    (one) => [`system:${one}`, 'system'] as const,
  ),
];

/** The operations that every kind of item shares; a kind adds its fields, not its own way of doing them. */
@Injectable()
export class ItemsService {
  constructor(private readonly db: Database) {}

  async draft(actor: Actor, kind: Kind, input: FieldValues, key?: string, chosen?: string | null): Promise<string> {
    const writesFor = writableFor(actor);
    authorise(writesFor.length > 0 || heldIn(actor, 'org:').length === 0);
    return this.db.inTransaction(actor, (tx) =>
      once(tx, actor, key, { kind: kind.name, input, chosen }, async () => {
        const id = uuidv7();
        const createdBy = actor.personId ?? '';
        const organisationId = await onBehalfOf(tx, writesFor, chosen ?? null);
        const item = tx.create(Item, { id, kind: kind.name, itemType: kind.itemType, organisationId, createdBy });
        index(item, kind, input);
        await addAudience(tx, id, organisationId ? `org:${organisationId}` : `person:${createdBy}`, 'owner');
        await tx.insert(Item, item);
        await keepFields(tx, kind, id, input);
        await recordEvent(tx, actor, ItemCreated, id, { itemId: id, kind: kind.name, itemType: kind.itemType });
        return id;
      }),
    );
  }

  async change(actor: Actor, kind: Kind, id: string, version: number, patch: FieldValues): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await this.held(tx, actor, kind, id);
      authorise(itemPolicy.mayWrite(actor, item));
      if (item.status !== 'draft') throw item.wrongStatus();
      const fields = await fieldsOf(tx, kind, id);
      requireVersion(version, item, fields);
      const merged = { ...fields, ...patch };
      index(item, kind, merged);
      item.touch();
      await keepFields(tx, kind, id, merged);
      await tx.save(item);
    });
  }

  async submit(actor: Actor, kind: Kind, id: string, key: string): Promise<Receipt> {
    return this.db.inTransaction(actor, (tx) =>
      once(tx, actor, key, { submit: id }, async () => {
        const item = await this.held(tx, actor, kind, id);
        authorise(itemPolicy.maySign(actor, item));
        item.moveTo('submitted');
        const values = await this.whole(tx, kind, item);
        item.submittedAt = new Date();
        item.reference = await freeReference(tx);
        const regions = kind.regionsOf?.(values as never).filter((region) => region !== null) ?? [];
        item.region = regions[0] ?? null;
        index(item, kind, values);
        item.touch();
        await this.keepRevision(tx, actor, kind, item, values);
        await keepRegions(tx, item, regions);
        for (const [principal, why] of readersOf(kind)) await addAudience(tx, id, principal, why);
        await this.announce(tx, actor, kind, item, values);
        return { id, reference: item.reference, submittedAt: item.submittedAt.toISOString() };
      }),
    );
  }

  async withdraw(actor: Actor, kind: Kind, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await this.held(tx, actor, kind, id);
      authorise(item.status === 'draft' ? itemPolicy.mayWrite(actor, item) : itemPolicy.maySign(actor, item));
      item.moveTo('withdrawn');
      item.withdrawnAt = new Date();
      item.touch();
      for (const why of ['published', 'shared']) await endAudience(tx, id, why);
      item.published = false;
      await tx.save(item);
      const { itemType, reference } = item;
      await recordEvent(tx, actor, ItemWithdrawn, id, { itemId: id, kind: kind.name, itemType, reference });
    });
  }

  /** The owner's own act, up to the ceiling that the label sets; it can be undone. */
  async publish(actor: Actor, kind: Kind, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await this.held(tx, actor, kind, id);
      authorise(itemPolicy.maySign(actor, item));
      if (!itemPolicy.publish(actor, item, kind.publishable)) throw notPublishable;
      await refuseWhenClosed(tx, item, 'publish');
      const principal = item.confidentiality === 'public' ? 'public' : 'participants';
      await keepPublicPart(tx, id, await fieldsOf(tx, kind, id));
      await addAudience(tx, id, principal, 'published');
      item.published = true;
      await tx.save(item);
      await recordEvent(tx, actor, ItemPublished, id, {
        itemId: id,
        kind: kind.name,
        itemType: item.itemType,
        principal,
      });
    });
  }

  async unpublish(actor: Actor, kind: Kind, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const item = await this.held(tx, actor, kind, id);
      authorise(itemPolicy.maySign(actor, item));
      if (!item.published) return;
      await endAudience(tx, id, 'published');
      item.published = false;
      await tx.save(item);
      const { itemType } = item;
      await recordEvent(tx, actor, ItemUnpublished, id, { itemId: id, kind: kind.name, itemType, because: 'owner' });
    });
  }

  /** The row under lock, or 404 when the actor may not see it. */
  private async held(tx: Tx, actor: Actor, kind: Kind, id: string): Promise<Item> {
    const item = await tx
      .getRepository(Item)
      .createQueryBuilder('item')
      .setLock('pessimistic_write')
      .where('item.id = :id and item.kind = :kind', { id, kind: kind.name })
      .andWhere(visibleTo('item.id', ':principals'), { principals: actor.principals })
      .getOne();
    if (!item) throw notFound();
    return item;
  }

  /** What is to be submitted, tidied and with defaults, or a refusal that says what is missing. */
  private async whole(tx: Tx, kind: Kind, item: Item): Promise<FieldValues> {
    if (kind.needsOrganisation && !item.organisationId) throw organisationMissing;
    await refuseWhenClosed(tx, item, 'submit');
    if (await DocumentDirectory.anyInCheck(tx, item.id)) throw filesInCheck;
    return complete(kind, await fieldsOf(tx, kind, item.id));
  }

  private async keepRevision(tx: Tx, actor: Actor, kind: Kind, item: Item, values: FieldValues): Promise<void> {
    const body = JSON.stringify(await keepFields(tx, kind, item.id, values));
    await tx.save(item);
    await tx.query('insert into item_revision (item_id, version, fields, by_person) values ($1, $2, $3::jsonb, $4)', [
      item.id,
      item.version,
      body,
      actor.personId,
    ]);
  }

  private async announce(tx: Tx, actor: Actor, kind: Kind, item: Item, values: FieldValues): Promise<void> {
    const organisation = (await OrganisationDirectory.cardsOf(tx, [item.organisationId])).get(
      item.organisationId ?? '',
    );
    await recordEvent(tx, actor, ItemSubmitted, item.id, {
      itemId: item.id,
      kind: kind.name,
      itemType: item.itemType,
      reference: item.reference ?? '',
      organisationId: item.organisationId,
      personId: actor.personId ?? '',
      region: item.region,
      confidentiality: item.confidentiality,
      facts: kind.factsOf(
        values as never,
        organisation ? { orgType: organisation.orgType, orgVerification: organisation.verification } : null,
      ),
      desk: kind.desk ?? null,
    });
  }
}

async function keepRegions(tx: Tx, { id, submittedAt }: Item, regions: readonly string[]): Promise<void> {
  await tx.query(
    `insert into item_region (item_id, region, submitted_at) select $1, region, $3 from unnest($2::text[]) region
     on conflict do nothing`,
    [id, regions, submittedAt],
  );
}

/** Every field error at once, because a form that reveals them one by one is the red tape people complain of. */
function complete(kind: Kind, fields: FieldValues): FieldValues {
  const parsed = kind.form.Complete.safeParse(fields);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data as FieldValues;
}

/** What the slim index shows of the content. */
function index(item: Item, kind: Kind, fields: FieldValues): void {
  item.title = kind.titleOf(fields as never) ?? '';
  item.confidentiality =
    typeof fields['confidentiality'] === 'string' ? fields['confidentiality'] : 'business_confidential';
}

const organisationMissing = new Refusal(409, 'organisation-missing', {
  nl: 'Dit kan alleen namens een organisatie. Meld uw organisatie aan, of sluit u aan bij een organisatie die er al is.',
  en: 'This is only possible for an organisation. Register yours, or join one that is already here.',
});

const filesInCheck = new Refusal(409, 'files-in-check', {
  nl: 'Een bestand wordt nog gecontroleerd. Dat duurt meestal een paar seconden. Dien daarna in.',
  en: 'A file is still being checked. That usually takes a few seconds. Submit after that.',
});

const notPublishable = new Refusal(409, 'not-publishable', {
  nl: 'Dit kan niet openbaar worden gemaakt: het label staat het niet toe, of het is nog niet ingediend.',
  en: 'This cannot be published: its label does not allow it, or it was not submitted yet.',
});
