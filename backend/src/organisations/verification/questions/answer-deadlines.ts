import type { Tx } from '../../../platform/database.js';
import { uuidv7 } from '../../../platform/ids.js';
import type { Outage } from '../../../platform/outages.js';
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

/** A question whose deadline fell in an outage stays open for as many working days more as the outage touched. */
export async function extendDeadlines(tx: Tx, { from, until }: Outage): Promise<void> {
  const inWorkingDays = organisationPart('dueDate');
  const [day]: { before: Date; last: string }[] = await tx.query(
    `select ($1::timestamptz at time zone 'Europe/Amsterdam')::date - 1 + interval '12 hours' "before",
       ($2::timestamptz at time zone 'Europe/Amsterdam')::date::text "last"`,
    [from, until],
  );
  if (!day) return;
  let days = 0;
  while (inWorkingDays(day.before, days + 1) <= day.last) days += 1;
  const ended: { id: string; dueOn: string }[] = await tx.query(
    `select id, due_on::text "dueOn" from answer_deadline where settled_at is null
       and due_on between ($1::timestamptz at time zone 'Europe/Amsterdam')::date and $2::date order by id for update`,
    [from, day.last],
  );
  for (const { id, dueOn } of ended)
    await tx.query(
      `update answer_deadline set due_on = $2, expires_at = ($2::date + 1)::timestamp at time zone 'Europe/Amsterdam'
       where id = $1`,
      [id, inWorkingDays(new Date(`${dueOn}T12:00:00Z`), days)],
    );
}
