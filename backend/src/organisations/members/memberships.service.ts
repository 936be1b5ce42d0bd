import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { addAudience, canSee } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { Organisation } from '../organisation.entity.js';
import { MembershipDecided, MembershipRequested } from '../organisation.events.js';
import { organisationPolicy } from '../organisation.policy.js';
import type { AskToJoin, DecideMembership, MembershipRequest } from './membership.contract.js';
import { requestById } from './memberships.queries.js';
import { letIn } from './participation.js';

/** Joining an organisation: a person asks, an administrator lets them in or not. */
@Injectable()
export class MembershipsService {
  constructor(private readonly db: Database) {}

  async ask(actor: Actor, organisationId: string, { message }: AskToJoin): Promise<MembershipRequest> {
    authorise(organisationPolicy.register(actor));
    return this.db.inTransaction(actor, async (tx) => {
      const one = await locked(tx, organisationId);
      if (!one || one.status === 'rejected' || one.status === 'archived') throw notFound();
      if (organisationPolicy.belongs(actor, one)) throw alreadyMember;
      if (!organisationPolicy.takesIn(one)) throw closed;
      const [id, personId] = [uuidv7(), actor.personId ?? ''];
      await addAudience(tx, id, `person:${personId}`, 'owner');
      await addAudience(tx, id, `org:${organisationId}`, 'handles');
      const asked: unknown[] = await tx.query(
        `insert into membership_request (id, organisation_id, person_id, message) values ($1, $2, $3, $4)
         on conflict (organisation_id, person_id) where status = 'requested' do nothing returning 1`,
        [id, organisationId, personId, message],
      );
      if (asked.length === 0) throw alreadyAsked;
      await recordEvent(tx, actor, MembershipRequested, organisationId, { requestId: id, organisationId, personId });
      return requestById(tx, id);
    });
  }

  async decide(actor: Actor, organisationId: string, id: string, input: DecideMembership): Promise<MembershipRequest> {
    const { accept, role } = input;
    return this.db.inTransaction(actor, async (tx) => {
      const one = await locked(tx, organisationId);
      if (!one || !(await canSee(tx, actor, organisationId))) throw notFound();
      authorise(organisationPolicy.administers(actor, one));
      if (!organisationPolicy.takesIn(one)) throw closed;
      const personId = await settle(tx, actor, organisationId, id, accept ? 'accepted' : 'refused');
      if (accept && role) await letIn(tx, one, personId, [role]);
      const fact = { requestId: id, organisationId, personId, accepted: accept, role: accept ? role : null };
      await recordEvent(tx, actor, MembershipDecided, organisationId, fact);
      return requestById(tx, id);
    });
  }
}

/** Holds the organisation, so that its verification cannot change while someone is let in. */
async function locked(tx: Tx, id: string): Promise<Organisation | null> {
  return tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Ends the request, which can be done once; gives whose it was. */
async function settle(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  id: string,
  status: 'accepted' | 'refused',
): Promise<string> {
  const [asked]: { personId: string; status: string }[] = await tx.query(
    `select person_id "personId", status from membership_request where id = $1 and organisation_id = $2 for update`,
    [id, organisationId],
  );
  if (!asked) throw notFound();
  if (asked.status !== 'requested') throw alreadyDecided;
  await tx.query('update membership_request set status = $2, decided_at = now(), decided_by = $3 where id = $1', [
    id,
    status,
    actor.personId,
  ]);
  return asked.personId;
}

const alreadyMember = new Refusal(409, 'already-member', {
  nl: 'U hoort al bij deze organisatie.',
  en: 'You already belong to this organisation.',
});

const alreadyAsked = new Refusal(409, 'already-requested', {
  nl: 'U heeft dit al gevraagd. De beheerder moet nog beslissen. U krijgt bericht.',
  en: 'You already asked this. The administrator has yet to decide. You will hear.',
});

const alreadyDecided = new Refusal(409, 'already-decided', {
  nl: 'Over dit verzoek is al beslist. Ververs de pagina.',
  en: 'This request was already decided. Refresh the page.',
});

const closed = new Refusal(409, 'organisation-closed', {
  nl: 'Deze organisatie kan nu niemand toelaten, omdat zij geblokkeerd of niet toegelaten is.',
  en: 'This organisation cannot let anyone in now, because it is blocked or was not admitted.',
});
