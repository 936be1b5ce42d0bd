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
      id: 'who',
      fields: [
        { name: 'country' },
        { name: 'kvkNumber', when: ({ country }) => country === home },
        { name: 'foreignRegistrationNumber', when: ({ country }) => country !== home },
        { name: 'legalName' },
        { name: 'orgType' },
      ],
      more: [{ name: 'tradeName' }, { name: 'vatNumber' }],
    },
    {
      id: 'size',
      fields: [
        { name: 'visitAddress' },
        { name: 'region', when: ({ country }) => country === home },
        { name: 'website' },
        { name: 'employees' },
      ],
      more: [
        { name: 'annualTurnoverEur', pair: 'figures' },
        { name: 'balanceTotalEur', pair: 'figures' },
      ],
    },
    {
      id: 'work',
      fields: [{ name: 'nldAreas' }, { name: 'capabilities' }, { name: 'defenceShareBand' }, { name: 'abroStatus' }],
      more: [{ name: 'certificates' }],
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
