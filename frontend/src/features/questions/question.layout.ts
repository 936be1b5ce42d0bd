import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type Question = Schemas['QuestionDraft'];

export const questionLayout = layoutFor<Question>()({
  form: 'question',
  title: 'subject',
  needsOrganisation: false,
  suggests: { texts: ['subject', 'question'], category: 'topic' },
  steps: [
    {
      id: 'what',
      fields: [{ name: 'subject' }, { name: 'question' }, { name: 'topic' }],
      more: [
        { name: 'alreadyTried' },
        { name: 'amountEur' },
        { name: 'trl', list: 'trl' },
        { name: 'urgency' },
        { name: 'urgencyReason', when: ({ urgency }) => urgency === 'critical' },
        { name: 'international' },
        { name: 'partnerCountries', when: ({ international }) => international === 'bilateral' },
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
        { name: 'preferredChannel' },
        { name: 'preferredLanguage' },
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
        { name: 'consentShare' },
      ],
    },
  ],
});
