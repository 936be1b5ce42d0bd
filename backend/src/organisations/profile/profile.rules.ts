/** Who may know a field: everyone, participants and staff of Defport, or only the organisation with those who verify it. */
export type Reach = 'public' | 'participants' | 'organisation';

/** Fixed: an organisation chooses what it writes in a field, not how far the field goes. */
export const reachOf = {
  name: 'public',
  region: 'public',
  website: 'public',
  orgType: 'participants',
  nldAreas: 'participants',
  capabilities: 'participants',
  certificates: 'participants',
  description: 'participants',
  locations: 'participants',
  visitAddress: 'organisation',
  vatNumber: 'organisation',
  employees: 'organisation',
  annualTurnoverEur: 'organisation',
  balanceTotalEur: 'organisation',
  defenceShareBand: 'organisation',
  ownershipStatement: 'organisation',
  foreignControl: 'organisation',
  highRiskCountryLink: 'organisation',
  abroStatus: 'organisation',
} as const satisfies Record<string, Reach>;
