import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type Proposal = Schemas['ProposalDraft'];

const producing: readonly unknown[] = ['production_scale_up', 'component_production', 'production_site'];
const ripening: readonly unknown[] = [...producing, 'dual_use_conversion'];
const produces = ({ proposalType }: Proposal) => producing.includes(proposalType);

/** Ten minutes: what routing and a first answer need; the rest is folded away or asked later by the desk. */
export const proposalLayout = layoutFor<Proposal>()({
  form: 'proposal',
  title: 'title',
  needsOrganisation: true,
  suggests: { texts: ['title', 'summary', 'description'], category: 'proposalType' },
  steps: [
    {
      id: 'what',
      fields: [{ name: 'title' }, { name: 'summary' }, { name: 'description' }, { name: 'proposalType' }],
    },
    {
      id: 'use',
      fields: [
        { name: 'nldArea' },
        { name: 'subArea', within: 'nldArea' },
        { name: 'primaryDomain' },
        { name: 'region' },
        { name: 'dualUse' },
        { name: 'civilMarkets', when: ({ dualUse }) => dualUse === true },
        { name: 'ukraineRelevance' },
        { name: 'international' },
        { name: 'partnerCountries', when: ({ international }) => international === 'bilateral' },
      ],
      more: [{ name: 'governmentRoles' }, { name: 'relatedActionIds' }],
    },
    {
      id: 'growth',
      fields: [
        { name: 'trl', mayBeUnknown: true },
        { name: 'mrl', when: ({ proposalType }) => ripening.includes(proposalType) },
        { name: 'currentCapacityPerYear', when: produces, pair: 'capacity' },
        { name: 'targetCapacityPerYear', when: produces, pair: 'capacity' },
        {
          name: 'capacityUnit',
          when: ({ currentCapacityPerYear: now }) => now !== null && now !== undefined,
          pair: 'pace',
        },
        { name: 'monthsToTarget', pair: 'pace' },
        { name: 'totalInvestmentEur', pair: 'money' },
        { name: 'amountAskedEur', pair: 'money' },
      ],
      more: [
        { name: 'ownContributionEur', pair: 'effect' },
        { name: 'jobsCreated', pair: 'effect' },
        { name: 'instrumentCodes' },
        { name: 'productionLocation' },
      ],
    },
    {
      id: 'plan',
      fields: [
        { name: 'implementationPlan', list: 'otlmplfffii' },
        { name: 'nonEuDependency' },
        { name: 'abroStatus' },
        { name: 'exportControlRelevant' },
      ],
      more: [
        { name: 'supplyChainRisks' },
        {
          name: 'partners',
          columns: [
            { name: 'name', control: 'line', required: true },
            { name: 'role', control: 'line', required: true },
            { name: 'confirmed', control: 'tick' },
          ],
        },
      ],
    },
    {
      id: 'send',
      fields: [
        { name: 'urgency' },
        { name: 'urgencyReason', when: ({ urgency }) => urgency === 'critical' },
        { name: 'confidentiality' },
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
        { name: 'consentShare' },
      ],
    },
  ],
});
