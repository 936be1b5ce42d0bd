import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory, type PersonName } from '../accounts/index.js';
import { CaseDirectory } from '../cases/index.js';
import { type DraftExpires, ItemDirectory, type ItemShared } from '../items/index.js';
import {
  type AdministrationHandedOver,
  type AnswerDueSoon,
  type DecisionDeclined,
  type DecisionProposed,
  type InvitationAccepted,
  type MembershipChanged,
  type MembershipDecided,
  type MembershipEnded,
  type MembershipRequested,
  OrganisationDirectory,
  type OrganisationRegistered,
  type RegisterChecked,
  type VerificationChanged,
  type VerificationTermNear,
  type VerificationTermOver,
} from '../organisations/index.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import type { EventContext } from '../platform/queue/event-consumer.js';
import { NotificationsService } from './notifications.service.js';
import * as texts from './organisation-texts.js';
import type { Told } from './texts.js';
import { forDesk } from './verification-desk-texts.js';

/** Steps that are the verification desk's turn, and what it is told. */
const deskHears: Record<string, (name: string) => Told> = {
  answered: forDesk.answered,
  ownership_changed: forDesk.ownershipChanged,
  yearly_review: forDesk.yearlyReview,
};

/** Who hears of an organisation: its members what was decided, its administrators who wants to join, the desk what is its turn. */
@Injectable()
export class OrganisationNotices {
  private readonly site: string;

