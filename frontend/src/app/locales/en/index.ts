import { about } from './about';
import { absence } from './absence';
import { accessReviews } from './access-reviews';
import { accounts } from './accounts';
import { auditTrail } from './audit-trail';
import { barriers } from './barriers';
import { cases } from './cases';
import { common } from './common';
import { demo } from './demo';
import { directory } from './directory';
import { documents } from './documents';
import { ecosystems } from './ecosystems';
import { financingTable } from './financing-table';
import { items } from './items';
import { members } from './members';
import { myData } from './my-data';
import { notifications } from './notifications';
import { organisations } from './organisations';
import { overview } from './overview';
import { policies } from './policies';
import { proof } from './proof';
import { proposals } from './proposals';
import { questions } from './questions';
import { routing } from './routing';
import { ruleSets } from './rule-sets';
import { rules } from './rules';
import { search } from './search';
import { security } from './security';
import { securityEvents } from './security-events';
import { sharing } from './sharing';
import { staff } from './staff';
import { ui } from './ui';
import { welcome } from './welcome';
import { whatIf } from './what-if';

/** Every area, by the name of its file. */
export const en = {
  about,
  absence,
  'access-reviews': accessReviews,
  accounts,
  'audit-trail': auditTrail,
  barriers,
  cases,
  common,
  demo,
  directory,
  documents,
  ecosystems,
  'financing-table': financingTable,
  items,
  members,
  'my-data': myData,
  notifications,
  organisations,
  overview,
  policies,
  proof,
  proposals,
  questions,
  routing,
  'rule-sets': ruleSets,
  rules,
  search,
  security,
  'security-events': securityEvents,
  sharing,
  staff,
  ui,
  welcome,
  'what-if': whatIf,
};
