import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';

/** The last thing a person did with what they hold: at that desk, or anything but signing in for other roles. */
const lastUse = `(select a.at from audit a where a.actor = 'person:' || g.person_id and a.at >= g.since
  and case when g.principal like 'desk:%' then a.detail ->> 'desk' = substr(g.principal, 6)
    else a.action !~ '^(session|sessions|access)[.]' end
  order by a.id desc limit 1)`;

/** Makes the list of what staff hold now; null when this quarter has one already, whichever worker was first. */
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
       (review_id, place, grant_id, person_id, principal, role, since, until, lent, last_used_at, last_seen_at)
     select $1, row_number() over (order by g.principal, lower(p.name), g.id), g.id, g.person_id, g.principal, g.role,
       g.since, g.until, g.lent_from is not null, ${lastUse}, (select max(s.seen_at) from session s where s.person_id = p.id)
     from current_grant g join person p on p.id = g.person_id where g.principal ~ '^(desk|role|needs):' returning 1`,
    [made.id],
  );
  await recordAudit(tx, actor, 'access-review.opened', made.id, { quarter: made.quarter, lines: lines.length });
  return made.id;
}
