import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Conditions } from '../../platform/conditions.js';
import { fromCursor, inCursor, pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import { wordsOf } from '../../platform/search-words.js';
import type { DirectoryEntry, DirectoryPage, DirectoryProfile, DirectoryQuery } from './directory.contract.js';

export const cardColumns = `e.id, o.name, o.region, e.website, o.org_type "orgType", o.nld_areas "nldAreas", o.capabilities`;

/** The desks that decide on organisations may read the profile of any; in the directory stand only those that passed. */
export const isListed = `o.status = 'verified' and o.verification in ('kvk_verified', 'screened')`;

const listed = `from directory_entry e join organisation o on o.id = e.organisation_id
  where ${isListed} and ${visibleTo('e.id', '$1')}`;

/** Finding organisations: for participants and staff, and only those that are verified. */
@Injectable()
export class DirectoryQueries {
  constructor(private readonly db: Database) {}

  async search(actor: Actor, query: DirectoryQuery): Promise<DirectoryPage> {
    const after = readCursor(query.cursor, ['text', 'uuid']);
    const asked = () =>
      new Conditions(actor.principals)
        .when('words', 'e.words @@ directory_query(?1::text[])', query.q ? wordsOf(query.q) : null)
        .when('region', 'o.region = ?1', query.region)
        .when('area', 'o.nld_areas @> array[?1]::text[]', query.nldArea)
        .when('type', 'o.org_type = ?1', query.orgType)
        .when(
          'capability',
          'exists (select from unnest(o.capabilities) c where lower(c) = lower(?1))',
          query.capability || null,
        );
    const page = asked().when('after', '(o.name, o.id) > (?1, ?2::uuid)', fromCursor(after?.[0]), after?.[1]);
    const [rows, count] = await Promise.all([
      this.db.readAs<DirectoryEntry & { organisationId: string }>(
        actor,
        page.nameAfter(`directory-${query.limit}`),
        `select ${cardColumns}, o.id "organisationId" ${listed}${page.sql} order by o.name, o.id limit ${query.limit + 1}`,
        page.params,
      ),
      after ? null : this.count(actor, asked()),
    ]);
    return { ...pageOf(rows, query.limit, card, (row) => [inCursor(row.name), row.organisationId]), count };
  }

  async read(actor: Actor, id: string): Promise<DirectoryProfile> {
    const [row] = await this.db.readAs<DirectoryEntry>(
      actor,
      'directory-entry',
      `select ${cardColumns} ${listed} and e.id = $2`,
      [actor.principals, id],
    );
    if (!row) throw notFound();
    return { ...row, ...(await detailsOf(this.db, actor, id)) };
  }

  private async count(actor: Actor, asked: Conditions): Promise<number> {
    const name = asked.nameAfter('directory-count');
    const [row] = await this.db.readAs<{ count: number }>(
      actor,
      name,
      `select count(*)::int count ${listed}${asked.sql}`,
      asked.params,
    );
    return row?.count ?? 0;
  }
}

const card = ({ organisationId: _, ...entry }: DirectoryEntry & { organisationId: string }): DirectoryEntry => entry;

/** What is content of a profile, under row level security. */
export async function detailsOf(db: Database, actor: Actor, id: string) {
  const bodies = await db.contentAs<{
    fields: { certificates?: string[] | null; description?: string | null; locations?: string[] | null };
  }>(actor, 'organisation_profile', [id]);
  const fields = bodies.get(id)?.fields;
  if (!fields) throw notFound();
  const { certificates, description, locations } = fields;
  return { certificates: certificates ?? [], description: description ?? null, locations: locations ?? [] };
}
