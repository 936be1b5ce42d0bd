import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Database, type Tx } from '../../../platform/database.js';
import { uuidv7 } from '../../../platform/ids.js';
import { authorise, Refusal } from '../../../platform/refusal.js';
import type { Organisation } from '../../organisation.entity.js';
import { organisationPolicy } from '../../organisation.policy.js';
import { organisationPart } from '../../organisation-parts.js';
import { lockedOrganisation } from '../../organisations.queries.js';
import { changeStanding, notNow } from '../standing.js';
import { mayReportOwnership } from '../verification.rules.js';
import type { AnswerDesk, AskOrganisation, ReportOwnershipChange } from './questions.contract.js';

interface Said {
  kind: 'question' | 'answer' | 'ownership_change';
  text: string;
  documentIds?: readonly string[];
  desk?: string;
}

/** The talk between the verification desk and an organisation; while it is the organisation's turn, the clock stands still. */
@Injectable()
export class QuestionsService {
  constructor(private readonly db: Database) {}

  async ask(actor: Actor, id: string, { text }: AskOrganisation): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.verifies(actor));
      if (one.status !== 'ownership_review') throw notNow(one);
      await keep(tx, actor, id, { kind: 'question', text, desk: 'VERIF_DESK' });
      await changeStanding(tx, actor, one, 'more_info', { status: 'more_info', verification: one.verification });
    });
  }

  async answer(actor: Actor, id: string, { text, documentIds }: AnswerDesk): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.administers(actor, one));
      if (one.status !== 'more_info') throw nothingAsked;
      const files = await organisationPart('documents')(tx, id, documentIds);
      if (files.length < new Set(documentIds).size) throw unknownFile;
      await keep(tx, actor, id, { kind: 'answer', text, documentIds });
      await changeStanding(tx, actor, one, 'answered', underReview(one));
    });
  }

  /** Another owner: what was found about the former one does not count any more. */
  async reportOwnershipChange(actor: Actor, id: string, { statement }: ReportOwnershipChange): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const one = await lockedOrganisation(tx, actor, id);
      authorise(organisationPolicy.administers(actor, one));
      if (!mayReportOwnership(one)) throw notNow(one);
      await tx.query(
        `update organisation_registration set fields = fields || jsonb_build_object('ownershipStatement', $2::text) where id = $1`,
        [id, statement],
      );
      await keep(tx, actor, id, { kind: 'ownership_change', text: statement });
      await changeStanding(tx, actor, one, 'ownership_changed', {
        status: 'ownership_review',
        verification: 'ownership_pending',
      });
    });
  }
}

const underReview = ({ verification }: Organisation) => ({ status: 'ownership_review', verification }) as const;

async function keep(tx: Tx, actor: Actor, id: string, { kind, text, documentIds = [], desk }: Said): Promise<void> {
  await tx.query(
    `insert into verification_message (id, organisation_id, kind, text, document_ids, author_id, author_desk)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), id, kind, text, documentIds, actor.personId, desk ?? null],
  );
}

const nothingAsked = new Refusal(409, 'nothing-asked', {
  nl: 'Er staat nu geen vraag open. Ververs de pagina.',
  en: 'No question is open now. Refresh the page.',
});

const unknownFile = new Refusal(400, 'unknown-file', {
  nl: 'Een van de bestanden hoort niet bij uw organisatie. Voeg het opnieuw toe.',
  en: 'One of the files does not belong to your organisation. Add it again.',
});
