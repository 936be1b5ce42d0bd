import type { Bilingual } from '../../../platform/actor.js';
import type { RegisterOutcome } from '../../register/register-check.rules.js';
import { hasOwners } from '../verification.rules.js';

export const checklistCodes = ['register', 'signatory', 'ownership', 'sanctions', 'foreign_control'] as const;
export type ChecklistCode = (typeof checklistCodes)[number];

export const verdicts = ['open', 'pass', 'fail', 'not_applicable'] as const;
export type Verdict = (typeof verdicts)[number];

export const checklistLabels: Record<ChecklistCode, Bilingual> = {
  register: { nl: 'Handelsregister', en: 'Business register' },
  signatory: { nl: 'Mag deze persoon de organisatie vertegenwoordigen?', en: 'May this person act for it?' },
  ownership: { nl: 'Eigenaren (eigen uittreksel of verklaring)', en: 'Owners (own extract or statement)' },
  sanctions: { nl: 'Sancties en risicolanden', en: 'Sanctions and high-risk countries' },
  foreign_control: { nl: 'Zeggenschap (Wet Vifo)', en: 'Control (Vifo Act)' },
};

const aboutOwners: readonly ChecklistCode[] = ['ownership', 'sanctions', 'foreign_control'];

/** A change of control is the only thing that need not be there to be looked at. */
export const mayNotApply = (code: ChecklistCode): boolean => code === 'foreign_control';

export interface Assessed {
  code: ChecklistCode;
  verdict: Verdict;
  at: Date;
  expiresOn: string | null;
}

export interface Situation {
  orgType: string;
  /** A local date. */
  today: string;
  ownershipAskedAt: Date | null;
  /** What the register said last, if it was asked. */
  register: { outcome: RegisterOutcome; checkedAt: Date } | null;
}

/** What a verdict is worth now: it falls open when its term ends, an owner changes, or the register finds something else. */
export function verdictNow(code: ChecklistCode, one: Assessed | undefined, situation: Situation): Verdict {
  const { orgType, today, ownershipAskedAt, register } = situation;
  if (aboutOwners.includes(code) && !hasOwners(orgType)) return 'not_applicable';
  if (!one) return 'open';
  if (one.expiresOn !== null && one.expiresOn < today) return 'open';
  if (aboutOwners.includes(code) && ownershipAskedAt !== null && one.at < ownershipAskedAt) return 'open';
  const found = register?.outcome === 'differs' || register?.outcome === 'not_found';
  if (code === 'register' && register && found && one.at < register.checkedAt) return 'open';
  return one.verdict;
}

const asked: Partial<Record<string, readonly ChecklistCode[]>> = {
  kvk_correct: ['register', 'signatory'],
  screened: checklistCodes,
};

/** The items that must be in order before this decision, and are not. */
export const stillOpen = (decision: string, verdictOf: (code: ChecklistCode) => Verdict): ChecklistCode[] =>
  (asked[decision] ?? []).filter((code) => !['pass', 'not_applicable'].includes(verdictOf(code)));
