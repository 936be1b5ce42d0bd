import type { Organisation } from '../../src/features/organisations/organisations.api';

const unseen = {
  tradeName: null,
  country: null,
  foreignRegistrationNumber: null,
  vatNumber: null,
  visitAddress: null,
  website: null,
  employees: null,
  annualTurnoverEur: null,
  balanceTotalEur: null,
  defenceShareBand: null,
  certificates: null,
  ownershipStatement: null,
  foreignControl: null,
  highRiskCountryLink: null,
  sanctionsDeclaration: null,
  abroStatus: null,
  privacyConsent: null,
};

/** A company whose KVK number is being checked, as the verification desk sees it. */
export const anOrganisation = (changes: Partial<Organisation> = {}): Organisation => ({
  ...unseen,
  id: 'o1',
  legalName: 'Wendakker Aandrijftechniek B.V.',
  kvkNumber: '00000950',
  orgType: 'scaleup',
  region: 'overijssel',
  nldAreas: ['intelligent_systems'],
  capabilities: ['aandrijvingen'],
  status: 'kvk_check',
  orgVerification: 'none',
  registeredAt: '2026-11-24T08:00:00Z',
  version: 1,
  can: {
    seeRegistration: true,
    seeMembers: true,
    admitMembers: false,
    join: false,
    decide: ['kvk_correct', 'ownership_review', 'refuse', 'block'],
  },
  audience: [],
  case: null,
  ...changes,
});
