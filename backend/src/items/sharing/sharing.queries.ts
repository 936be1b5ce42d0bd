import { Injectable } from '@nestjs/common';
import { type Actor, heldIn } from '../../platform/actor.js';
import { correspondedWith, readableBy } from '../../platform/audience.js';
import { Conditions } from '../../platform/conditions.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import { audienceHistoryOf } from '../audience-words.js';
import type { AudienceHistory, SharedItems, SharedItemsQuery } from './sharing.contract.js';

interface SharedRow {
  id: string;
  kind: string;
  title: string;
  reference: string | null;
  organisationId: string | null;
  organisationName: string | null;
  since: Date;
  position: string;
}

@Injectable()
export class SharingQueries {
  constructor(private readonly db: Database) {}

  /** For the owner, the desks and the auditor; whom it was shared with does not learn with whom else. */
  async history(actor: Actor, id: string): Promise<AudienceHistory> {
    const [seen] = await this.db.readAs(
      actor,
      'sees-whole-subject',
      `select 1 from item where id = $1 and ${correspondedWith('$1::uuid', '$2')}`,
      [id, actor.principals],
    );
    if (!seen) throw notFound();
    return { items: await audienceHistoryOf(this.db, actor, id), next: null };
  }

  /** What other organisations share with mine, newest first. */
  async sharedWithMe(actor: Actor, query: SharedItemsQuery): Promise<SharedItems> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    const asked = new Conditions(
      heldIn(actor, 'org:').map((id) => `org:${id}`),
      actor.principals,
    ).when('after', '(s.since, i.id) < (?1::timestamptz, ?2::uuid)', after?.[0], after?.[1]);
    const rows = await this.db.readAs<SharedRow>(
      actor,
      asked.nameAfter(`shared-items-${query.limit}`),
      `select i.id, i.kind, i.title, i.reference, i.organisation_id "organisationId", o.name "organisationName",
         s.since, s.since::text "position"
       from (select subject_id, max(since) since from audience where principal = any($1::text[]) and why = 'shared' and until is null
         group by subject_id) s
       join item i on i.id = s.subject_id left join organisation o on o.id = i.organisation_id
       where ${readableBy('i.id', '$2')}${asked.sql} order by s.since desc, i.id desc limit ${query.limit + 1}`,
      asked.params,
    );
    return pageOf(rows, query.limit, sharedItem, ({ position, id }) => [position, id]);
  }
}

const sharedItem = ({ organisationId, organisationName, since, position: _, ...row }: SharedRow) => ({
  ...row,
  organisation: organisationId ? { id: organisationId, name: organisationName ?? '' } : null,
  sharedAt: since.toISOString(),
});
