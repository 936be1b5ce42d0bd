import type { Actor } from '../../platform/actor.js';
import { addAudience } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import type { Organisation } from '../organisation.entity.js';
import { DecisionDeclined, DecisionProposed } from './verification.events.js';
import type { VerificationDecision } from './verification.rules.js';

export interface DecisionProposal {
  id: string;
  decision: VerificationDecision;
  reason: string | null;
  proposedBy: { id: string; name: string };
  proposedAt: Date;
  desk: string;
  /** The organisation's version at the time: a decision is about what the proposer saw. */
  version: number;
  settledAt: Date | null;
}

const select = `select d.id, d.decision, d.reason, json_build_object('id', p.id, 'name', p.name) "proposedBy",
  d.proposed_at "proposedAt", d.desk, d.organisation_version "version", d.settled_at "settledAt"
  from decision_proposal d join person p on p.id = d.proposed_by`;

/** Keeps a decision that needs a second person; one at a time. */
export async function propose(
  tx: Tx,
  actor: Actor,
  one: Organisation,
  { decision, reason, desk }: Pick<DecisionProposal, 'decision' | 'reason' | 'desk'>,
): Promise<void> {
  const open = await openProposal(tx, one.id);
  if (open && open.version === one.version) throw alreadyProposed;
  if (open) await settle(tx, open.id, actor, 'overtaken', null);
  const id = uuidv7();
  for (const reader of ['desk:VERIF_DESK', 'desk:SECURITY_OFFICE']) await addAudience(tx, id, reader, 'handles');
  await addAudience(tx, id, 'role:auditor', 'auditor');
  await tx.query(
    `insert into decision_proposal (id, organisation_id, decision, reason, proposed_by, desk, organisation_version)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, one.id, decision, reason, actor.personId, desk, one.version],
  );
  const fact = { proposalId: id, organisationId: one.id, decision, personId: actor.personId ?? '' };
  await recordEvent(tx, actor, DecisionProposed, id, fact);
}

export async function openProposal(tx: Tx, organisationId: string): Promise<DecisionProposal | null> {
  const rows: DecisionProposal[] = await tx.query(`${select} where d.organisation_id = $1 and d.settled_at is null`, [
    organisationId,
  ]);
  return rows[0] ?? null;
}

export async function proposalOf(tx: Tx, organisationId: string, id: string): Promise<DecisionProposal> {
  const [row]: DecisionProposal[] = await tx.query(`${select} where d.organisation_id = $1 and d.id = $2`, [
    organisationId,
    id,
  ]);
  if (!row) throw notFound();
  return row;
}

export async function settle(
  tx: Tx,
  id: string,
  actor: Actor,
  outcome: 'agreed' | 'declined' | 'overtaken',
  reason: string | null,
): Promise<void> {
  await tx.query(
    'update decision_proposal set settled_at = now(), settled_by = $2, outcome = $3, settle_reason = $4 where id = $1',
    [id, actor.personId, outcome, reason],
  );
}

export async function decline(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  one: DecisionProposal,
  reason: string | null,
) {
  await settle(tx, one.id, actor, 'declined', reason);
  const { id: proposalId, decision } = one;
  const fact = { proposalId, organisationId, decision, personId: one.proposedBy.id };
  await recordEvent(tx, actor, DecisionDeclined, proposalId, fact);
}

/** The second person must be able to look, and must be another. */
export function refuseSecond(actor: Actor, proposal: DecisionProposal, one: Organisation): void {
  if (proposal.settledAt !== null) throw alreadySettled;
  if (proposal.proposedBy.id === actor.personId) throw fourEyes;
  if (proposal.version !== one.version) throw overtaken;
}

const alreadyProposed = new Refusal(409, 'decision-pending', {
  nl: 'Er wacht al een besluit op een tweede persoon. Bevestig dat eerst of wijs het af.',
  en: 'A decision already waits for a second person. Confirm or decline that one first.',
});

const alreadySettled = new Refusal(409, 'already-decided', {
  nl: 'Over dit voorstel is al beslist. Ververs de pagina.',
  en: 'This proposal was already decided. Refresh the page.',
});

const fourEyes = new Refusal(403, 'four-eyes', {
  nl: 'U heeft dit besluit zelf voorgesteld. Een collega moet het bevestigen.',
  en: 'You proposed this decision yourself. A colleague has to confirm it.',
});

const overtaken = new Refusal(409, 'proposal-overtaken', {
  nl: 'De aanmelding is veranderd sinds dit voorstel. Kijk opnieuw en stel het zo nodig weer voor.',
  en: 'The registration has changed since this proposal. Look again and propose it anew if needed.',
});
