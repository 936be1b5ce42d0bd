import type { Kind } from '../items/index.js';
import { linkageFacts, linkageForm, linkageTitle } from './linkage.contract.js';

/** A need owner and a regional adviser may record one too, so an organisation is not demanded (forms.md, section 10). */
export const linkageKind: Kind<typeof linkageForm.fields> = {
  name: 'linkages',
  itemType: 'linkage',
  table: 'linkage',
  form: linkageForm,
  titleOf: linkageTitle,
  regionsOf: ({ regions }) => regions ?? [],
  factsOf: linkageFacts,
  publishable: true,
  needsOrganisation: false,
};
