import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type Linkage = Schemas['LinkageDraft'];

const hasNeed = ({ kind }: { kind?: unknown }) => kind === 'need' || kind === 'match';
const hasOpportunity = ({ kind }: { kind?: unknown }) => kind === 'opportunity' || kind === 'match';

/** A need, an opportunity in a region, or both together. */
export const linkageLayout = layoutFor<Linkage>()({
  form: 'linkage',
  title: 'title',
  needsOrganisation: false,
  steps: [
    {
      id: 'what',
      fields: [
        { name: 'title' },
        { name: 'kind' },
        { name: 'needDescription', when: hasNeed },
        { name: 'needOwner', when: hasNeed },
        { name: 'opportunityDescription', when: hasOpportunity },
        { name: 'regions', when: hasOpportunity },
      ],
    },
    {
      id: 'about',
      fields: [
        { name: 'nldArea' },
        { name: 'subArea', within: 'nldArea' },
        { name: 'primaryDomain' },
        { name: 'urgency' },
        { name: 'urgencyReason', when: ({ urgency }) => urgency === 'critical' },
        { name: 'ukraineRelevance' },
      ],
      more: [{ name: 'capabilities' }, { name: 'valueBandEur' }, { name: 'expectedDate' }],
    },
    {
      id: 'send',
      fields: [
        { name: 'confidentiality' },
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
        { name: 'consentShare' },
      ],
    },
  ],
});
