import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database, type Tx } from '../../platform/database.js';
import { authorise, notFound } from '../../platform/refusal.js';
import { organisationPolicy } from '../organisation.policy.js';
import { mustReadRegistration } from '../registration-readers.js';
import type { MembershipRequest, MembershipRequestPage, PageQuery, RequestsQuery } from './membership.contract.js';

export interface RequestRow {
  id: string;
  personId: string;
  personName: string;
  email: string;
  organisationId: string | null;
  organisationName: string | null;
  kvkNumber: string | null;
  claimed: boolean;
  message: string | null;
  status: MembershipRequest['status'];
  requestedAt: Date;
  position: string;
}

const requests = `select r.id, r.person_id "personId", p.name "personName", p.email, r.organisation_id "organisationId",
    o.name "organisationName", r.kvk_number "kvkNumber", r.registration_id is not null claimed, r.message, r.status, r.requested_at "requestedAt", r.requested_at::text "position"
  from membership_request r join person p on p.id = r.person_id left join organisation o on o.id = r.organisation_id`;

const newestAfter = (moment: string, id: string) =>
  `(${moment}::timestamptz is null or (r.requested_at, r.id) < (${moment}::timestamptz, ${id}::uuid))
   order by r.requested_at desc, r.id desc`;

/** Who asked to join an organisation. */
@Injectable()
export class MembershipsQueries {
  constructor(private readonly db: Database) {}

  /** For its administrators; the requester reads it among their own. */
  async requestsTo(actor: Actor, organisationId: string, query: RequestsQuery): Promise<MembershipRequestPage> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    return this.db.inTransaction(actor, async (tx) => {
      await mustReadRegistration(tx, actor, organisationId);
      authorise(organisationPolicy.administers(actor, { id: organisationId }));
      const rows: RequestRow[] = await tx.query(
        `${requests} where r.organisation_id = $1 and ($2::text is null or r.status = $2) and ${newestAfter('$3', '$4')} limit $5`,
        [organisationId, query.status ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
      );
      return pageOf(rows, query.limit, requestView, (row) => [row.position, row.id]);
    });
  }

  async mine(actor: Actor, { limit, cursor }: PageQuery): Promise<MembershipRequestPage> {
    const after = readCursor(cursor, ['moment', 'uuid']);
    return this.db.inTransaction(actor, async (tx) => {
      const rows: RequestRow[] = await tx.query(
        `${requests} where ${ownRequest('r', '$1')} and ${newestAfter('$2', '$3')} limit $4`,
        [actor.personId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return pageOf(rows, limit, ownView, (row) => [row.position, row.id]);
    });
  }
}

/** What a person asked; that they registered a number that is taken shows only once they were let in there. */
export const ownRequest = (request: string, personId: string): string =>
  `${request}.person_id = ${personId} and (${request}.registration_id is null or ${request}.status = 'accepted')`;

/** One request, for whoever may see it. */
export async function requestById(tx: Tx, id: string): Promise<MembershipRequest> {
  const [row]: RequestRow[] = await tx.query(`${requests} where r.id = $1`, [id]);
  if (!row) throw notFound();
  return requestView(row);
}

const requestView = (row: RequestRow): MembershipRequest => ({
  id: row.id,
  person: { id: row.personId, name: row.personName, email: row.email },
  organisation: row.organisationId ? { id: row.organisationId, name: row.organisationName ?? '' } : null,
  kvkNumber: row.kvkNumber,
  message: row.message,
  claimed: row.claimed,
  requestedAt: row.requestedAt.toISOString(),
  status: row.status,
});

/** Who asked by number does not learn from the waiting whether anyone has it. */
const ownView = (row: RequestRow): MembershipRequest => ({
  ...requestView(row),
  ...(row.kvkNumber && row.status === 'requested' ? { organisation: null } : {}),
});
