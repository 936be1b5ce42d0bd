import type { Bilingual } from '../platform/actor.js';
import { formDescription } from '../reference/index.js';

/** Outcomes a desk may answer with, per kind: end states of its form. `no` must come with a way on. */
const outcomes: Record<string, { form: string; codes: readonly string[]; no: readonly string[]; onlyAt?: string }> = {
  proposal: { form: 'proposal', codes: ['accepted', 'parked', 'rejected'], no: ['parked', 'rejected'] },
  barrier: {
    form: 'barrier',
    codes: ['solved', 'partly_solved', 'not_solvable'],
    no: ['partly_solved', 'not_solvable'],
  },
  question: { form: 'question', codes: ['answered'], no: [] },
  financing_case: {
    form: 'financingCase',
    codes: ['offers', 'placed', 'referred', 'no_offer'],
    no: ['no_offer', 'referred'],
  },
  table_application: {
    form: 'financingTableMembership',
    codes: ['member', 'observer', 'rejected'],
    no: ['rejected'],
    onlyAt: 'FIN_TABLE',
  },
  organisation: { form: 'organisationRegistration', codes: ['verified', 'rejected', 'suspended'], no: [] },
  linkage: { form: 'linkage', codes: ['result', 'no_match'], no: ['no_match'] },
};

export interface Outcome {
  code: string;
  label: Bilingual;
  /** Whether this answer must name another desk, instrument or moment. */
  needsNextStep: boolean;
}

/** Another desk that has the case by mistake can only transfer it: a seat is not theirs to give. */
export function outcomesOf(itemType: string, desk: string): Outcome[] {
  const known = outcomes[itemType];
  if (!known || (known.onlyAt && known.onlyAt !== desk)) return [];
  const states = formDescription(known.form)?.states ?? [];
  return known.codes.map((code) => {
    const state = states.find((one) => one.code === code);
    const label = { nl: state?.nl ?? code, en: state?.en ?? code };
    return { code, label, needsNextStep: known.no.includes(code) };
  });
}
