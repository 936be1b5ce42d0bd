import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type FinancingCase = Schemas['FinancingCaseDraft'];

/** Its label is not asked: a case is never shown to participants or everyone, so there is nothing to choose. */
export const financingCaseLayout = layoutFor<FinancingCase>()({
  form: 'financingCase',
  title: 'title',
  needsOrganisation: true,
  steps: [
    {
      id: 'plan',
      fields: [{ name: 'title' }, { name: 'summary' }, { name: 'projectDescription' }, { name: 'barrierSubcategory' }],
    },
    {
      id: 'money',
      fields: [
        { name: 'amountAskedEur', pair: 'amounts' },
        { name: 'totalCostEur', pair: 'amounts' },
        { name: 'financeTypes' },
        { name: 'orderCoverage' },
        { name: 'dualUse' },
      ],
      more: [
        { name: 'privateInvestors' },
        { name: 'coInvestorConfirmed' },
        { name: 'bankAnswers' },
        { name: 'collateral' },
        {
          name: 'turnover3y',
          columns: [
            { name: 'year', control: 'year', required: true },
            { name: 'amountEur', control: 'money', required: true },
          ],
        },
      ],
    },
    {
      id: 'stage',
      fields: [
        { name: 'trl', list: 'trl' },
        { name: 'nldArea' },
        { name: 'subArea', within: 'nldArea' },
        { name: 'primaryDomain' },
        { name: 'region' },
        { name: 'ukraineRelevance' },
        { name: 'international' },
        { name: 'partnerCountries', when: ({ international }) => international === 'bilateral' },
      ],
      more: [
        { name: 'mrl', list: 'mrl' },
        { name: 'relatedProposalId', refersTo: 'proposals' },
        { name: 'barriersList' },
      ],
    },
    {
      id: 'send',
      fields: [
        { name: 'urgency' },
        { name: 'urgencyReason', when: ({ urgency }) => urgency === 'critical' },
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
        { name: 'consentShare' },
      ],
    },
  ],
});
