import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { type Actor, heldIn, holds } from '../platform/actor.js';
import { visibleTo } from '../platform/audience.js';
import { Database } from '../platform/database.js';
import { wordsOf } from '../platform/search-words.js';
import type { SearchAnswer, SearchHit } from './search.contract.js';

/** Of each sort; more is found by more words, or on the page of that sort. */
const shown = 6;

interface Row extends Omit<SearchHit, 'desk'> {
  desk: string | null;
}

const caseWords = 'case_words(c.desk, c.reference, c.title, c.organisation_name)';
const itemWords = `search_words(coalesce(i.reference, '') || ' ' || i.title)`;
const words = 'search_query($2::text[])';

/**
 * Each branch begins where few rows are: at one's desks, one's organisations, or what was shared with one. Who may see a
 * row is asked of the audience at that moment, whatever the branch.
 */
const casesFound = `
  select c.* from unnest($3::text[]) d (code) join desk_case c on c.desk = d.code
    and ${caseWords} @@ (${words} && quote_literal('desk:' || d.code)::tsquery)
  union
  select c.* from audience a join desk_case c on c.id = a.subject_id
  where a.until is null and a.why = 'cc' and a.principal in (select 'desk:' || d from unnest($3::text[]) d) and ${caseWords} @@ ${words}`;

const itemsFound = `
  select i.* from item i where i.organisation_id = any($3::uuid[]) and ${itemWords} @@ ${words}
  union
  select i.* from item i where i.created_by = $4::uuid and i.organisation_id is null and ${itemWords} @@ ${words}
  union
  select i.* from audience a join item i on i.id = a.subject_id
  where a.until is null and a.why not in ('owner', 'handles', 'cc') and a.principal = any($1::text[])
    and ${itemWords} @@ ${words}`;

const caseHit = `c.id, 'cases' kind, c.title, c.reference, c.organisation_name organisation, c.desk`;
const itemHit = `i.id, i.kind, nullif(i.title, '') title, i.reference, o.name organisation, null desk`;

/** Everything that someone may see, by its title, number or name. */
@Injectable()
export class SearchQueries {
  constructor(private readonly db: Database) {}

  async find(actor: Actor, q: string): Promise<SearchAnswer> {
    const asked = wordsOf(q);
    if (asked.length === 0) return { cases: none, items: none, needs: none, organisations: none };
    const [cases, items, needs, organisations] = await Promise.all([
      this.cases(actor, asked),
      this.items(actor, asked),
      this.needs(actor, asked),
      this.organisations(actor, asked),
    ]);
    return { cases, items, needs, organisations };
  }

  private async cases(actor: Actor, asked: string[]) {
    const desks = heldIn(actor, 'desk:');
    if (desks.length === 0) return none;
    const order = 'order by (c.closed_at is null) desc, c.updated_at desc, c.id';
    return this.hits(
      actor,
      'search-cases',
      `select ${caseHit} from (${casesFound}) c where ${visibleTo('c.id', '$1')} ${order}`,
      [actor.principals, asked, desks],
    );
  }

  /** What a desk handles it finds as a case. */
  private async items(actor: Actor, asked: string[]) {
    const all = holds(actor, 'role:auditor');
    const found = all ? `select i.* from item i where ${itemWords} @@ ${words}` : itemsFound;
    return this.hits(
      actor,
      all ? 'search-items-all' : 'search-items',
      `select ${itemHit} from (${found}) i left join organisation o on o.id = i.organisation_id and not (
         i.published and not ${visibleTo('i.id', '$1', `and a.why <> 'published'`)})
       where ${visibleTo('i.id', '$1', `and a.why not in ('handles', 'cc')`)} order by i.updated_at desc, i.id`,
      all ? [actor.principals, asked] : [actor.principals, asked, heldIn(actor, 'org:'), actor.personId],
    );
  }

  private async needs(actor: Actor, asked: string[]) {
    return this.hits(
      actor,
      'search-needs',
      `select n.id, 'needs' kind, n.title, null reference, null organisation, n.desk from need n
       where search_words(n.title) @@ ${words} and ${visibleTo('n.id', '$1')} order by n.published_at desc, n.id`,
      [actor.principals, asked],
    );
  }

  /** Names are also found when they are nearly right. */
  private async organisations(actor: Actor, asked: string[]) {
    return this.hits(
      actor,
      'search-organisations',
      `select e.id, 'directory' kind, o.name title, null reference, null organisation, null desk
       from directory_entry e join organisation o on o.id = e.organisation_id
       where o.status = 'verified' and o.verification in ('kvk_verified', 'screened')
         and (search_words(o.name) @@ ${words} or lower($3) <% lower(o.name)) and ${visibleTo('e.id', '$1')}
       order by search_words(o.name) @@ ${words} desc, word_similarity(lower($3), lower(o.name)) desc, o.name`,
      [actor.principals, asked, asked.join(' ')],
    );
  }

  private async hits(actor: Actor, name: string, sql: string, params: unknown[]) {
    const rows = await this.db.readAs<Row>(actor, name, `${sql} limit ${shown + 1}`, params);
    return { hits: rows.slice(0, shown).map(hit), more: rows.length > shown };
  }
}

const none = { hits: [], more: false };

const hit = ({ desk, ...row }: Row): SearchHit => ({
  ...row,
  desk: desk === null ? null : { code: desk, name: deskName(desk) },
});
