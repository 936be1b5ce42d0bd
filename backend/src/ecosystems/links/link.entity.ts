import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refusal } from '../../platform/refusal.js';
import { isOpenFor, type LinkStatus, type Side, statusAfter } from './link.rules.js';

@Entity('link')
export class Link {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') needId!: string;
  @Column('text') needDesk!: string;
  @Column('uuid') organisationId!: string;
  /** The regional development agency that proposed it. */
  @Column('text') desk!: string;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz') proposedAt: Date = new Date();
  @Column('text') status: LinkStatus = 'proposed';
  @Column('boolean', { nullable: true }) needAgrees: boolean | null = null;
  @Column('uuid', { nullable: true }) needDecidedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) needDecidedAt: Date | null = null;
  @Column('boolean', { nullable: true }) organisationAgrees: boolean | null = null;
  @Column('uuid', { nullable: true }) organisationDecidedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) organisationDecidedAt: Date | null = null;

  /** Each side decides once. */
  decide(side: Side, agree: boolean, personId: string | null): void {
    if (!isOpenFor(this, side)) throw alreadyDecided;
    this[`${side}Agrees`] = agree;
    this[`${side}DecidedBy`] = personId;
    this[`${side}DecidedAt`] = new Date();
    this.status = statusAfter(this);
  }
}

const alreadyDecided = new Refusal(409, 'already-decided', {
  nl: 'Hier is al over besloten. Ververs de pagina om te zien wat er besloten is.',
  en: 'This was decided already. Refresh the page to see what was decided.',
});
