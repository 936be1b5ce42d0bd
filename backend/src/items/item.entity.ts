import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refusal } from '../platform/refusal.js';
import type { KindName } from './kinds.js';

export type ItemStatus = 'draft' | 'submitted' | 'withdrawn';

const transitions: Record<ItemStatus, readonly ItemStatus[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['withdrawn'],
  withdrawn: [],
};

/** The slim index row of an item; its content is in the table of its kind, under row level security. */
@Entity('item')
export class Item {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: KindName;
  @Column('text') itemType!: string;
  @Column('text') title = '';
  @Column('uuid', { nullable: true }) organisationId: string | null = null;
  @Column('uuid') createdBy!: string;
  @Column('text', { nullable: true }) region: string | null = null;
  @Column('text') confidentiality = 'business_confidential';
  @Column('text') status: ItemStatus = 'draft';
  @Column('text', { nullable: true }) reference: string | null = null;
  @Column('int') version = 1;
  @Column('boolean') published = false;
  @Column('timestamptz') createdAt: Date = new Date();
  @Column('timestamptz') updatedAt: Date = new Date();
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null = null;

  moveTo(next: ItemStatus): void {
    if (!transitions[this.status].includes(next)) throw this.wrongStatus();
    this.status = next;
  }

  /** Marks a change of content: the version is what an edit's `If-Match` is compared with. */
  touch(): void {
    this.version += 1;
    this.updatedAt = new Date();
  }

  wrongStatus(): Refusal {
    if (this.status === 'submitted')
      return new Refusal(
        409,
        'already-submitted',
        {
          nl: `Dit is al ingediend, met nummer ${this.reference}. Wijzigen kan niet meer; antwoorden of intrekken wel.`,
          en: `This was already submitted, as ${this.reference}. It can no longer be changed; you can reply or withdraw.`,
        },
        { reference: this.reference },
      );
    return new Refusal(409, 'withdrawn', {
      nl: 'Dit is ingetrokken. Maak een nieuw stuk.',
      en: 'This was withdrawn. Make a new one.',
    });
  }
}
