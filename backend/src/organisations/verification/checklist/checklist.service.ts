import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Database, type Tx } from '../../../platform/database.js';
import { recordAudit } from '../../../platform/events.js';
import { authorise, Refusal } from '../../../platform/refusal.js';
import type { Organisation } from '../../organisation.entity.js';
import { organisationPolicy } from '../../organisation.policy.js';
import { organisationPart } from '../../organisation-parts.js';
import { lockedOrganisation } from '../../organisations.queries.js';
import { notNow } from '../standing.js';
import { followVerdict } from '../terms/terms.js';
import type { AbroStatement, AssessItem, ChecklistView, RegisterCheckView } from './checklist.contract.js';
import {
  type Assessed,
  type ChecklistCode,
  checklistCodes,
  checklistLabels,
  mayNotApply,
  stillOpen,
  type Verdict,
  verdictNow,
} from './checklist.rules.js';

type Row = Assessed & { evidence: string | null; assessorId: string; assessor: string };
type Check = Omit<RegisterCheckView, 'checkedAt' | 'expiresAt'> & { checkedAt: Date; expiresAt: Date };

/** What the desk looked at, item by item; decisions that let an organisation in stand on it. */
@Injectable()
export class ChecklistService {
  constructor(private readonly db: Database) {}

  async read(actor: Actor, id: string): Promise<ChecklistView> {
    return this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.seesChecklist(actor));
      return viewOf(actor, await stateOf(tx, one), await organisationPart('abroStatements')(tx, id));
    });
  }

  async assess(actor: Actor, id: string, code: ChecklistCode, input: AssessItem): Promise<ChecklistView> {
    return this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.verifies(actor));
      if (one.status === 'rejected' || one.status === 'archived') throw notNow(one);
      if (input.verdict === 'not_applicable' && !mayNotApply(code)) throw alwaysApplies;
      const { verdict, evidence, expiresOn } = input;
      await tx.query(
        `insert into verification_item (organisation_id, code, verdict, evidence, expires_on, assessed_by)
         values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, code) do update set verdict = $3, evidence = $4,
           expires_on = $5, assessed_by = $6, assessed_at = now()`,
        [id, code, verdict, evidence, expiresOn, actor.personId],
      );
      await followVerdict(tx, id, { code, verdict, expiresOn });
      await recordAudit(tx, actor, 'organisation.assessed', id, { item: code, verdict, expiresOn });
      return viewOf(actor, await stateOf(tx, one), await organisationPart('abroStatements')(tx, id));
    });
  }
}

interface State {
  rows: Map<ChecklistCode, Row>;
  register: Check | null;
  verdictOf(code: ChecklistCode): Verdict;
}

async function stateOf(tx: Tx, one: Organisation): Promise<State> {
  const assessed: Row[] = await tx.query(
    `select i.code, i.verdict, i.evidence, i.expires_on::text "expiresOn", i.assessed_at "at", p.id "assessorId", p.name assessor
     from verification_item i join person p on p.id = i.assessed_by where i.organisation_id = $1`,
    [one.id],
  );
  const checks: Check[] = await tx.query(
    `select outcome, checked_at "checkedAt", expires_at "expiresAt", shielded, differences from register_check
     where organisation_id = $1 order by checked_at desc limit 1`,
    [one.id],
  );
  const register = checks[0] ?? null;
  const rows = new Map(assessed.map((row) => [row.code, row]));
  const { orgType, ownershipAskedAt } = one;
  const situation = { orgType, ownershipAskedAt, register, today: organisationPart('dueDate')(new Date(), 0) };
  return { rows, register, verdictOf: (code) => verdictNow(code, rows.get(code), situation) };
}

/** Refuses a decision that lets an organisation in while something was not looked at, and names it. */
export async function requireChecklist(tx: Tx, one: Organisation, decision: string): Promise<void> {
  const { verdictOf } = await stateOf(tx, one);
  const open = stillOpen(decision, verdictOf);
  if (open.length === 0) return;
  const names = (language: 'nl' | 'en') => open.map((code) => checklistLabels[code][language]).join('; ');
  throw new Refusal(
    409,
    'checklist-open',
    {
      nl: `Eerst moet dit in orde zijn: ${names('nl')}.`,
      en: `This must be in order first: ${names('en')}.`,
    },
    { open },
  );
}

const viewOf = (
  actor: Actor,
  { rows, register, verdictOf }: State,
  abroStatements: AbroStatement[],
): ChecklistView => ({
  abroStatements,
  items: checklistCodes.map((code) => {
    const row = rows.get(code);
    return {
      code,
      label: checklistLabels[code],
      verdict: verdictOf(code),
      assessor: row ? { id: row.assessorId, name: row.assessor } : null,
      at: row?.at.toISOString() ?? null,
      evidence: row?.evidence ?? null,
      expiresOn: row?.expiresOn ?? null,
      mayNotApply: mayNotApply(code),
    };
  }),
  next: null,
  register: register && {
    ...register,
    checkedAt: register.checkedAt.toISOString(),
    expiresAt: register.expiresAt.toISOString(),
  },
  can: { assess: organisationPolicy.verifies(actor) },
});

const alwaysApplies = new Refusal(400, 'always-applies', {
  nl: 'Dit onderdeel geldt altijd. Kies een ander oordeel.',
  en: 'This item always applies. Choose another verdict.',
});
