import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../../platform/actor.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database, type Tx } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { RegistrationStatus } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import { mustReadRegistration } from '../registration-readers.js';
import type { Member, MemberPage } from './member.contract.js';
import { memberPolicy } from './member.policy.js';
import type { PageQuery } from './membership.contract.js';

interface MemberRow {
  id: string;
  name: string;
  email: string;
  roles: string[];
}

const members = `select p.id, p.name, p.email, array_agg(g.role order by g.role) roles
  from current_grant g join person p on p.id = g.person_id where g.principal = $1`;

/** Who is in an organisation, and what the reader may do with them. */
@Injectable()
export class MembersQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<MemberPage> {
    const after = readCursor(cursor, ['uuid']);
    return this.db.inTransaction(actor, async (tx) => {
      await mustReadRegistration(tx, actor, organisationId);
      const rows: MemberRow[] = await tx.query(
        `${members} and ($2::uuid is null or p.id > $2) group by p.id order by p.id limit $3`,
        [`org:${organisationId}`, after?.[0] ?? null, limit + 1],
      );
      return { ...pageOf(rows, limit, view, ({ id }) => [id]), can: await abilities(tx, actor, organisationId) };
    });
  }
}

async function abilities(tx: Tx, actor: Actor, id: string): Promise<MemberPage['can']> {
  const [row]: { status: RegistrationStatus }[] = await tx.query('select status from organisation where id = $1', [id]);
  const one = { id, status: row?.status ?? 'archived' };
  const needed = memberPolicy.isNeeded(one, await administratorsOf(tx, id), actor.personId ?? '');
  return {
    manage: memberPolicy.change(actor, one),
    invite: organisationPolicy.admit(actor, one),
    leave: holds(actor, `org:${id}`) && !needed,
    handOver: memberPolicy.handOver(actor, one),
  };
}

/** Those who stay: someone who administers until a date cannot be who an organisation rests on. */
export async function administratorsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select person_id id from current_grant where principal = $1 and role = 'org_admin' and until is null`,
    [`org:${organisationId}`],
  );
  return rows.map(({ id }) => id);
}

export async function memberOf(tx: Tx, organisationId: string, personId: string): Promise<Member> {
  const [row]: MemberRow[] = await tx.query(`${members} and p.id = $2 group by p.id`, [
    `org:${organisationId}`,
    personId,
  ]);
  if (!row) throw notFound();
  return view(row);
}

const view = ({ roles, ...person }: MemberRow): Member => ({ person, roles });
