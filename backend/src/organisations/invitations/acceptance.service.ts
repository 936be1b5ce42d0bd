import { Injectable } from '@nestjs/common';
import { tokenHashOf } from '../../accounts/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { authorise, Refusal } from '../../platform/refusal.js';
import { InvitationAccepted } from '../members/member.events.js';
import { letIn } from '../members/participation.js';
import { Organisation } from '../organisation.entity.js';
import { organisationPolicy } from '../organisation.policy.js';
import type { Offer } from './invitation.contract.js';

interface Held {
  id: string;
  organisationId: string;
  email: string;
  role: Offer['role'];
  invitedBy: string;
  inviter: string;
  expiresAt: Date;
}

/** What happens with the link in an invitation: read, and said yes to, by the one whose address it was sent to. */
@Injectable()
export class AcceptanceService {
  constructor(private readonly db: Database) {}

  async read(actor: Actor, token: string): Promise<Offer> {
    return this.db.inTransaction(withToken(actor), async (tx) => {
      const held = await heldBy(tx, actor, token);
      const one = await tx.findOneByOrFail(Organisation, { id: held.organisationId });
      return offer(held, one);
    });
  }

  async accept(actor: Actor, token: string): Promise<Offer> {
    const personId = actor.personId ?? '';
    return this.db.inTransaction(withToken(actor), async (tx) => {
      const { organisationId: id } = await heldBy(tx, actor, token);
      // the organisation first, as everyone does who changes its members; then what was read is read again
      const one = await tx.findOneOrFail(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const held = await heldBy(tx, actor, token);
      if (!organisationPolicy.takesIn(one)) throw closed;
      await tx.query(`update invitation set outcome = 'accepted', ended_at = now(), accepted_by = $2 where id = $1`, [
        held.id,
        personId,
      ]);
      await letIn(tx, one, personId, [held.role]);
      const { id: invitationId, invitedBy, role } = held;
      await recordEvent(tx, actor, InvitationAccepted, id, {
        organisationId: id,
        personId,
        invitationId,
        invitedBy,
        role,
      });
      return offer(held, one);
    });
  }
}

/** Whoever brings a token is no reader of the organisation yet: the portal looks it up for them. */
const withToken = (actor: Actor): Actor => ({ ...actor, principals: [...actor.principals, 'system:invitations'] });

/** Whatever is wrong with a link, the answer is the same; only who really holds it hears that the address differs. */
async function heldBy(tx: Tx, actor: Actor, token: string): Promise<Held> {
  authorise(organisationPolicy.register(actor));
  const [held]: Held[] = await tx.query(
    `select i.id, i.organisation_id "organisationId", i.email, i.role, i.invited_by "invitedBy", p.name "inviter", i.expires_at "expiresAt"
     from invitation i join person p on p.id = i.invited_by
     where i.token_hash = $1 and i.outcome is null and i.expires_at > now()`,
    [tokenHashOf(token)],
  );
  if (!held) throw notValid;
  if (held.email.toLowerCase() !== actor.email?.toLowerCase()) throw otherAddress;
  return held;
}

const offer = ({ role, inviter, expiresAt }: Held, { id, name }: Organisation): Offer => ({
  organisation: { id, name },
  role,
  invitedBy: inviter,
  expiresAt: expiresAt.toISOString(),
});

const notValid = new Refusal(400, 'link-not-valid', {
  nl: 'Deze uitnodiging is verlopen, ingetrokken of al gebruikt. Vraag de organisatie om een nieuwe.',
  en: 'This invitation has expired, was withdrawn or was used before. Ask the organisation for a new one.',
});

const otherAddress = new Refusal(409, 'other-address', {
  nl: 'Deze uitnodiging is naar een ander e-mailadres gestuurd. Log in met het adres waarop u de mail kreeg.',
  en: 'This invitation was sent to another e-mail address. Sign in with the address at which you got the mail.',
});

const closed = new Refusal(409, 'organisation-closed', {
  nl: 'Deze organisatie kan nu niemand toelaten, omdat zij geblokkeerd of niet toegelaten is.',
  en: 'This organisation cannot let anyone in now, because it is blocked or was not admitted.',
});
