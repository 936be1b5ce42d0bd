import type { Tx } from '../../platform/database.js';

/** What someone offered as administrator is worth no more than their administratorship. */
export async function withdrawInvitationsOf(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx.query(
    `update invitation set outcome = 'withdrawn', ended_at = now() where organisation_id = $1 and invited_by = $2 and outcome is null`,
    [organisationId, personId],
  );
}
