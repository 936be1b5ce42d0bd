import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database, type Tx } from '../../platform/database.js';
import { authorise, notFound } from '../../platform/refusal.js';
import type { PageQuery } from '../members/membership.contract.js';
import { organisationPolicy } from '../organisation.policy.js';
import { mustReadRegistration } from '../registration-readers.js';
import type { Invitation, InvitationPage } from './invitation.contract.js';

interface Row {
  id: string;
  email: string;
  role: Invitation['role'];
  invitedBy: string;
  inviter: string;
  invitedAt: Date;
  expiresAt: Date;
  status: Invitation['status'];
  position: string;
}

const select = `select i.id, i.email, i.role, i.invited_by "invitedBy", p.name "inviter", i.invited_at "invitedAt", i.expires_at "expiresAt",
    coalesce(i.outcome, case when i.expires_at <= now() then 'expired' else 'open' end) status, i.invited_at::text "position"
  from invitation i join person p on p.id = i.invited_by`;

/** Whom an organisation invited: for its administrators. */
@Injectable()
export class InvitationsQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<InvitationPage> {
    const after = readCursor(cursor, ['moment', 'uuid']);
    return this.db.inTransaction(actor, async (tx) => {
      await mustReadRegistration(tx, actor, organisationId);
      authorise(organisationPolicy.administers(actor, { id: organisationId }));
      const rows: Row[] = await tx.query(
        `${select} where i.organisation_id = $1 and ($2::timestamptz is null or (i.invited_at, i.id) < ($2::timestamptz, $3::uuid))
         order by i.invited_at desc, i.id desc limit $4`,
        [organisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      );
      return pageOf(rows, limit, view, (row) => [row.position, row.id]);
    });
  }
}

export async function invitationById(tx: Tx, id: string): Promise<Invitation> {
  const [row]: Row[] = await tx.query(`${select} where i.id = $1`, [id]);
  if (!row) throw notFound();
  return view(row);
}

const view = ({ position: _, inviter, ...row }: Row): Invitation => ({
  ...row,
  invitedBy: { id: row.invitedBy, name: inviter },
  invitedAt: row.invitedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});
