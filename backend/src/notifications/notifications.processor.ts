import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory, type PersonName } from '../accounts/index.js';
import {
  CaseAnswered,
  CaseAsked,
  type CaseCard,
  CaseClosed,
  CaseDirectory,
  CaseExtended,
  CaseLeft,
  CaseOpened,
  CaseReleased,
  CaseReminded,
  CaseReplied,
  CaseTaken,
  CaseTransferred,
} from '../cases/index.js';
import { LinkDecided, LinkProposed } from '../ecosystems/index.js';
import { AdviceRecorded, DeclarationsAsked } from '../financing-table/index.js';
import { DraftExpires, ItemDirectory, ItemShared } from '../items/index.js';
import {
  AdministrationHandedOver,
  AnswerDueSoon,
  DecisionDeclined,
  DecisionProposed,
  InvitationAccepted,
  MembershipChanged,
  MembershipDecided,
  MembershipEnded,
  MembershipRequested,
  OrganisationRegistered,
  RegisterChecked,
  VerificationChanged,
  VerificationTermNear,
  VerificationTermOver,
} from '../organisations/index.js';
import { readersAmong } from '../platform/audience.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import { EventConsumer, type EventContext } from '../platform/queue/event-consumer.js';
import { RuleFaulted } from '../routing/index.js';
import { ClockNotices } from './clock-notices.js';
import { extendedBy, handedOver } from './clock-texts.js';
import { LinkNotices } from './link-notices.js';
import { type Message, NotificationsService } from './notifications.service.js';
import { OrganisationNotices } from './organisation-notices.js';
import { RoutingNotices } from './routing-notices.js';
import { TableNotices } from './table-notices.js';
import * as texts from './texts.js';

type Told = Pick<Message, 'text' | 'mail'>;

