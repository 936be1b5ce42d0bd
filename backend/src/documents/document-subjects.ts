import { OrganisationDirectory } from '../organisations/index.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import type { Refusal } from '../platform/refusal.js';

/**
 * Why this person may not add or remove files of the subject now, or null when they may. With `hold` the subject's
 * row is kept until commit, so that a submission at the same moment waits.
 */
export type SubjectRule = (tx: Tx, actor: Actor, subjectId: string, hold: boolean) => Promise<Refusal | null>;

let rule: SubjectRule | undefined;

/** Organisations are known here; whatever else has files stands to the right, so it brings the rule along. */
export function registerDocumentSubject(given: SubjectRule): void {
  rule = given;
}

export async function whyNotChange(tx: Tx, actor: Actor, subjectId: string, hold: boolean): Promise<Refusal | null> {
  const organisations = await OrganisationDirectory.whyNotAttach(tx, actor, subjectId, hold);
  return organisations === undefined ? requireSubject()(tx, actor, subjectId, hold) : organisations;
}

/** Without the rule nobody could say who may add a file: better to stop than to guess. */
export function requireSubject(): SubjectRule {
  if (!rule) throw new Error('nobody says who may add documents');
  return rule;
}
