import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/actor.js';
import { Database, type Tx } from '../../../platform/database.js';
import { recordEvent } from '../../../platform/events.js';
import type { Sweep } from '../../../platform/queue/job-engine.js';
import { Organisation } from '../../organisation.entity.js';
import { changeStanding } from '../standing.js';
import { VerificationTermNear, VerificationTermOver } from '../verification.events.js';
import { mayReportOwnership } from '../verification.rules.js';
import { yearlyReview } from './terms.js';

const keeper = systemActor('deadlines');

interface Term {
  id: string;
  organisationId: string;
  code: string;
  fallsOn: string;
}

const columns = `id, organisation_id "organisationId", code, falls_on::text "fallsOn"`;
const isOver = 'settled_at is null and over_at <= now()';

/** Tells in time that a term ends, and what ends with it; each once, because the row that says so goes with the fact. */
@Injectable()
export class TermSweep implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    await this.db.inTransaction(keeper, (tx) => this.tellNear(tx));
    const over = await this.db.readAs<Pick<Term, 'organisationId'>>(
      keeper,
      'terms-over',
      `select distinct t.organisation_id "organisationId" from verification_term t
       join organisation o on o.id = t.organisation_id and o.status <> 'suspended' where ${isOver} limit 100`,
      [],
    );
    for (const { organisationId } of over) await this.end(organisationId);
  }

  private async tellNear(tx: Tx): Promise<void> {
    const [near]: [Term[], number] = await tx.query(
      `update verification_term set near_told_at = now() where id in (
         select id from verification_term where settled_at is null and near_told_at is null and near_at <= now() and over_at > now()
         order by near_at limit 100 for update skip locked) returning ${columns}`,
    );
    for (const { id, ...term } of near) await recordEvent(tx, keeper, VerificationTermNear, id, term);
  }

  /** Whoever decides at the same moment locks the organisation too: one of the two comes first. */
  private async end(organisationId: string): Promise<void> {
    await this.db.inTransaction(keeper, async (tx) => {
      const one = await tx.findOne(Organisation, {
        where: { id: organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!one || one.status === 'suspended') return;
      const [over]: [Term[], number] = await tx.query(
        `update verification_term set settled_at = now(), outcome = 'over' where organisation_id = $1 and ${isOver} returning ${columns}`,
        [organisationId],
      );
      for (const { id, ...term } of over) {
        if (term.code !== yearlyReview) await recordEvent(tx, keeper, VerificationTermOver, id, term);
        else if (mayReportOwnership(one)) await changeStanding(tx, keeper, one, yearlyReview, underReview);
      }
    });
  }
}

const underReview = { status: 'ownership_review', verification: 'ownership_pending' } as const;
