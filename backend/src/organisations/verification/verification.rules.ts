import type { OrgVerification, RegistrationStatus } from '../organisation.entity.js';

export const decisionCodes = ['kvk_correct', 'ownership_review', 'screened', 'refuse', 'block', 'unblock'] as const;
export type VerificationDecision = (typeof decisionCodes)[number];

/** Where a registration stands: its own status, and what routing sees of it. */
export interface Standing {
  status: RegistrationStatus;
  verification: OrgVerification;
}

export interface Decidable extends Standing {
  orgType: string;
  /** Where it stood when it was blocked. */
  before: Standing | null;
}

/** The states in which a decision may be taken; what is not listed is not allowed. */
const takenFrom: Record<VerificationDecision, readonly RegistrationStatus[]> = {
  kvk_correct: ['submitted', 'kvk_check'],
  ownership_review: ['submitted', 'kvk_check', 'verified'],
  screened: ['submitted', 'kvk_check', 'ownership_review', 'more_info', 'verified'],
  refuse: ['submitted', 'kvk_check', 'ownership_review', 'more_info'],
  block: ['submitted', 'kvk_check', 'ownership_review', 'more_info', 'verified'],
  unblock: ['suspended'],
};

const screened: Standing = { status: 'verified', verification: 'screened' };

const leadsTo: Record<Exclude<VerificationDecision, 'unblock'>, Standing> = {
  kvk_correct: { status: 'verified', verification: 'kvk_verified' },
  ownership_review: { status: 'ownership_review', verification: 'ownership_pending' },
  screened,
  refuse: { status: 'rejected', verification: 'none' },
  block: { status: 'suspended', verification: 'blocked' },
};

/** Their owner is known without asking, so the ownership step is skipped. */
const withoutOwner: readonly string[] = [
  'ministry',
  'defence_unit',
  'rom',
  'province',
  'municipality',
  'branch_organisation',
];

export const hasOwners = (orgType: string): boolean => !withoutOwner.includes(orgType);

/** Once verified, a new owner must be told; before that the review is still to come. */
export const mayReportOwnership = ({ status, orgType }: Pick<Decidable, 'status' | 'orgType'>): boolean =>
  status === 'verified' && hasOwners(orgType);

export function mayBeDecided(one: Decidable, decision: VerificationDecision): boolean {
  if (!takenFrom[decision].includes(one.status)) return false;
  if (decision === 'ownership_review') return hasOwners(one.orgType);
  return decision !== 'screened' || one.verification !== 'screened';
}

export const standingAfter = (one: Decidable, decision: VerificationDecision): Standing =>
  decision === 'unblock' ? (one.before ?? screened) : leadsTo[decision];

/** Members of a verified organisation are participants; a review that is still running changes nothing in that. */
export function participation(verification: OrgVerification): 'give' | 'take' | 'leave' {
  if (verification === 'kvk_verified' || verification === 'screened') return 'give';
  return verification === 'ownership_pending' ? 'leave' : 'take';
}

/** A person must know why a door closes. */
export const needsReason = (decision: VerificationDecision): boolean => decision === 'refuse' || decision === 'block';

/** What cannot be undone by who did it, or lets in who was shut out, takes two people. */
export const needsFourEyes = (decision: VerificationDecision): boolean =>
  decision === 'refuse' || decision === 'unblock';

/** The status of a registration whose verification is known from elsewhere. */
export const statusOf: Record<OrgVerification, RegistrationStatus> = {
  none: 'kvk_check',
  ownership_pending: 'ownership_review',
  kvk_verified: 'verified',
  screened: 'verified',
  blocked: 'suspended',
};

/** Whether a registration waits for the verification desk. */
export const awaitsDecision = (status: RegistrationStatus): boolean =>
  ['submitted', 'kvk_check', 'ownership_review', 'more_info'].includes(status);
