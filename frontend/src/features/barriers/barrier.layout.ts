import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type Barrier = Schemas['BarrierDraft'];

/** Three minutes: what routing needs; the rest is folded away. */
export const barrierLayout = layoutFor<Barrier>()({
  form: 'barrier',
  title: 'title',
  needsOrganisation: false,
  suggests: { texts: ['title', 'description'], category: 'category' },
  steps: [
    {
      id: 'what',
      fields: [
        { name: 'title' },
        { name: 'description' },
        { name: 'category' },
        { name: 'subcategory', within: 'category' },
      ],
    },
    {
      id: 'impact',
      fields: [
        { name: 'phase' },
        { name: 'impactLevel' },
        { name: 'affectedOrganisations' },
        { name: 'recurring' },
        { name: 'urgency' },
        { name: 'urgencyReason', when: ({ urgency }) => urgency === 'critical' },
      ],
      more: [
        { name: 'delayWeeks', pair: 'damage' },
        { name: 'damageEur', pair: 'damage' },
        { name: 'lawOrRule' },
        { name: 'alreadyContacted' },
        { name: 'proposedSolution' },
        { name: 'international' },
        { name: 'partnerCountries', when: ({ international }) => international === 'bilateral' },
        { name: 'relatedProposalId', refersTo: 'proposals' },
        { name: 'relatedActionIds' },
      ],
    },
    {
      id: 'send',
      fields: [
        { name: 'nldArea' },
        { name: 'subArea', within: 'nldArea' },
        { name: 'primaryDomain' },
        { name: 'region' },
        { name: 'ukraineRelevance' },
        { name: 'confidentiality' },
        {
          name: 'publishAnonymously',
          when: ({ confidentiality }) => confidentiality === 'public' || confidentiality === 'platform',
        },
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
        { name: 'consentShare' },
      ],
    },
  ],
});
