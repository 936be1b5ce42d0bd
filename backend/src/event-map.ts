import * as cases from './cases/index.js';
import * as documents from './documents/index.js';
import { LinkDecided, LinkProposed } from './ecosystems/index.js';
import { AdviceRecorded, DeclarationsAsked, InterestDeclared } from './financing-table/index.js';
import * as items from './items/index.js';
import * as organisations from './organisations/index.js';
import { MailQueued } from './platform/mail/mail.js';
import { JobDied } from './platform/queue/consumer-runner.js';
import type { EventMap } from './platform/queue/event-consumer.js';
import { ItemRouted, RuleFaulted } from './routing/index.js';

/** The whole asynchronous architecture: which queue hears of which fact. A fact not listed is only recorded. */
export const eventMap: EventMap = {
  [documents.DocumentUploaded.name]: ['files'],
  [documents.DocumentChecked.name]: ['files'],
  [documents.DocumentRemoved.name]: ['files'],
  [items.ItemSubmitted.name]: ['routing'],
  [items.ItemShared.name]: ['notifications'],
  [items.DraftExpires.name]: ['notifications'],
  [items.ItemWithdrawn.name]: ['financing-table', 'routing', 'cases'],
  [organisations.OrganisationRegistered.name]: ['register', 'routing', 'notifications'],
  [organisations.RegisterCheckDue.name]: ['register'],
  [organisations.RegisterChecked.name]: ['notifications'],
  [organisations.VerificationChanged.name]: ['files', 'items', 'financing-table', 'routing', 'cases', 'notifications'],
  [organisations.DecisionProposed.name]: ['notifications'],
  [organisations.DecisionDeclined.name]: ['notifications'],
  [organisations.AnswerDueSoon.name]: ['notifications'],
  [organisations.VerificationTermNear.name]: ['notifications'],
  [organisations.VerificationTermOver.name]: ['notifications'],
  [organisations.MembershipAsked.name]: ['register'],
  [organisations.MembershipRequested.name]: ['notifications'],
  [organisations.MembershipDecided.name]: ['notifications'],
  [organisations.MembershipChanged.name]: ['notifications'],
  [organisations.MembershipEnded.name]: ['financing-table', 'notifications'],
  [organisations.AdministrationHandedOver.name]: ['notifications'],
  [organisations.InvitationAccepted.name]: ['notifications'],
  [ItemRouted.name]: ['cases'],
  [RuleFaulted.name]: ['notifications'],
  [cases.CaseOpened.name]: ['financing-table', 'notifications'],
  [cases.CaseReleased.name]: ['financing-table', 'notifications'],
  [cases.CaseTaken.name]: ['notifications'],
  [cases.CaseAsked.name]: ['notifications'],
  [cases.CaseReplied.name]: ['notifications'],
  [cases.CaseTransferred.name]: ['financing-table', 'notifications'],
  [cases.CaseAnswered.name]: ['financing-table', 'notifications'],
  [cases.CaseClosed.name]: ['notifications'],
  [cases.CaseLeft.name]: ['notifications'],
  [cases.CaseExtended.name]: ['notifications'],
  [cases.CaseReminded.name]: ['notifications'],
  [DeclarationsAsked.name]: ['notifications'],
  [InterestDeclared.name]: ['cases'],
  [AdviceRecorded.name]: ['cases', 'notifications'],
  [LinkProposed.name]: ['notifications'],
  [LinkDecided.name]: ['notifications'],
  [MailQueued.name]: ['mail'],
  [JobDied.name]: ['register', 'routing'],
};
