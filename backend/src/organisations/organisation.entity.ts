import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { Refusal } from '../platform/refusal.js';

/** States of a registration (the users' vocabulary of `forms.json`). */
export type RegistrationStatus =
  | 'submitted'
  | 'kvk_check'
  | 'ownership_review'
  | 'more_info'
  | 'verified'
  | 'rejected'
  | 'suspended'
  | 'archived';

/** What routing sees of it. */
export type OrgVerification = 'none' | 'ownership_pending' | 'kvk_verified' | 'screened' | 'blocked';

const transitions: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  submitted: ['kvk_check', 'ownership_review', 'verified', 'rejected', 'suspended', 'archived'],
  kvk_check: ['ownership_review', 'verified', 'rejected', 'suspended', 'archived'],
  ownership_review: ['more_info', 'verified', 'rejected', 'suspended', 'archived'],
  more_info: ['ownership_review', 'verified', 'rejected', 'suspended', 'archived'],
  verified: ['ownership_review', 'verified', 'suspended', 'archived'],
  suspended: ['submitted', 'kvk_check', 'ownership_review', 'more_info', 'verified'],
  rejected: [],
  archived: [],
};

/** The slim index row of an organisation; what it registered with is content, under row level security. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  /** The subject whose audience may see the part that participants see. */
  @Column('uuid') profileId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) kvkNumber: string | null = null;
  /** The number that it registered with, when another organisation has it. */
  @Column('text', { nullable: true }) claimedNumber: string | null = null;
  @Column('text') orgType!: string;
  @Column('text', { nullable: true }) region: string | null = null;
  @Column('text', { array: true }) nldAreas: string[] = [];
  @Column('text', { array: true }) capabilities: string[] = [];
  @Column('text') status: RegistrationStatus = 'kvk_check';
  @Column('text') verification: OrgVerification = 'none';
  @Column('text', { nullable: true }) statusBefore: RegistrationStatus | null = null;
  @Column('text', { nullable: true }) verificationBefore: OrgVerification | null = null;
  /** Since when its owners must be looked at again, once it was verified: what was found before does not count. */
  @Column('timestamptz', { nullable: true }) ownershipAskedAt: Date | null = null;
  @Column('int') version = 1;
  @Column('uuid', { nullable: true }) registeredBy: string | null = null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt!: Date;

  /** Where it stood when it was blocked, which is where it returns to. */
  get before(): { status: RegistrationStatus; verification: OrgVerification } | null {
    return this.statusBefore && this.verificationBefore
      ? { status: this.statusBefore, verification: this.verificationBefore }
      : null;
  }

  mayMoveTo(status: RegistrationStatus): boolean {
    return transitions[this.status].includes(status);
  }

  moveTo(status: RegistrationStatus, verification: OrgVerification): void {
    if (!this.mayMoveTo(status))
      throw new Refusal(409, 'wrong-status', {
        nl: 'Dit besluit past niet bij de stand van deze aanmelding. Ververs de pagina.',
        en: 'This decision does not fit the state of this registration. Refresh the page.',
      });
    if (this.status === 'verified' && status === 'ownership_review') this.ownershipAskedAt = new Date();
    const blocks = status === 'suspended';
    this.statusBefore = blocks ? this.status : null;
    this.verificationBefore = blocks ? this.verification : null;
    this.status = status;
    this.verification = verification;
    this.version += 1;
  }
}
