import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../accounts/index.js';
import { deskName, isDesk } from '../desks/index.js';
import { ItemDirectory } from '../items/index.js';
import type { Actor } from '../platform/actor.js';
import { notRecused } from '../platform/audience.js';
import { Database, type Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { authorise, Refusal } from '../platform/refusal.js';
import { RoutingService } from '../routing/index.js';
import type { AnswerCase, AskSubmitter, AssignCase, ReplyToDesk, TransferCase, Transferred } from './case.contract.js';
import type { DeskCase } from './case.entity.js';
import { CaseAnswered, CaseAsked, CaseReplied, CaseReroutingAsked, CaseTaken, CaseTransferred } from './case.events.js';
import { casePolicy } from './case.policy.js';
import { passAudience } from './case-audience.js';
import { changeCase } from './case-change.js';
import { keepMessage } from './case-messages.js';
import { keepClocks } from './clocks/case-clocks.js';
import { acceptOffer, offer, settleOffer } from './handovers/offers.js';
import { outcomesOf } from './outcomes.js';

/** After this many transfers nobody found the right desk, so the next goes to the single contact point. */
const transfersBeforeContactPoint = 2;
const contactPoint = 'DEF_SPOC';

const keyOf = ({ id: caseId, itemId, kind, desk }: DeskCase) => ({ caseId, itemId, kind, desk });

/** What a desk does with a case, and how its submitter replies. */
@Injectable()
export class CasesService {
  constructor(
    private readonly db: Database,
    private readonly routing: RoutingService,
  ) {}

  async assign(actor: Actor, id: string, version: number | null, input: AssignCase): Promise<void> {
    await this.change(actor, id, version, async (tx, one) => {
      const personId = input.personId ?? actor.personId ?? '';
      const byAnother = personId !== actor.personId;
      authorise(byAnother ? casePolicy.coordinates(actor, one) : casePolicy.worksOn(actor, one));
      one.assignTo(await this.colleague(tx, one, personId));
      await acceptOffer(tx, actor, one);
      if (one.status === 'waiting_submitter') one.touch();
      else one.moveTo('in_review');
      await keepClocks(tx, one, new Date());
      await recordEvent(tx, actor, CaseTaken, one.itemId, { ...keyOf(one), handlerId: personId, byAnother });
    });
  }

  /** Asking pauses the clock: the submitter's time is not the desk's. */
  async ask(actor: Actor, id: string, version: number | null, { text }: AskSubmitter): Promise<void> {
    await this.change(actor, id, version, async (tx, one) => {
      authorise(casePolicy.corresponds(actor, one));
      await acceptOffer(tx, actor, one);
      one.moveTo('waiting_submitter');
      one.pausedAt = new Date();
      one.question = { nl: text, en: text };
      if (!one.handlerId && actor.personId) one.assignTo({ id: actor.personId, name: actor.name });
      await keepClocks(tx, one, one.pausedAt);
      const eventId = await recordEvent(tx, actor, CaseAsked, one.itemId, keyOf(one));
      await keepMessage(tx, actor, one, eventId, { kind: 'question', text, desk: one.desk });
    });
  }

  async reply(actor: Actor, id: string, { text }: ReplyToDesk): Promise<void> {
    await this.change(actor, id, null, async (tx, one) => {
      authorise(casePolicy.reply(actor, one, await ItemDirectory.card(tx, one.itemId)));
      one.moveTo(one.handlerId ? 'in_review' : 'assigned');
      one.pausedAt = null;
      one.question = null;
      await keepClocks(tx, one, new Date());
      const { handlerId, dueDate } = one;
      const eventId = await recordEvent(tx, actor, CaseReplied, one.itemId, { ...keyOf(one), handlerId, dueDate });
      await keepMessage(tx, actor, one, eventId, { kind: 'reply', text, desk: null });
    });
  }

  /** An offer: the other desk has it at once, and accepts it or gives it back. */
  async transfer(actor: Actor, id: string, version: number | null, input: TransferCase): Promise<Transferred> {
    return this.change(actor, id, version, async (tx, one) => {
      authorise(casePolicy.corresponds(actor, one));
      const from = one.desk;
      const to = one.transfers >= transfersBeforeContactPoint ? contactPoint : input.desk;
      if (!isDesk(to) || to === from) throw otherDesk;
      one.moveTo('assigned');
      one.desk = to;
      one.transfers += 1;
      one.assignTo(null);
      one.pausedAt = null;
      one.question = null;
      await keepClocks(tx, one, new Date(), { restarts: ['acknowledged'], because: { actor, why: 'desk' } });
      await settleOffer(tx, one.id, 'passed_on');
      const acceptBy = to === input.desk ? await offer(tx, one, from) : undefined;
      const eventId = await recordEvent(tx, actor, CaseTransferred, one.itemId, { ...keyOf(one), from, acceptBy });
      await keepMessage(tx, actor, one, eventId, { kind: 'transfer', text: input.reason, desk: from });
      await passAudience(tx, one, from);
      return { id, desk: { code: to, name: deskName(to) } };
    });
  }

  /** Asks the rules in force again; what they say is followed by the job that follows every decision. */
  async reroute(actor: Actor, id: string, version: number | null): Promise<void> {
    await this.change(actor, id, version, async (tx, one) => {
      authorise(casePolicy.coordinates(actor, one));
      if (!casePolicy.reroute(actor, one)) throw notNow;
      await recordEvent(tx, actor, CaseReroutingAsked, one.itemId, { ...keyOf(one), ruleId: one.ruleId });
      await this.routing.again(tx, one.itemId);
    });
  }

  async answer(actor: Actor, id: string, version: number | null, input: AnswerCase): Promise<void> {
    await this.change(actor, id, version, async (tx, one) => {
      authorise(casePolicy.corresponds(actor, one));
      const outcome = outcomesOf(one.itemType, one.desk).find(({ code }) => code === input.outcome);
      if (!outcome) throw unknownOutcome;
      if (outcome.needsNextStep && !input.nextStep) throw nextStepMissing;
      await acceptOffer(tx, actor, one);
      one.moveTo('answered');
      one.outcome = outcome.code;
      if (!one.handlerId && actor.personId) one.assignTo({ id: actor.personId, name: actor.name });
      await keepClocks(tx, one, new Date());
      const { itemType, organisationId } = one;
      const eventId = await recordEvent(tx, actor, CaseAnswered, one.itemId, {
        ...keyOf(one),
        itemType,
        organisationId,
        outcome: outcome.code,
      });
      const text = input.nextStep ? `${input.reasons}\n\n${input.nextStep}` : input.reasons;
      await keepMessage(tx, actor, one, eventId, { kind: 'answer', text, desk: one.desk });
    });
  }

  private change<T>(
    actor: Actor,
    id: string,
    version: number | null,
    work: (tx: Tx, one: DeskCase) => Promise<T>,
  ): Promise<T> {
    return changeCase(this.db, actor, id, version, work);
  }

  private async colleague(tx: Tx, one: DeskCase, personId: string): Promise<{ id: string; name: string }> {
    const people = await AccountsDirectory.holdersOf(tx, [`desk:${one.desk}`], ['handler', 'coordinator']);
    const found = people.find(({ id }) => id === personId);
    if (!found) throw notAColleague;
    if (!(await notRecused(tx, one.id, [personId])).has(personId)) throw closedToColleague;
    return found;
  }
}

const otherDesk = new Refusal(400, 'unknown-desk', {
  nl: 'Kies een andere afdeling dan die de zaak nu heeft.',
  en: 'Choose another department than the one that has the case now.',
});

const notNow = new Refusal(409, 'wrong-status', {
  nl: 'Dat kan nu niet: de zaak wacht op de indiener of is al afgerond.',
  en: 'That is not possible now: the case waits for the submitter or is finished.',
});

const unknownOutcome = new Refusal(400, 'unknown-outcome', {
  nl: 'Kies een van de uitkomsten uit de lijst.',
  en: 'Choose one of the outcomes from the list.',
});

const nextStepMissing = new Refusal(400, 'next-step-missing', {
  nl: 'Schrijf ook hoe het verder kan: een andere afdeling, een regeling, of wanneer opnieuw.',
  en: 'Also write how to go on: another department, a scheme, or when to come back.',
});

const notAColleague = new Refusal(400, 'not-at-this-desk', {
  nl: 'Deze persoon werkt niet bij deze afdeling.',
  en: 'This person does not work at this department.',
});

const closedToColleague = new Refusal(409, 'closed-to-colleague', {
  nl: 'Deze persoon mag deze zaak niet lezen. Kies iemand anders.',
  en: 'This person may not read this case. Choose someone else.',
});
