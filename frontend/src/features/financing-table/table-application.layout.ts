import type { Schemas } from '../../api/types';
import { layoutFor } from '../../ui/form-layout';

type TableApplication = Schemas['TableApplicationDraft'];

export const tableApplicationLayout = layoutFor<TableApplication>()({
  form: 'financingTableMembership',
  title: 'representativeName',
  needsOrganisation: true,
  steps: [
    {
      id: 'who',
      fields: [{ name: 'memberType' }, { name: 'representativeName' }, { name: 'motivation' }],
      more: [{ name: 'deputyName' }],
    },
    {
      id: 'offer',
      fields: [
        { name: 'productTypes' },
        { name: 'ticketMinEur', pair: 'ticket' },
        { name: 'ticketMaxEur', pair: 'ticket' },
        { name: 'defencePolicy' },
      ],
      more: [{ name: 'mandateEur' }, { name: 'esgRestrictions' }],
    },
    {
      id: 'trust',
      fields: [{ name: 'supervisor' }, { name: 'coiStatement' }, { name: 'confidentialityAgreement' }],
    },
    {
      id: 'send',
      fields: [
        { name: 'contactName' },
        { name: 'contactEmail', pair: 'contact' },
        { name: 'contactPhone', pair: 'contact' },
      ],
    },
  ],
});
