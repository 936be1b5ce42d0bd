import type { Kind } from '../items/index.js';
import { proposalFacts, proposalForm, proposalTitle } from './proposal.contract.js';

export const proposalKind: Kind<typeof proposalForm.fields> = {
  name: 'proposals',
  itemType: 'proposal',
  table: 'proposal',
  form: proposalForm,
  keptApart: ['abroStatus'],
  titleOf: proposalTitle,
  regionsOf: ({ region }) => [region],
  factsOf: proposalFacts,
  publishable: true,
  needsOrganisation: true,
};
