export { organisationBlocked } from './blocked.js';
export { type OrganisationExportPart, registerOrganisationExport } from './export/organisation-export-parts.js';
export * from './members/member.events.js';
export {
  MembershipAsked,
  MembershipDecided,
  MembershipRequested,
  OrganisationRegistered,
  VerificationChanged,
} from './organisation.events.js';
export { registerOrganisationPart } from './organisation-parts.js';
export { type OrganisationCard, OrganisationDirectory } from './organisations.directory.js';
export { RegisterCheckDue, RegisterChecked } from './register/register.events.js';
export * from './verification/verification.events.js';
