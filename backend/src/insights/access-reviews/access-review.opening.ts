import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';

/** What a line about a seat carries in place of a principal. */
export const seatPrincipal = 'seat:FIN_TABLE';

/** The last thing a person did with what they hold: at that desk, or anything but signing in for other roles. */
const lastUse = `(select a.at from audit a where a.actor = 'person:' || g.person_id and a.at >= g.since
  and case when g.principal like 'desk:%' then a.detail ->> 'desk' = substr(g.principal, 6)
    else a.action !~ '^(session|sessions|access)[.]' end
  order by a.id desc limit 1)`;

const grants = `select g.id grant_id, null::uuid seat_id, g.person_id, g.principal, g.role, g.since, g.until,
  g.lent_from is not null lent, ${lastUse} used from current_grant g where g.principal ~ '^(desk|role|needs):'`;

/** A seat is used by declaring an interest in a case and by reviewing one. */
const seats = `select null::uuid, s.id, s.person_id, '${seatPrincipal}', s.status, s.since, s.until, false,
  (select max(a.at) from audit a where a.actor = 'person:' || s.person_id and a.at >= s.since
    and a.action in ('interest.declared', 'review.given'))
  from seat s where s.ended_at is null and s.until > now()`;

/** Makes the list of what staff and members of the table hold now; null when this quarter has one already, whichever worker was first. */
export async function openReview(tx: Tx, actor: Actor, quarterly: boolean): Promise<string | null> {
  const [made]: { id: string; quarter: string | null }[] = await tx.query(
    `insert into access_review (id, quarter, opened_by)
     values ($1, case when $3 then to_char(now() at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q') end, $2)
     on conflict (quarter) do nothing returning id, quarter`,
    [uuidv7(), actor.personId, quarterly],
  );
  if (!made) return null;
  const lines: unknown[] = await tx.query(
    `insert into access_review_line
       (review_id, place, grant_id, seat_id, person_id, principal, role, since, until, lent, last_used_at, last_seen_at)
     select $1, row_number() over (order by h.principal, lower(p.name), coalesce(h.grant_id, h.seat_id)), h.grant_id, h.seat_id,
       h.person_id, h.principal, h.role, h.since, h.until, h.lent, h.used,
       (select max(s.seen_at) from session s where s.person_id = p.id)
     from (${grants} union all ${seats}) h join person p on p.id = h.person_id returning 1`,
    [made.id],
  );
  await recordAudit(tx, actor, 'access-review.opened', made.id, { quarter: made.quarter, lines: lines.length });
  return made.id;
}
