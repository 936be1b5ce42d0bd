import type { Kind } from '../items/index.js';
import { ProposalType } from '../reference/index.js';
import { proposalFacts, proposalForm, proposalTitle } from './proposal.contract.js';

export const proposalKind = {
  name: 'proposals',
  itemType: 'proposal',
  table: 'proposal',
  form: proposalForm,
  keptApart: ['abroStatus'],
  titleOf: proposalTitle,
  regionsOf: ({ region }) => [region],
  factsOf: proposalFacts,
  suggests: { texts: ['title', 'summary', 'description'], category: 'proposalType', categories: ProposalType.options },
  publishable: true,
  needsOrganisation: true,
} satisfies Kind<typeof proposalForm.fields>;
