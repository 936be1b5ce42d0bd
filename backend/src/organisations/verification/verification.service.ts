import { Inject, Injectable } from '@nestjs/common';
import { siteOf } from '../../accounts/index.js';
import { type Actor, holds } from '../../platform/actor.js';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { Database, type Tx } from '../../platform/database.js';
import { authorise, notFound } from '../../platform/refusal.js';
import { settleNumber } from '../kvk-numbers.js';
import { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { lockedOrganisation } from '../organisations.queries.js';
import { requireChecklist } from './checklist/checklist.service.js';
import { decline, proposalOf, propose, refuseSecond, settle } from './decision-proposals.js';
import { sendLetter } from './letters.js';
import { changeStanding, notNow } from './standing.js';
import type { ConfirmDecision, DecideVerification } from './verification.contract.js';
import { mayBeDecided, needsFourEyes, standingAfter, type VerificationDecision } from './verification.rules.js';

/** What cannot be decided on a number that another organisation has. */
const letsOn: readonly VerificationDecision[] = ['kvk_correct', 'ownership_review', 'screened'];

interface Decided {
  decision: VerificationDecision;
  reason: string | null;
  decidedBy: string | null;
  confirmedBy: string | null;
  desk: string;
}

/** What the verification desk, and in danger the security office, decide on an organisation. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async decide(actor: Actor, id: string, { decision, reason }: DecideVerification): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.decide(actor, decision));
      if (!mayBeDecided(one, decision)) throw notNow(one);
      const desk = organisationPolicy.deskOf(actor);
      if (needsFourEyes(decision)) return propose(tx, actor, one, { decision, reason, desk });
      if (letsOn.includes(decision)) await settleNumber(tx, one);
      await requireChecklist(tx, one, decision);
      await this.carryOut(tx, actor, one, { decision, reason, desk, decidedBy: actor.personId, confirmedBy: null });
    });
  }

  async confirm(actor: Actor, id: string, proposalId: string, { agree, reason }: ConfirmDecision): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.seesStanding(actor));
      const proposal = await proposalOf(tx, id, proposalId);
      authorise(organisationPolicy.decide(actor, proposal.decision));
      refuseSecond(actor, proposal, one);
      if (!agree) return decline(tx, actor, id, proposal, reason);
      await settle(tx, proposal.id, actor, 'agreed', reason);
      const { decision, reason: reasons, desk, proposedBy } = proposal;
      await this.carryOut(tx, actor, one, {
        ...{ decision, reason: reasons, desk },
        decidedBy: proposedBy.id,
        confirmedBy: actor.personId,
      });
    });
  }

  /** The functional administrator does not read organisations, yet can close one that asks for it. */
  async archive(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const manages = holds(actor, 'role:portal_admin', 'portal_admin');
      const one = manages ? await locked(tx, id) : await lockedOrganisation(tx, actor, id);
      authorise(manages || organisationPolicy.administers(actor, one));
      if (one.status !== 'verified') throw notNow(one);
      await changeStanding(tx, actor, one, 'archived', { status: 'archived', verification: 'none' });
    });
  }

  private async carryOut(tx: Tx, actor: Actor, one: Organisation, decided: Decided): Promise<void> {
    const { decision, reason, decidedBy, confirmedBy, desk } = decided;
    const eventId = await changeStanding(tx, actor, one, decision, standingAfter(one, decision));
    await tx.query(
      `insert into verification_decision (event_id, organisation_id, decision, reason, decided_by, confirmed_by, desk)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [eventId, one.id, decision, reason, decidedBy, confirmedBy, desk],
    );
    if ((decision === 'refuse' || decision === 'block') && reason)
      await sendLetter(tx, actor, eventId, one, { decision, reason, desk, site: siteOf(this.config) });
  }
}

async function locked(tx: Tx, id: string): Promise<Organisation> {
  const one = await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!one) throw notFound();
  return one;
}
