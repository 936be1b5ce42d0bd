import { Platform1764000000000 } from './1764000000000-Platform.js';
import { Accounts1764000001000 } from './1764000001000-Accounts.js';
import { Organisations1764000002000 } from './1764000002000-Organisations.js';
import { Documents1764000003000 } from './1764000003000-Documents.js';
import { Items1764000004000 } from './1764000004000-Items.js';
import { Opportunities1764000004100 } from './1764000004100-Opportunities.js';
import { FinancingTable1764000004200 } from './1764000004200-FinancingTable.js';
import { Ecosystems1764000004300 } from './1764000004300-Ecosystems.js';
import { Routing1764000005000 } from './1764000005000-Routing.js';
import { Cases1764000006000 } from './1764000006000-Cases.js';
import { Notifications1764000007000 } from './1764000007000-Notifications.js';
import { FactsConcernASecondSubject1764000100000 } from './1764000100000-FactsConcernASecondSubject.js';
import { Recusals1764000110000 } from './1764000110000-Recusals.js';
import { TableCallsOnce1764000110100 } from './1764000110100-TableCallsOnce.js';
import { Publications1764000110200 } from './1764000110200-Publications.js';
import { ItemRegions1764000110300 } from './1764000110300-ItemRegions.js';
import { QuestionsInBothLanguages1764000110400 } from './1764000110400-QuestionsInBothLanguages.js';
import { SessionsCanBeListedAndRotated1764000200000 } from './1764000200000-SessionsCanBeListedAndRotated.js';
import { SecondFactorsAndLinks1764000201000 } from './1764000201000-SecondFactorsAndLinks.js';
import { Passkeys1764000210000 } from './1764000210000-Passkeys.js';
import { Identities1764000211000 } from './1764000211000-Identities.js';
import { RegisterChecks1764000220000 } from './1764000220000-RegisterChecks.js';
import { VerificationWorkflow1764000221000 } from './1764000221000-VerificationWorkflow.js';
import { OwnersExtracts1764000222000 } from './1764000222000-OwnersExtracts.js';
import { SensitiveCertificates1764000223000 } from './1764000223000-SensitiveCertificates.js';
import { MessagesKnowTheirAuthor1764000224000 } from './1764000224000-MessagesKnowTheirAuthor.js';
import { InvitationsToOrganisations1764000230000 } from './1764000230000-InvitationsToOrganisations.js';
import { DirectoryOfOrganisations1764000231000 } from './1764000231000-DirectoryOfOrganisations.js';
import { RetentionAndErasure1764000232000 } from './1764000232000-RetentionAndErasure.js';
import { FindInTheAuditTrail1764000240000 } from './1764000240000-FindInTheAuditTrail.js';
import { SharedWithoutCorrespondence1764000250000 } from './1764000250000-SharedWithoutCorrespondence.js';
import { GrantsWithTerms1764000260000 } from './1764000260000-GrantsWithTerms.js';
import { AccessReviews1764000261000 } from './1764000261000-AccessReviews.js';
import { ClaimedNumbers1764000262000 } from './1764000262000-ClaimedNumbers.js';
import { RegisterAskedOfEveryone1764000263000 } from './1764000263000-RegisterAskedOfEveryone.js';
import { VerificationTerms1764000263100 } from './1764000263100-VerificationTerms.js';
import { DraftsWarnBeforeTheyGo1764000263200 } from './1764000263200-DraftsWarnBeforeTheyGo.js';
import { AbroOfProposalsKeptApart1764000263300 } from './1764000263300-AbroOfProposalsKeptApart.js';
import { SeatsInTheAccessReview1764000263400 } from './1764000263400-SeatsInTheAccessReview.js';
import { AnswersAreAskedForTwice1764000263500 } from './1764000263500-AnswersAreAskedForTwice.js';
import { SecurityEventsForOneDesk1764000270000 } from './1764000270000-SecurityEventsForOneDesk.js';
import { RuleSetsWithVersions1764000280000 } from './1764000280000-RuleSetsWithVersions.js';
import { ClocksOfCases1764000290000 } from './1764000290000-ClocksOfCases.js';
import { SearchInIndexTables1764000300000 } from './1764000300000-SearchInIndexTables.js';
import { SavedViewsAndBatches1764000301000 } from './1764000301000-SavedViewsAndBatches.js';
import { Suggestions1764000310000 } from './1764000310000-Suggestions.js';
import { DecisionsKnowTheirDuration1764000311000 } from './1764000311000-DecisionsKnowTheirDuration.js';
import { InvariantChecks1764000312000 } from './1764000312000-InvariantChecks.js';
import { SessionsLookedUpTogether1764000320000 } from './1764000320000-SessionsLookedUpTogether.js';

/** In the order in which they run; listed by hand, because a glob finds what nobody meant. */
export const migrations = [
  Platform1764000000000,
  Accounts1764000001000,
  Organisations1764000002000,
  Documents1764000003000,
  Items1764000004000,
  Opportunities1764000004100,
  FinancingTable1764000004200,
  Ecosystems1764000004300,
  Routing1764000005000,
  Cases1764000006000,
  Notifications1764000007000,
  FactsConcernASecondSubject1764000100000,
  Recusals1764000110000,
  TableCallsOnce1764000110100,
  Publications1764000110200,
  ItemRegions1764000110300,
  QuestionsInBothLanguages1764000110400,
  SessionsCanBeListedAndRotated1764000200000,
  SecondFactorsAndLinks1764000201000,
  Passkeys1764000210000,
  Identities1764000211000,
  RegisterChecks1764000220000,
  VerificationWorkflow1764000221000,
  OwnersExtracts1764000222000,
  SensitiveCertificates1764000223000,
  MessagesKnowTheirAuthor1764000224000,
  InvitationsToOrganisations1764000230000,
  DirectoryOfOrganisations1764000231000,
  RetentionAndErasure1764000232000,
  FindInTheAuditTrail1764000240000,
  SharedWithoutCorrespondence1764000250000,
  GrantsWithTerms1764000260000,
  AccessReviews1764000261000,
  ClaimedNumbers1764000262000,
  RegisterAskedOfEveryone1764000263000,
  VerificationTerms1764000263100,
  DraftsWarnBeforeTheyGo1764000263200,
  AbroOfProposalsKeptApart1764000263300,
  SeatsInTheAccessReview1764000263400,
  AnswersAreAskedForTwice1764000263500,
  SecurityEventsForOneDesk1764000270000,
  RuleSetsWithVersions1764000280000,
  ClocksOfCases1764000290000,
  SearchInIndexTables1764000300000,
  SavedViewsAndBatches1764000301000,
  Suggestions1764000310000,
  DecisionsKnowTheirDuration1764000311000,
  InvariantChecks1764000312000,
  SessionsLookedUpTogether1764000320000,
];
