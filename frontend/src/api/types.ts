/** Shapes of the API that the web app uses, one name each. */

export interface Bilingual {
  nl: string;
  en: string;
}

export type Language = 'nl' | 'en';

export interface Can {
  registerOrganisation: boolean;
  submitItems: boolean;
  seeInbox: boolean;
  seeTable: boolean;
  seeRegion: boolean;
  seeNeeds: boolean;
  manageRouting: boolean;
  seeOperations: boolean;
}

export interface Named {
  id: string;
  name: string;
}

export interface Desk {
  code: string;
  name: Bilingual;
}

export interface Membership extends Named {
  kvkNumber: string;
  status: string;
  orgVerification: string;
  roles: string[];
}

export interface Me {
  person: { id: string; name: string; email: string; language: Language };
  organisations: Membership[];
  desks: (Desk & { role: 'handler' | 'coordinator' })[];
  seats: { id: string; memberType: string; until: string | null }[];
  roles: string[];
  can: Can;
}

export interface DemoPerson {
  email: string;
  name: string;
  who: Bilingual;
}

export interface DemoMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string | null;
  at: string;
}

export interface Notification {
  id: string;
  at: string;
  type: string;
  subject: { kind: string; id: string; reference: string | null; title: string };
  text: Bilingual;
  readAt: string | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type ItemKind = 'proposals' | 'barriers' | 'questions' | 'financing-cases' | 'linkages' | 'table-applications';
export type ItemStatus = 'draft' | 'submitted' | 'withdrawn';
export type CaseStatus = 'on_hold' | 'assigned' | 'in_review' | 'waiting_submitter' | 'answered' | 'closed';

export interface Routing {
  ruleId: string;
  ruleSetVersion: string | number;
  reason: Bilingual;
}

export interface ItemCase {
  id: string;
  status: CaseStatus;
  desk: Desk;
  handler: Named | null;
  dueDate: string;
  promisedDate: string;
  priority: string;
  outcome: string | null;
  question: string | null;
  routing: Routing;
}

export interface AudienceEntry {
  principal: string;
  label: Bilingual;
  why: Bilingual;
  since: string;
}

/** The form's own fields stand beside these; null means "not filled in". */
export interface Item {
  id: string;
  kind: ItemKind;
  reference: string | null;
  status: ItemStatus;
  version: number;
  title: string | null;
  organisation: Named | null;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  can: { edit: boolean; submit: boolean; withdraw: boolean; publish: boolean; unpublish: boolean; reply: boolean };
  audience: AudienceEntry[];
  case: ItemCase | null;
  [field: string]: unknown;
}

export interface ItemRow {
  id: string;
  kind: ItemKind;
  title: string | null;
  reference: string | null;
  status: ItemStatus;
  updatedAt: string;
  submittedAt: string | null;
  case: { status: CaseStatus; desk: Desk; dueDate: string; handler: Named | null; outcome: string | null } | null;
}

export interface TimelineFact {
  id: string;
  at: string;
  type: string;
  actor: { name: string; desk: Bilingual | null } | null;
  detail: Record<string, unknown>;
  text?: string | null;
}

export interface CaseRow {
  id: string;
  itemId: string;
  kind: string;
  itemType: string;
  reference: string | null;
  title: string | null;
  organisation: Named | null;
  status: CaseStatus;
  desk: Desk;
  handler: Named | null;
  dueDate: string;
  priority: string;
  openedAt: string;
}

export interface CaseView extends CaseRow {
  version: number;
  promisedDate: string;
  outcome: string | null;
  cc: Desk[];
  routing: Routing & { runnerUp?: unknown; trace?: unknown };
  item: Item | null;
  history: TimelineFact[];
  outcomes: { code: string; label: Bilingual }[];
  can: Record<
    'take' | 'assign' | 'ask' | 'reply' | 'transfer' | 'answer' | 'close' | 'overrule' | 'seeTrace' | 'verify',
    boolean
  >;
}
