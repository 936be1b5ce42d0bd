import type { Kind } from '../items/index.js';
import { financingCaseFacts, financingCaseForm, financingCaseTitle } from './financing-case.contract.js';

export const financingCaseKind: Kind<typeof financingCaseForm.fields> = {
  name: 'financing-cases',
  itemType: 'financing_case',
  table: 'financing_case',
  form: financingCaseForm,
  titleOf: financingCaseTitle,
  regionsOf: ({ region }) => [region],
  factsOf: financingCaseFacts,
  publishable: false,
  consumer: 'financing-table',
  needsOrganisation: true,
};
