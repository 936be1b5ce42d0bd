import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import { ItemDirectory } from '../../items/index.js';
import { OrganisationDirectory } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { Conditions } from '../../platform/conditions.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import type { AuditEntry, AuditFilter, AuditPage, AuditQuery } from './audit-trail.contract.js';

interface Row {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
  position: string | null;
}

const exportedAtOnce = 1000;

/** The audit trail, newest first: who did what to which subject, when. */
@Injectable()
export class AuditTrailQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, { limit, cursor, ...filter }: AuditQuery): Promise<AuditPage> {
    const [before] = readCursor(cursor, ['count']) ?? [];
    const rows = await this.rows(actor, filter, limit + 1, before);
    const { items, next } = pageOf(
      rows,
      limit,
      (row) => row,
      ({ id }) => [id],
    );
    return { items: await this.views(items), next };
  }

  /** The whole of what the filter finds, a thousand rows at a time. */
  async *all(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditEntry> {
    for (let before: string | undefined; ; ) {
      const rows = await this.rows(actor, filter, exportedAtOnce, before);
      yield* await this.views(rows);
      before = rows.at(-1)?.id;
      if (rows.length < exportedAtOnce) return;
    }
  }

  async noteExport(actor: Actor, filter: AuditFilter): Promise<void> {
    const { action = null, personId = null, subjectId = null, from = null, until = null } = filter;
    const asked = { action, personId, subjectId, from, until };
    await this.db.inTransaction(actor, (tx) => recordAudit(tx, actor, 'audit.exported', null, asked));
  }

  private rows(actor: Actor, filter: AuditFilter, limit: number, before: string | undefined): Promise<Row[]> {
    const acts = filter.action?.split(',');
    const asked = new Conditions(limit)
      .when(
        'action',
        '(a.action = any(?1) or a.action ^@ any(?2))',
        acts,
        acts?.filter((act) => act.endsWith('.')),
      )
      .when('person', 'a.actor = ?1', filter.personId && `person:${filter.personId}`)
      .when('subject', 'a.subject_id = ?1::uuid', filter.subjectId)
      .when('from', `a.at >= ?1::date::timestamp at time zone 'Europe/Amsterdam'`, filter.from)
      .when('until', `a.at < (?1::date + 1)::timestamp at time zone 'Europe/Amsterdam'`, filter.until)
      .when('before', 'a.id < ?1::bigint', before);
    return this.db.readAs<Row>(
      actor,
      asked.nameAfter('audit-trail'),
      `select a.id::text, a.at, a.actor, a.action, a.subject_id "subjectId", a.detail, s.position::text
       from audit a left join audit_seal s on s.audit_id = a.id where true${asked.sql} order by a.id desc limit $1`,
      asked.params,
    );
  }

  private async views(rows: readonly Row[]): Promise<AuditEntry[]> {
    const subjects = [...new Set(rows.flatMap(({ subjectId }) => subjectId ?? []))];
    const actors = rows.flatMap(({ actor }) => personOf(actor) ?? []);
    const [people, items, organisations] = await Promise.all([
      AccountsDirectory.namesOf(this.db.reader, [...actors, ...subjects]),
      ItemDirectory.keysOf(this.db.reader, subjects),
      OrganisationDirectory.cardsOf(this.db.reader, subjects),
    ]);
    const subjectOf = (id: string): AuditEntry['subject'] => {
      const item = items.get(id);
      const organisation = organisations.get(id);
      const kind = item?.kind ?? (organisation ? 'organisations' : people.has(id) ? 'people' : null);
      return { id, kind, reference: item?.reference ?? null, name: organisation?.name ?? people.get(id)?.name ?? null };
    };
    return rows.map(({ id, at, actor, action, subjectId, detail, position }) => ({
      id,
      at: at.toISOString(),
      action,
      actor: { principal: actor, name: people.get(personOf(actor) ?? '')?.name ?? null },
      subject: subjectId ? subjectOf(subjectId) : null,
      detail,
      position: position === null ? null : Number(position),
    }));
  }
}

const personOf = (actor: string): string | undefined => /^person:(.+)$/.exec(actor)?.[1];
