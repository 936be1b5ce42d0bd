import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { holderOf } from '../kvk-numbers.js';
import { organisationPolicy } from '../organisation.policy.js';
import { organisationPart } from '../organisation-parts.js';
import { mustReadRegistration } from '../registration-readers.js';
import { openProposal } from './decision-proposals.js';
import { deskSignature, standsFor } from './letter.rules.js';
import { lastLetter } from './letters.js';
import type { VerificationThread } from './questions/questions.contract.js';
import { yearlyReview } from './terms/terms.js';
import type { VerificationView } from './verification.contract.js';

interface Message {
  id: string;
  kind: VerificationThread['items'][number]['kind'];
  text: string;
  documentIds: string[];
  author: string;
  desk: string | null;
  at: Date;
}

/** The verification of an organisation as its readers see it; row level security says who they are. */
@Injectable()
export class VerificationQueries {
  constructor(private readonly db: Database) {}

  async of(
    actor: Actor,
    { id, status, version }: { id: string; status: string; version: number },
  ): Promise<VerificationView> {
    return this.db.inTransaction(actor, async (tx) => ({
      pendingDecision: await pending(tx, actor, id, version),
      letter: await letter(tx, id, status),
      question: status === 'more_info' ? await question(tx, id) : null,
      ownersHoldUntil: status === 'verified' ? await ownersHoldUntil(tx, id) : null,
      sameNumber: organisationPolicy.verifies(actor) ? await sameNumber(tx, id) : null,
    }));
  }

  async thread(actor: Actor, id: string): Promise<VerificationThread> {
    return this.db.inTransaction(actor, async (tx) => {
      await mustReadRegistration(tx, actor, id);
      const rows: Message[] = await tx.query(
        `select m.id, m.kind, m.text, m.document_ids "documentIds", coalesce(p.name, '') author, m.author_desk desk, m.at
         from verification_message m left join person p on p.id = m.author_id where m.organisation_id = $1 order by m.at, m.id`,
        [id],
      );
      const files = await organisationPart('documents')(
        tx,
        id,
        rows.flatMap(({ documentIds }) => documentIds),
      );
      return {
        items: rows.map(({ documentIds, author, desk, at, ...said }) => ({
          ...said,
          author: { name: author, desk: desk ? deskSignature(desk) : null },
          documents: files.filter((file) => documentIds.includes(file.id)),
          at: at.toISOString(),
        })),
        next: null,
      };
    });
  }
}

/** Who has the number that this organisation only claims. */
async function sameNumber(tx: Tx, id: string): Promise<VerificationView['sameNumber']> {
  const [row]: { claimedNumber: string | null }[] = await tx.query(
    'select claimed_number "claimedNumber" from organisation where id = $1',
    [id],
  );
  const holder = row?.claimedNumber ? await holderOf(tx, row.claimedNumber) : null;
  return holder && { id: holder.id, name: holder.name };
}

/** A proposal that the registration has overtaken is not pending any more. */
async function pending(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<VerificationView['pendingDecision']> {
  const one = await openProposal(tx, id);
  if (one?.version !== version || !organisationPolicy.decide(actor, one.decision)) return null;
  const { decision, reason, proposedBy, proposedAt } = one;
  return { id: one.id, decision, reason, proposedBy, proposedAt: proposedAt.toISOString() };
}

async function letter(tx: Tx, id: string, status: string): Promise<VerificationView['letter']> {
  const sent = await lastLetter(tx, id);
  return sent && standsFor[sent.decision] === status ? { ...sent, at: sent.at.toISOString() } : null;
}

async function question(tx: Tx, id: string): Promise<VerificationView['question']> {
  const [asked]: { text: string; at: Date; dueOn: string }[] = await tx.query(
    `select m.text, m.at, d.due_on::text "dueOn" from verification_message m
     join answer_deadline d on d.organisation_id = m.organisation_id and d.settled_at is null
     where m.organisation_id = $1 and m.kind = 'question' order by m.at desc limit 1`,
    [id],
  );
  return asked ? { text: asked.text, askedAt: asked.at.toISOString(), dueOn: asked.dueOn } : null;
}

async function ownersHoldUntil(tx: Tx, id: string): Promise<string | null> {
  const [term]: { fallsOn: string }[] = await tx.query(
    `select t.falls_on::text "fallsOn" from verification_term t join organisation_registration r on r.id = t.organisation_id
     where t.organisation_id = $1 and t.code = '${yearlyReview}' and t.settled_at is null`,
    [id],
  );
  return term?.fallsOn ?? null;
}
