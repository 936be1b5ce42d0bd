export { OrganisationRegistered, VerificationChanged } from './organisation.events.js';
export { type OrganisationCard, OrganisationDirectory } from './organisations.directory.js';