  constructor(
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) config: RunConfig,
  ) {
    this.site = config.publicUrl ?? `http://localhost:${config.port}`;
  }

  async registered(
    tx: Tx,
    { organisationId, personId }: PayloadOf<typeof OrganisationRegistered>,
    event: EventContext,
  ) {
    const people = personId ? await named(tx, personId) : [];
    await this.tell(tx, organisationId, event, 'organisation.registered', people, texts.registered);
  }

  async decided(tx: Tx, { organisationId, decision }: PayloadOf<typeof VerificationChanged>, event: EventContext) {
    const turn = deskHears[decision];
    if (turn) await this.tellDesk(tx, organisationId, event, `organisation.${decision.replace('_', '-')}`, turn);
    if (decision === 'answered') return;
    const people = await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`]);
    const dueOn = await OrganisationDirectory.answerDueOn(tx, organisationId);
    await this.tell(tx, organisationId, event, 'organisation.decided', people, (name, link) =>
      texts.decidedOnRegistration(decision, name, link, dueOn),
    );
  }

  /** The desk looks at every registration anyway; of a verified one it must hear that the register says otherwise. */
  async checked(tx: Tx, { organisationId, outcome, status }: PayloadOf<typeof RegisterChecked>, event: EventContext) {
    if (status === 'verified' && (outcome === 'differs' || outcome === 'not_found'))
      await this.tellDesk(tx, organisationId, event, 'organisation.register-differs', forDesk.registerDiffers);
  }

  /** Only those who can answer. */
  async answerDueSoon(tx: Tx, { organisationId, dueOn }: PayloadOf<typeof AnswerDueSoon>, event: EventContext) {
    const people = await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`], ['org_admin']);
    await this.tell(tx, organisationId, event, 'verification.answer-due-soon', people, (name, link) =>
      texts.answerDueSoon(name, dueOn, link),
    );
  }

  /** The desk hears what it must renew; of the yearly look at owners also those who can prepare for it. */
  async termNear(
    tx: Tx,
    { organisationId, code, fallsOn }: PayloadOf<typeof VerificationTermNear>,
    event: EventContext,
  ) {
    const type = 'verification.term-near';
    await this.tellDesk(tx, organisationId, event, type, (name) => forDesk.termNear(code, name, fallsOn));
    if (code !== 'yearly_review') return;
    const people = await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`], ['org_admin']);
    await this.tell(tx, organisationId, event, type, people, (name, link) => texts.reviewNear(name, fallsOn, link));
  }

  async termOver(tx: Tx, { organisationId, code }: PayloadOf<typeof VerificationTermOver>, event: EventContext) {
    await this.tellDesk(tx, organisationId, event, 'verification.term-over', (name) => forDesk.termOver(code, name));
  }

  async proposed(tx: Tx, fact: PayloadOf<typeof DecisionProposed>, event: EventContext) {
    const desks = ['desk:VERIF_DESK', ...(fact.decision === 'unblock' ? ['desk:SECURITY_OFFICE'] : [])];
    const people = await AccountsDirectory.holdersOf(tx, desks, ['handler', 'coordinator']);
    const others = people.filter(({ id }) => id !== fact.personId);
    await this.tell(tx, fact.organisationId, event, 'verification.decision-proposed', others, forDesk.proposed);
  }

  async declined(tx: Tx, { organisationId, personId }: PayloadOf<typeof DecisionDeclined>, event: EventContext) {
    const people = await named(tx, personId);
    await this.tell(tx, organisationId, event, 'verification.decision-declined', people, forDesk.declined);
  }

  async membershipRequested(tx: Tx, asked: PayloadOf<typeof MembershipRequested>, event: EventContext) {
    const [person] = await named(tx, asked.personId);
    const people = await AccountsDirectory.holdersOf(tx, [`org:${asked.organisationId}`], ['org_admin']);
    await this.tell(tx, asked.organisationId, event, 'membership.requested', people, (name, link) =>
      texts.membershipRequested(person?.name ?? '', name, link),
    );
  }

  async membershipDecided(tx: Tx, decided: PayloadOf<typeof MembershipDecided>, event: EventContext) {
    const people = await named(tx, decided.personId);
    await this.tell(tx, decided.organisationId, event, 'membership.decided', people, (name, link) =>
      texts.membershipDecided(decided.accepted, name, link),
    );
  }

  /** Those whom an item was shared with hear from whom; what it is about they read on its page. */
  async itemShared(tx: Tx, { itemId, organisationId }: PayloadOf<typeof ItemShared>, { eventId }: EventContext) {
    const card = await ItemDirectory.card(tx, itemId);
    if (!card) return;
    const people = await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`]);
    const link = `${this.site}/${card.kind}/${itemId}`;
    const subject = { subjectId: itemId, kind: card.kind, reference: card.reference };
    const told = texts.itemShared(card.organisationName, card.reference ?? '', link);
    await this.notifications.tell(tx, people, { eventId, type: 'item.shared', ...subject, ...told });
  }

  /** Whoever made it; when they left the organisation, those who administer it. */
  async draftExpires(tx: Tx, { itemId, removedOn }: PayloadOf<typeof DraftExpires>, { eventId }: EventContext) {
    const card = await ItemDirectory.card(tx, itemId);
    if (card?.status !== 'draft') return;
    const { organisationId, createdBy } = card;
    const members = organisationId ? await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`]) : [];
    const maker = organisationId ? members.filter(({ id }) => id === createdBy) : await named(tx, createdBy);
    const administrators = () => AccountsDirectory.holdersOf(tx, [`org:${organisationId}`], ['org_admin']);
    const subject = { subjectId: itemId, kind: card.kind, reference: null };
    const told = texts.draftExpires(removedOn, `${this.site}/${card.kind}/${itemId}`);
    const people = maker.length > 0 ? maker : await administrators();
    await this.notifications.tell(tx, people, { eventId, type: 'item.expires', ...subject, ...told });
  }

  async membershipChanged(tx: Tx, changed: PayloadOf<typeof MembershipChanged>, event: EventContext) {
    const people = await named(tx, changed.personId);
    await this.tell(tx, changed.organisationId, event, 'membership.changed', people, texts.membershipChanged);
  }

  /** Whoever left knows it; those who administer hear of it. Whoever was removed hears it themselves. */
  async membershipEnded(
    tx: Tx,
    { organisationId, personId, how }: PayloadOf<typeof MembershipEnded>,
    event: EventContext,
  ) {
    const [person] = await named(tx, personId);
    if (how === 'removed')
      return this.tell(tx, organisationId, event, 'membership.ended', person ? [person] : [], (name, link) =>
        texts.membershipRemoved(name, link.slice(0, link.lastIndexOf('/'))),
      );
    const people = await AccountsDirectory.holdersOf(tx, [`org:${organisationId}`], ['org_admin']);
    await this.tell(tx, organisationId, event, 'membership.left', people, (name, link) =>
      texts.memberLeft(person?.name ?? '', name, link),
    );
  }

  async handedOver(
    tx: Tx,
    { organisationId, personId }: PayloadOf<typeof AdministrationHandedOver>,
    event: EventContext,
  ) {
    const people = await named(tx, personId);
    await this.tell(tx, organisationId, event, 'membership.handed-over', people, texts.handedOver);
  }

  async invitationAccepted(tx: Tx, accepted: PayloadOf<typeof InvitationAccepted>, event: EventContext) {
    const [person] = await named(tx, accepted.personId);
    const people = await named(tx, accepted.invitedBy);
    await this.tell(tx, accepted.organisationId, event, 'invitation.accepted', people, (name, link) =>
      texts.invitationAccepted(person?.name ?? '', name, link),
    );
  }

  private async tellDesk(
    tx: Tx,
    organisationId: string,
    event: EventContext,
    type: string,
    words: (name: string) => Told,
  ): Promise<void> {
    const handler = (await CaseDirectory.card(tx, organisationId))?.handlerId ?? null;
    const people = await this.notifications.atDesk(tx, 'VERIF_DESK', handler);
    await this.tell(tx, organisationId, event, type, people, words);
  }

  private async tell(
    tx: Tx,
    organisationId: string,
    { eventId }: EventContext,
    type: string,
    people: readonly PersonName[],
    words: (name: string, link: string) => Told,
  ): Promise<void> {
    const card = (await OrganisationDirectory.cardsOf(tx, [organisationId])).get(organisationId);
    if (!card) return;
    const link = `${this.site}/organisations/${organisationId}`;
    const subject = { subjectId: organisationId, kind: 'organisations', reference: null };
    await this.notifications.tell(tx, people, { eventId, type, ...subject, ...words(card.name, link) });
  }
}

const named = async (tx: Tx, personId: string): Promise<PersonName[]> => [
  ...(await AccountsDirectory.namesOf(tx, [personId])).values(),
];
