import type { Actor } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import type { AudienceEntry, RegistrationCase } from './organisation.contract.js';
import type { AbroStatement } from './verification/checklist/checklist.contract.js';

/** What modules to the right add to an organisation's answer. */
interface Parts {
  /** Who can see a subject, in words. */
  audience(db: Database, actor: Actor, subjectId: string): Promise<AudienceEntry[]>;
  /** The desk's work on registrations, by organisation. */
  case(db: Database, actor: Actor, ids: readonly string[]): Promise<Map<string, RegistrationCase>>;
  /** The local date so many working days after a moment. */
  dueDate(from: Date, workingDays: number): string;
  /** Those of these files that belong to the organisation and that the reader may see. */
  documents(tx: Tx, organisationId: string, ids: readonly string[]): Promise<{ id: string; name: string }[]>;
  /** What its proposals say of ABRO and ABDO; empty for those who may not read it. */
  abroStatements(tx: Tx, organisationId: string): Promise<AbroStatement[]>;
}

const parts: Partial<Parts> = {};

export function registerOrganisationPart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  parts[name] = part;
}

/** An empty slot means that a module is missing from the list: better to stop than to answer without it. */
export function organisationPart<Name extends keyof Parts>(name: Name): Parts[Name] {
  const part = parts[name];
  if (!part) throw new Error(`nobody fills the organisation's part: ${name}`);
  return part;
}

export const refuseEmptySlots = (): void =>
  (['audience', 'case', 'dueDate', 'documents', 'abroStatements'] as const).forEach(
    (name) => void organisationPart(name),
  );
