import type { Actor } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import type { Reader } from '../platform/database.js';
import { whyNotAttach } from './verification/extracts.js';

export interface OrganisationCard {
  id: string;
  name: string;
  kvkNumber: string | null;
  orgType: string;
  region: string | null;
  status: string;
  verification: string;
}

/** What modules to the right may know of organisations. */
export const OrganisationDirectory = {
  async cardsOf(tx: Reader, ids: readonly (string | null)[]): Promise<Map<string, OrganisationCard>> {
    return cards(tx, ids, '');
  },

  /** Holds the row until commit, so that a verification cannot change between reading and deciding. */
  async lockedCard(tx: Reader, id: string | null): Promise<OrganisationCard | null> {
    return id ? ((await cards(tx, [id], 'for share')).get(id) ?? null) : null;
  },

  /** Whose entry in the directory this is, for those who may find it there. */
  async idOfEntry(tx: Reader, actor: Actor, entryId: string): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(
      `select organisation_id id from directory_entry where id = $1 and ${visibleTo('id', '$2')}`,
      [entryId, actor.principals],
    );
    return row?.id ?? null;
  },

  /** Those of these that were not refused or archived: what people write now can belong to them. */
  async admitted(tx: Reader, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `select id, name from organisation where id = any($1::uuid[]) and status not in ('rejected', 'archived') order by name, id`,
      [ids],
    );
  },

  whyNotAttach,

  /** Until when an open question waits for its answer. */
  async answerDueOn(tx: Reader, id: string): Promise<string | null> {
    const [row]: { dueOn: string }[] = await tx.query(
      'select due_on::text "dueOn" from answer_deadline where organisation_id = $1 and settled_at is null',
      [id],
    );
    return row?.dueOn ?? null;
  },

  /** What was said with each decision, by its event; empty for those who may not see the registration. */
  async reasonsFor(tx: Reader, id: string): Promise<{ eventId: string; desk: string; text: string | null }[]> {
    return tx.query(
      'select event_id "eventId", desk, reason "text" from verification_decision where organisation_id = $1',
      [id],
    );
  },
};

async function cards(
  tx: Reader,
  ids: readonly (string | null)[],
  lock: string,
): Promise<Map<string, OrganisationCard>> {
  const rows: OrganisationCard[] = await tx.query(
    `select id, name, coalesce(kvk_number, claimed_number) "kvkNumber", org_type "orgType", region, status, verification from organisation
     where id = any($1::uuid[]) ${lock}`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
