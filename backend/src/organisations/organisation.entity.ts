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
  submitted: ['kvk_check', 'ownership_review', 'verified', 'rejected', 'suspended'],
  kvk_check: ['ownership_review', 'verified', 'rejected', 'suspended'],
  ownership_review: ['more_info', 'verified', 'rejected', 'suspended'],
  more_info: ['ownership_review', 'verified', 'rejected', 'suspended', 'archived'],
  verified: ['ownership_review', 'verified', 'suspended', 'archived'],
  suspended: ['verified', 'rejected'],
  rejected: [],
  archived: [],
};

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) kvkNumber: string | null = null;
  @Column('text') orgType!: string;
  @Column('text', { nullable: true }) region: string | null = null;
  @Column('text') status: RegistrationStatus = 'submitted';
  @Column('text') verification: OrgVerification = 'none';
  @Column('int') version = 1;
  @Column('uuid', { nullable: true }) registeredBy: string | null = null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt!: Date;

  moveTo(status: RegistrationStatus, verification: OrgVerification): void {
    if (!transitions[this.status].includes(status))
      throw new Refusal(409, 'wrong-status', {
        nl: 'Dit besluit past niet bij de stand van deze aanmelding. Ververs de pagina.',
        en: 'This decision does not fit the state of this registration. Refresh the page.',
      });
    this.status = status;
    this.verification = verification;
    this.version += 1;
  }
}
