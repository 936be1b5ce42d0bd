import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory, type PersonName } from '../accounts/index.js';
import { type LinkCard, LinkDecided, LinkDirectory } from '../ecosystems/index.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import type { EventContext } from '../platform/queue/event-consumer.js';
import * as texts from './link-texts.js';
import { NotificationsService } from './notifications.service.js';

type Decided = PayloadOf<typeof LinkDecided>;

/** Who hears of a link: both sides that it was proposed, then the adviser and the other side what was decided. */
@Injectable()
export class LinkNotices {
  constructor(
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async proposed(tx: Tx, linkId: string, event: EventContext): Promise<void> {
    const card = await LinkDirectory.card(tx, linkId);
    if (!card) return;
    const people = [...(await needOwners(tx, card)), ...(await decidersOf(tx, card))];
    await this.tell(tx, card, event, 'link.proposed', people, texts.proposed);
  }

  async decided(tx: Tx, decided: Decided, event: EventContext): Promise<void> {
    const card = await LinkDirectory.card(tx, decided.linkId);
    if (!card) return;
    const adviser = await AccountsDirectory.namesOf(tx, [card.proposedBy]);
    const others = decided.side === 'need' ? await decidersOf(tx, card) : await needOwners(tx, card);
    await this.tell(tx, card, event, 'link.decided', [...adviser.values(), ...others], (facts, link) =>
      texts.decided({ ...facts, side: decided.side, agree: decided.agree, status: decided.status }, link),
    );
  }

  private async tell(
    tx: Tx,
    card: LinkCard,
    { eventId }: EventContext,
    type: string,
    people: readonly PersonName[],
    words: (facts: texts.LinkFacts, link: string) => texts.Told,
  ): Promise<void> {
    const link = `${this.config.publicUrl ?? `http://localhost:${this.config.port}`}/links/${card.id}`;
    const message = { eventId, type, subjectId: card.id, kind: 'links', reference: null, ...words(card, link) };
    await this.notifications.tell(tx, people, message);
  }
}

const needOwners = (tx: Tx, { needDesk }: LinkCard) =>
  AccountsDirectory.holdersOf(tx, [`needs:${needDesk}`], ['need_owner']);

const decidersOf = (tx: Tx, { organisationId }: LinkCard) =>
  AccountsDirectory.holdersOf(tx, [`org:${organisationId}`], ['org_admin', 'org_signatory']);
