import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../platform/actor.js';
import { Refusal } from '../platform/refusal.js';

export type CaseStatus = 'on_hold' | 'assigned' | 'in_review' | 'waiting_submitter' | 'answered' | 'closed';

const transitions: Record<CaseStatus, readonly CaseStatus[]> = {
  on_hold: ['closed'], // only a new routing decision lets it go on
  assigned: ['assigned', 'in_review', 'waiting_submitter', 'answered', 'closed'],
  in_review: ['assigned', 'in_review', 'waiting_submitter', 'answered', 'closed'],
  waiting_submitter: ['assigned', 'in_review', 'answered', 'closed'],
  answered: ['closed'],
  closed: [],
};

/** A desk's work on one item; the item's own status belongs to its owner and is never written here. */
@Entity('desk_case')
export class DeskCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('text') kind!: string;
  @Column('text') itemType!: string;
  @Column('text', { nullable: true }) reference: string | null = null;
  @Column('text', { nullable: true }) title: string | null = null;
  @Column('uuid', { nullable: true }) organisationId: string | null = null;
  @Column('text', { nullable: true }) organisationName: string | null = null;
  @Column('text') status!: CaseStatus;
  @Column('text', { nullable: true }) outcome: string | null = null;
  @Column('text') desk!: string;
  @Column('text', { array: true }) cc: string[] = [];
  @Column('uuid', { nullable: true }) handlerId: string | null = null;
  @Column('text', { nullable: true }) handlerName: string | null = null;
  @Column('text') priority!: string;
  @Column('int') slaWorkingDays!: number;
  /** The day on which the clock of the first answer ends; inboxes are in its order. */
  @Column('date') dueDate!: string;
  /** As it was told when the item came to a desk; never changed afterwards. */
  @Column('date') promisedDate!: string;
  @Column('timestamptz', { nullable: true }) pausedAt: Date | null = null;
  @Column('jsonb', { nullable: true }) question: Bilingual | null = null;
  @Column('int') transfers = 0;
  @Column('int') version = 1;
  @Column('text') ruleId!: string;
  @Column('text') ruleSetVersion!: string;
  @Column('jsonb') reason!: Bilingual;
  @Column('timestamptz') openedAt: Date = new Date();
  @Column('timestamptz') updatedAt: Date = new Date();
  @Column('timestamptz', { nullable: true }) closedAt: Date | null = null;

  moveTo(next: CaseStatus): void {
    if (!transitions[this.status].includes(next))
      throw new Refusal(409, 'wrong-status', {
        nl: 'Dat kan niet meer: de zaak staat nu anders. Ververs de pagina.',
        en: 'That is no longer possible: the case has moved on. Refresh the page.',
      });
    this.status = next;
    this.touch();
    if (next === 'answered' || next === 'closed') this.closedAt ??= this.updatedAt;
  }

  /** Work begins, or begins again after an answer, as a registration can. */
  work(): void {
    this.reopen();
    this.moveTo('in_review');
    this.pausedAt = null;
  }

  /** The submitter's time is not the desk's: the clock stands still from here. */
  awaitSubmitter(at: Date): void {
    this.reopen();
    this.moveTo('waiting_submitter');
    this.pausedAt = at;
  }

  private reopen(): void {
    if (this.closedAt) Object.assign(this, { closedAt: null, outcome: null, status: 'assigned' });
  }

  conclude(outcome: string): void {
    if (!this.closedAt) this.moveTo('answered');
    else this.version += 1;
    this.pausedAt = null;
    this.outcome = outcome;
    this.updatedAt = new Date();
  }

  /** A change that leaves the status: a version all the same. */
  touch(): void {
    this.version += 1;
    this.updatedAt = new Date();
  }

  assignTo(person: { id: string; name: string } | null): void {
    this.handlerId = person?.id ?? null;
    this.handlerName = person?.name ?? null;
  }
}
