import type { components } from './schema';

export type Schemas = components['schemas'];

export type Bilingual = Schemas['Bilingual'];
export type Me = Schemas['Me'];
export type Language = Me['person']['language'];
export type Membership = Me['organisations'][number];

export type DemoMail = Schemas['DemoMails']['items'][number];
export type Notification = Schemas['Notification'];

export type ItemKind = 'proposals' | 'barriers' | 'questions' | 'financing-cases' | 'linkages' | 'table-applications';
export type ItemRow = Schemas['MyItem'];
export type ItemCase = Schemas['CaseOfItem'];
export type AudienceEntry = Schemas['AudienceEntry'];
/** What every item has; the fields of its form stand beside it, null where they were not filled in. */
export type Item = NonNullable<Schemas['CaseView']['item']>;
export type TimelineFact = Schemas['TimelineEntry'];

export type CaseStatus = Schemas['InboxRow']['status'];
/** What can be told of a registration in its history. */
export type RegistrationDecision =
  | Schemas['VerificationDecision']
  | 'imported'
  | 'more_info'
  | 'answered'
  | 'expired'
  | 'ownership_changed'
  | 'yearly_review'
  | 'archived';

export type ReferenceLists = Schemas['ReferenceLists'];
export type FormDescription = Schemas['FormDescription'];
export type FormField = Schemas['FormField'];
