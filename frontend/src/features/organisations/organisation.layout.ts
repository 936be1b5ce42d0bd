import { layoutFor } from '../../ui/form-layout';
import type { Registration } from './organisations.api';

const home = 'NL';

/** First what says whether it is here already; last what only a few people read. */
export const registrationLayout = layoutFor<Registration>()({
  form: 'organisationRegistration',
  title: 'legalName',
  needsOrganisation: false,
  steps: [
    {
      id: 'number',
      fields: [
        { name: 'country' },
        { name: 'kvkNumber', when: ({ country }) => country === home },
        { name: 'foreignRegistrationNumber', when: ({ country }) => country !== home },
      ],
    },
    {
      id: 'who',
      fields: [
        { name: 'legalName' },
        { name: 'orgType' },
        { name: 'visitAddress' },
        { name: 'region', when: ({ country }) => country === home },
        { name: 'website' },
      ],
      more: [{ name: 'tradeName' }, { name: 'vatNumber' }],
    },
    {
      id: 'work',
      fields: [
        { name: 'nldAreas' },
        { name: 'capabilities' },
        { name: 'employees' },
        { name: 'defenceShareBand' },
        { name: 'abroStatus' },
      ],
      more: [
        { name: 'certificates' },
        { name: 'annualTurnoverEur', pair: 'figures' },
        { name: 'balanceTotalEur', pair: 'figures' },
      ],
    },
    {
      id: 'owners',
      fields: [
        { name: 'ownershipStatement' },
        { name: 'foreignControl' },
        { name: 'highRiskCountryLink' },
        { name: 'sanctionsDeclaration' },
        { name: 'privacyConsent' },
      ],
    },
  ],
});
