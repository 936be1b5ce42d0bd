import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { containing } from '../../platform/conditions.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import { deskName } from '../desks.data.js';
import type { ColleagueList, Delegation, DelegationList } from './delegation.contract.js';

interface Row {
  id: string;
  principal: string;
  role: Delegation['role'];
  state: Delegation['state'];
  since: Date;
  until: Date;
  by: { id: string; name: string };
  to: { id: string; name: string };
}

/** Days that an absence which is over stays in the list. */
const shownAfter = 90;

const deskOf = (principal: string) => {
  const code = principal.slice('desk:'.length);
  return { code, name: deskName(code) };
};

/** Who stands in for whom, as the two of them see it. */
@Injectable()
export class DelegationsQueries {
  constructor(private readonly db: Database) {}

  async mine(actor: Actor): Promise<DelegationList> {
    const rows = await this.db.readAs<Row>(
      actor,
      'my-delegations',
      `select g.id, g.principal, g.role, g.since, g.until,
         case when g.until <= now() then 'ended' when g.since > now() then 'planned' else 'current' end state,
         json_build_object('id', away.id, 'name', away.name) "by", json_build_object('id', p.id, 'name', p.name) "to"
       from person_grant g join person_grant own on own.id = g.lent_from
         join person away on away.id = own.person_id join person p on p.id = g.person_id
       where (g.person_id = $1 or own.person_id = $1) and g.until > now() - make_interval(days => ${shownAfter})
       order by g.until <= now(), g.since, g.id`,
      [actor.personId],
    );
    const items = rows.map(({ principal, since, until, ...row }) => ({
      ...{ id: row.id, desk: deskOf(principal), role: row.role, state: row.state },
      ...{ from: since.toISOString(), until: until.toISOString(), by: row.by, to: row.to },
      can: { end: row.state !== 'ended' && row.by.id === actor.personId },
    }));
    return { items, next: null };
  }

  async one(actor: Actor, id: string): Promise<Delegation> {
    const found = (await this.mine(actor)).items.find((one) => one.id === id);
    if (!found) throw notFound();
    return found;
  }

  /** Who works at a desk of their own, for choosing who stands in. */
  async colleagues(actor: Actor, q: string | undefined): Promise<ColleagueList> {
    const rows = await this.db.readAs<{ id: string; name: string; desks: string[] }>(
      actor,
      'colleagues',
      `select p.id, p.name, array_agg(distinct g.principal order by g.principal) desks
       from current_grant g join person p on p.id = g.person_id
       where g.principal like 'desk:%' and g.role in ('handler', 'coordinator') and g.lent_from is null
         and p.disabled_at is null and p.id <> $1 and ($2::text is null or p.name ilike $2)
       group by p.id order by lower(p.name), p.id limit 50`,
      [actor.personId, containing(q) ?? null],
    );
    const items = rows.map(({ id, name, desks }) => ({ id, name, desks: desks.map((desk) => deskOf(desk).name) }));
    return { items, next: null };
  }
}
