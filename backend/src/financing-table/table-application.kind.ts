import { type Kind, RoutingFacts } from '../items/index.js';
import { tableApplicationForm, tableApplicationTitle } from './table-application.contract.js';
import { tableDesk } from './table-cases/table-case.rules.js';

/** Working days for the decision on a seat: an assumption of the domain data. */
const decisionWorkingDays = 10;

export const tableApplicationKind: Kind<typeof tableApplicationForm.fields> = {
  name: 'table-applications',
  itemType: 'table_application',
  table: 'table_application',
  form: tableApplicationForm,
  titleOf: tableApplicationTitle,
  factsOf: () => RoutingFacts.parse({}),
  desk: { code: tableDesk, slaWorkingDays: decisionWorkingDays },
  publishable: false,
  consumer: 'financing-table',
  needsOrganisation: true,
};
