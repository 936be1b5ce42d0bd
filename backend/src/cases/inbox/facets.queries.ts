import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Conditions } from '../../platform/conditions.js';
import { Database } from '../../platform/database.js';
import type { FacetsQuery, InboxFacets } from '../case.contract.js';
import { askedOf, withinOpen } from './asked.rules.js';
import { type CaseGroup, facetsOf } from './facets.rules.js';
import { dueWhen, organisationConditions, rowsOf, running } from './inbox-conditions.js';
import { desksAsked, wordsAsked } from './inbox-desks.js';

/** Beyond this a count would keep the reader waiting, and say little. */
const most = 10_000;

const groups = `c.desk, c.status, c.item_type, c.handler_id, c.handler_name, c.priority`;
const due = `case when not ${running} then null when ${dueWhen.overdue} then 'overdue' when ${dueWhen.today} then 'today'
  when ${dueWhen.week} then 'week' end`;

/** How many cases of an inbox there are of each kind, status, handler, priority and term. */
@Injectable()
export class FacetsQueries {
  constructor(private readonly db: Database) {}

  async count(actor: Actor, query: FacetsQuery): Promise<InboxFacets> {
    const words = wordsAsked(query.q);
    const desks = [desksAsked(actor, query.desk, words)].flat();
    const asked = askedOf(query, words);
    const open = withinOpen(asked);
    const conditions = organisationConditions(new Conditions(desks, actor.principals), asked);
    const rows = rowsOf(conditions, words.text, 'd.code', 'c.due_date, c.id', open);
    const found = await this.db.readAs<CaseGroup & { beyond: boolean }>(
      actor,
      conditions.nameAfter(`inbox-facets-${open ? 'open' : 'all'}`),
      `select c.desk, c.status, c.item_type kind, c.handler_id "handlerId", c.handler_name "handlerName", c.priority,
         ${due} due, count(*)::int count, sum(count(*)) over () > ${most} beyond
       from (select c.* from unnest($1::text[]) d (code) cross join lateral (select c.* from ${rows} c
           where c.desk = d.code${open ? ' and c.closed_at is null' : ''}${conditions.sql}
             and ${visibleTo('c.id', '$2')}) c limit ${most + 1}) c
       group by ${groups}, due`,
      conditions.params,
    );
    if (found[0]?.beyond) return uncounted;
    return facetsOf(found, asked, actor.personId);
  }
}

const uncounted: InboxFacets = { total: null, desk: [], status: [], kind: [], handler: [], priority: [], due: [] };
