import type { Tx } from '../../../platform/database.js';
import { uuidv7 } from '../../../platform/ids.js';
import type { Organisation } from '../../organisation.entity.js';
import { organisationPart } from '../../organisation-parts.js';

/** Working days that an organisation has for its answer. */
const workingDays = 20;

/** A question opens a deadline, and leaving that state settles it; a block in between gives the full term again. */
export async function followDeadline(tx: Tx, one: Organisation, cause: string): Promise<void> {
  if (one.status === 'more_info') {
    const dueOn = organisationPart('dueDate')(new Date(), workingDays);
    await tx.query(
      `insert into answer_deadline (id, organisation_id, due_on, expires_at)
       values ($1, $2, $3, ($3::date + 1)::timestamp at time zone 'Europe/Amsterdam')`,
      [uuidv7(), one.id, dueOn],
    );
    return;
  }
  await tx.query(
    'update answer_deadline set settled_at = now(), outcome = $2 where organisation_id = $1 and settled_at is null',
    [one.id, cause === 'answered' || cause === 'expired' ? cause : 'overtaken'],
  );
}
