import type { PersonPart } from '../../accounts/index.js';
import { type Actor, heldIn } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { withdrawInvitationsOf } from '../invitations/open-invitations.js';
import { MembershipEnded } from '../members/member.events.js';
import { memberPolicy } from '../members/member.policy.js';
import { administratorsOf } from '../members/members.queries.js';
import { ownRequest } from '../members/memberships.queries.js';
import { letOut } from '../members/participation.js';
import { Organisation } from '../organisation.entity.js';

/** What organisations keep of a person: the requests they made, what they were invited to, and where they belong. */
export const membershipPart: PersonPart = {
  async collect(tx, { personId, email }) {
    return {
      rows: {
        requests: await tx.query(
          `select case when r.kvk_number is null or r.status <> 'requested' then o.name end organisation, r.kvk_number, r.message,
             r.status, r.requested_at, r.decided_at
           from membership_request r left join organisation o on o.id = r.organisation_id
           where ${ownRequest('r', '$1')} order by r.requested_at`,
          [personId],
        ),
        invitations: await tx.query(
          `select o.name organisation, i.email, i.role, i.invited_at, i.expires_at, i.outcome from invitation i
           join organisation o on o.id = i.organisation_id where lower(i.email) = lower($1) or i.accepted_by = $2 order by i.invited_at`,
          [email, personId],
        ),
        answersToTheVerificationDesk: await tx.query(
          `select o.name organisation, m.kind, m.text, m.at from verification_message m
           join organisation o on o.id = m.organisation_id where m.author_id = $1 order by m.at, m.id`,
          [personId],
        ),
      },
    };
  },

  async erase(tx, actor) {
    for (const id of heldIn(actor, 'org:').sort()) await leave(tx, actor, id);
    await tx.query('delete from membership_request where person_id = $1', [actor.personId]);
    await tx.query('delete from invitation where lower(email) = lower($1) or accepted_by = $2', [
      actor.email,
      actor.personId,
    ]);
  },
};

async function leave(tx: Tx, actor: Actor, id: string): Promise<void> {
  const personId = actor.personId ?? '';
  const one = await tx.findOneOrFail(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (memberPolicy.isNeeded(one, await administratorsOf(tx, id), personId)) throw stillNeeded(one);
  await withdrawInvitationsOf(tx, id, personId);
  await letOut(tx, one, personId);
  await recordEvent(tx, actor, MembershipEnded, id, { organisationId: id, personId, how: 'left' });
}

const stillNeeded = ({ id, name }: Organisation): Refusal =>
  new Refusal(
    409,
    'last-administrator',
    {
      nl: `U bent de laatste beheerder van ${name}. Draag eerst het beheer over, of archiveer de organisatie.`,
      en: `You are the last administrator of ${name}. First hand the administration over, or archive the organisation.`,
    },
    { organisation: { id, name } },
  );