/** Who hears of which step of a case: the submitter by bell and mail, the desk by bell. */
@Injectable()
export class NotificationsProcessor extends EventConsumer {
  constructor(
    private readonly notifications: NotificationsService,
    links: LinkNotices,
    organisations: OrganisationNotices,
    table: TableNotices,
    routing: RoutingNotices,
    clocks: ClockNotices,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {
    super('notifications');
    this.on(CaseOpened, async ({ itemId }, tx, event) => this.opened(tx, itemId, event));
    this.on(CaseReleased, async ({ itemId }, tx, event) => this.opened(tx, itemId, event));
    this.on(CaseAsked, async ({ itemId }, tx, event) => this.toSubmitter(tx, itemId, event, 'case.asked', texts.asked));
    this.on(CaseAnswered, async ({ itemId }, tx, event) =>
      this.toSubmitter(tx, itemId, event, 'case.answered', texts.answered),
    );
    this.on(CaseTransferred, async (fact, tx, event) => {
      await this.toSubmitter(tx, fact.itemId, event, 'case.transferred', texts.transferred);
      await this.toDesk(tx, fact.itemId, event, 'case.opened', (card) => handedOver(card, fact));
      if (fact.because === 'bounced') await clocks.bounced(tx, fact, event);
    });
    this.on(CaseReplied, async ({ itemId }, tx, event) =>
      this.toDesk(tx, itemId, event, 'case.replied', texts.forDesk.replied),
    );
    this.on(CaseTaken, async ({ itemId, byAnother }, tx, event) => {
      if (byAnother) await this.toDesk(tx, itemId, event, 'case.assigned', texts.forDesk.assigned);
    });
    this.on(CaseLeft, async ({ itemId }, tx, event) => this.toDesk(tx, itemId, event, 'case.left', texts.forDesk.left));
    this.on(CaseExtended, async (fact, tx, event) => {
      if (fact.clock === 'first_answer')
        await this.toSubmitter(tx, fact.itemId, event, 'case.extended', (card) => extendedBy(card, fact));
    });
    this.on(CaseReminded, async (fact, tx, event) => clocks.reminded(tx, fact, event));
    this.on(CaseClosed, async ({ itemId, outcome }, tx, event) =>
      outcome === 'withdrawn'
        ? this.toDesk(tx, itemId, event, 'case.closed', texts.forDesk.withdrawn)
        : this.toSubmitter(tx, itemId, event, 'case.closed', texts.closedUnverified),
    );
    this.on(OrganisationRegistered, async (fact, tx, event) => organisations.registered(tx, fact, event));
    this.on(VerificationChanged, async (fact, tx, event) => organisations.decided(tx, fact, event));
    this.on(RegisterChecked, async (fact, tx, event) => organisations.checked(tx, fact, event));
    this.on(DecisionProposed, async (fact, tx, event) => organisations.proposed(tx, fact, event));
    this.on(DecisionDeclined, async (fact, tx, event) => organisations.declined(tx, fact, event));
    this.on(AnswerDueSoon, async (fact, tx, event) => organisations.answerDueSoon(tx, fact, event));
    this.on(VerificationTermNear, async (term, tx, event) => organisations.termNear(tx, term, event));
    this.on(VerificationTermOver, async (term, tx, event) => organisations.termOver(tx, term, event));
    this.on(MembershipRequested, async (fact, tx, event) => organisations.membershipRequested(tx, fact, event));
    this.on(MembershipDecided, async (fact, tx, event) => organisations.membershipDecided(tx, fact, event));
    this.on(ItemShared, async (shared, tx, event) => organisations.itemShared(tx, shared, event));
    this.on(DraftExpires, async (draft, tx, event) => organisations.draftExpires(tx, draft, event));
    this.on(MembershipChanged, async (fact, tx, event) => organisations.membershipChanged(tx, fact, event));
    this.on(MembershipEnded, async (fact, tx, event) => organisations.membershipEnded(tx, fact, event));
    this.on(AdministrationHandedOver, async (fact, tx, event) => organisations.handedOver(tx, fact, event));
    this.on(InvitationAccepted, async (fact, tx, event) => organisations.invitationAccepted(tx, fact, event));
    this.on(RuleFaulted, async (fact, tx, event) => routing.faulted(tx, fact, event));
    this.on(LinkProposed, async ({ linkId }, tx, event) => links.proposed(tx, linkId, event));
    this.on(LinkDecided, async (decided, tx, event) => links.decided(tx, decided, event));
    this.on(DeclarationsAsked, async (asked, tx, event) => table.asked(tx, asked, event));
    this.on(AdviceRecorded, async ({ itemId, reviewerIds }, tx, event) => {
      await this.toSubmitter(tx, itemId, event, 'advice.recorded', texts.advised);
      await this.toReviewers(tx, itemId, event, reviewerIds);
    });
  }

  private async opened(tx: Tx, itemId: string, event: EventContext): Promise<void> {
    await this.toSubmitter(tx, itemId, event, 'case.opened', texts.receivedAndRouted);
    await this.toDesk(tx, itemId, event, 'case.opened', texts.forDesk.opened);
  }

  private async toSubmitter(
    tx: Tx,
    itemId: string,
    event: EventContext,
    type: string,
    told: (facts: texts.CaseFacts, link: string) => Told,
  ): Promise<void> {
    const [card, people] = [await CaseDirectory.card(tx, itemId), await submitterOf(tx, itemId)];
    if (!card) return;
    const link = `${this.config.publicUrl ?? `http://localhost:${this.config.port}`}/items/${itemId}`;
    await this.notifications.tell(tx, people, { ...about(card, event, type), ...told(card, link) });
  }

  /** Whoever stepped out since may not read the case, so they are not told either. */
  private async toReviewers(tx: Tx, itemId: string, event: EventContext, ids: readonly string[]): Promise<void> {
    const [card, readers] = [
      await CaseDirectory.card(tx, itemId),
      await readersAmong(
        tx,
        itemId,
        ids.map((id) => `person:${id}`),
      ),
    ];
    if (!card) return;
    const people = await AccountsDirectory.namesOf(
      tx,
      readers.map((principal) => principal.slice('person:'.length)),
    );
    const message = { ...about(card, event, 'advice.recorded'), ...texts.forReviewers.advised(card) };
    await this.notifications.tell(tx, [...people.values()], message);
  }

  private async toDesk(
    tx: Tx,
    itemId: string,
    event: EventContext,
    type: string,
    told: (facts: texts.CaseFacts) => Told,
  ): Promise<void> {
    const card = await CaseDirectory.card(tx, itemId);
    if (!card) return;
    const people = await this.notifications.atDesk(tx, card.desk, card.handlerId);
    await this.notifications.tell(tx, people, {
      ...about(card, event, type),
      subjectId: card.id,
      kind: 'cases',
      ...told(card),
    });
  }
}

const about = (card: CaseCard, event: EventContext, type: string) => ({
  eventId: event.eventId,
  type,
  subjectId: card.itemId,
  kind: card.kind,
  reference: card.reference,
});

/** The person who made the item; for a registration nobody, because its own steps tell them. */
async function submitterOf(tx: Tx, itemId: string): Promise<PersonName[]> {
  const item = await ItemDirectory.card(tx, itemId);
  return item ? [...(await AccountsDirectory.namesOf(tx, [item.createdBy])).values()] : [];
}
