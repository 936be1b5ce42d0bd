import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import { OrganisationDirectory } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { containing } from '../../platform/conditions.js';
import { fromCursor, inCursor, pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { authorise, notFound } from '../../platform/refusal.js';
import type { StaffDetails, StaffGrant, StaffPage, StaffPerson, StaffPlaces, StaffQuery } from './staff.contract.js';
import { staffPolicy } from './staff.policy.js';
import { staffPlace, staffPlaces } from './staff-roles.rules.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  seen: Date | null;
  disabledAt: Date | null;
  disabledBy: string | null;
  reason: string | null;
  organisations: string[];
  place: string;
}

interface GrantRow {
  id: string;
  personId: string;
  principal: string;
  role: StaffGrant['role'];
  state: StaffGrant['state'];
  since: Date;
  until: Date | null;
  givenBy: string | null;
  lentBy: string | null;
}

const people = `select p.id, p.name, p.email, p.disabled_at "disabledAt", p.disabled_by "disabledBy", p.disabled_reason reason,
    (select max(s.seen_at) from session s where s.person_id = p.id) seen, lower(p.name) place,
    array(select distinct substr(o.principal, 5) from current_grant o where o.person_id = p.id and o.principal like 'org:%') organisations
  from person p where p.erased_at is null`;

/** What staff hold now or will hold; `$1` are the principals that the reader sees, null for all. */
const held = `g.principal ~ '^(desk|role|needs):' and g.phase <> 'ended' and (g.until is null or g.until > now())
  and ($1::text[] is null or g.principal = any($1))`;

const earlierShown = 50;

/** Who works here, with what, until when. */
@Injectable()
export class StaffQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: StaffQuery): Promise<StaffPage> {
    if (query.among === 'everyone') authorise(staffPolicy.seeEveryone(actor));
    const after = readCursor(query.cursor, ['text', 'uuid']);
    const sees = staffPolicy.sees(actor);
    const rows = await this.db.readAs<PersonRow>(
      actor,
      'staff-page',
      `${people}
         and ($4::boolean or exists (select from person_grant g where g.person_id = p.id and ${held}
           and ($2::text is null or g.principal in ('desk:' || $2, 'needs:' || $2)) and ($3::text is null or g.role = $3)))
         and ($5::text is null or p.name ilike $5 or p.email ilike $5)
         and ($6::text is null or (lower(p.name), p.id) > ($6, $7::uuid))
       order by lower(p.name), p.id limit $8`,
      [
        ...[sees, query.desk ?? null, query.role ?? null, query.among === 'everyone', containing(query.q) ?? null],
        ...[fromCursor(after?.[0]) ?? null, after?.[1] ?? null, query.limit + 1],
      ],
    );
    const { items, next } = pageOf(
      rows,
      query.limit,
      (row) => row,
      (row) => [inCursor(row.place), row.id],
    );
    return { items: await this.views(actor, items), next };
  }

  async one(actor: Actor, id: string): Promise<StaffDetails> {
    const [row] = await this.db.readAs<PersonRow>(
      actor,
      'staff-person',
      `${people} and p.id = $2 and ($1::text[] is null
         or exists (select from person_grant g where g.person_id = p.id and g.principal = any($1)))`,
      [staffPolicy.sees(actor), id],
    );
    const [view] = row ? await this.views(actor, [row]) : [];
    if (!view) throw notFound();
    const ended = await this.db.readAs<GrantRow>(
      actor,
      'staff-earlier',
      `${grants} where g.person_id = $2 and g.until <= now() and g.principal ~ '^(desk|role|needs):'
         and ($1::text[] is null or g.principal = any($1)) order by g.until desc, g.id desc limit ${earlierShown}`,
      [staffPolicy.sees(actor), id],
    );
    return { ...view, earlier: await this.grantViews(actor, ended) };
  }

  places(actor: Actor): StaffPlaces {
    const items = staffPlaces().map((place) => ({ ...place, roles: staffPolicy.rolesToGive(actor, place) }));
    return { items: items.filter(({ roles }) => roles.length > 0), next: null };
  }

  private async views(actor: Actor, rows: readonly PersonRow[]): Promise<StaffPerson[]> {
    const found = await this.db.readAs<GrantRow>(
      actor,
      'staff-grants',
      `${grants} where g.person_id = any($2::uuid[]) and ${held} order by g.since, g.id`,
      [staffPolicy.sees(actor), rows.map(({ id }) => id)],
    );
    const [views, names, cards] = await Promise.all([
      this.grantViews(actor, found),
      AccountsDirectory.namesOf(this.db.reader, ids(rows.map(({ disabledBy }) => disabledBy))),
      OrganisationDirectory.cardsOf(
        this.db.reader,
        rows.flatMap(({ organisations }) => organisations),
      ),
    ]);
    return rows.map((row) => {
      const other = row.id !== actor.personId;
      const disable = other && staffPolicy.disable(actor);
      const gives = this.places(actor).items.length > 0;
      return {
        ...{ id: row.id, name: row.name, email: row.email, lastSeenAt: row.seen?.toISOString() ?? null },
        disabled: row.disabledAt && {
          at: row.disabledAt.toISOString(),
          by: named(names, row.disabledBy),
          reason: staffPolicy.disable(actor) ? row.reason : null,
        },
        organisations: row.organisations.flatMap((id) => cards.get(id) ?? []).map(({ id, name }) => ({ id, name })),
        grants: views.filter((_, index) => found[index]?.personId === row.id),
        can: {
          give: other && gives && row.disabledAt === null,
          disable: disable && row.disabledAt === null,
          enable: disable && row.disabledAt !== null,
        },
      };
    });
  }

  private async grantViews(actor: Actor, rows: readonly GrantRow[]): Promise<StaffGrant[]> {
    const names = await AccountsDirectory.namesOf(
      this.db.reader,
      ids(rows.flatMap(({ givenBy, lentBy }) => [givenBy, lentBy])),
    );
    return rows.map((row) => ({
      ...{ id: row.id, principal: row.principal, role: row.role, state: row.state },
      place: staffPlace(row.principal)?.name ?? { nl: row.principal, en: row.principal },
      since: row.since.toISOString(),
      until: row.until?.toISOString() ?? null,
      givenBy: named(names, row.givenBy),
      lentBy: named(names, row.lentBy),
      can: { end: row.state !== 'ended' && row.personId !== actor.personId && staffPolicy.change(actor, row) },
    }));
  }
}

const grants = `select g.id, g.person_id "personId", g.principal, g.role, g.since, g.until, g.given_by "givenBy", l.person_id "lentBy",
    case when g.until <= now() then 'ended' when g.since > now() then 'planned' else 'current' end state
  from person_grant g left join person_grant l on l.id = g.lent_from`;

const ids = (all: readonly (string | null)[]): string[] => [...new Set(all.filter((id) => id !== null))];

function named(names: Map<string, { id: string; name: string }>, id: string | null) {
  const found = names.get(id ?? '');
  return found ? { id: found.id, name: found.name } : null;
}
