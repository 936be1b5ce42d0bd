import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { addAudience, canSee } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { type PayloadOf, recordAudit, recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { type Limit, Throttle } from '../../platform/throttle.js';
import { Organisation } from '../organisation.entity.js';
import { MembershipDecided, MembershipRequested } from '../organisation.events.js';
import { organisationPolicy } from '../organisation.policy.js';
import { changeStanding } from '../verification/standing.js';
import type { AskByNumber, AskToJoin, DecideMembership, MembershipRequest } from './membership.contract.js';
import { requestById } from './memberships.queries.js';
import { letIn } from './participation.js';
import { askByNumber } from './requests-by-number.js';

/** Requests by number of one person in a day. */
const perPerson: Limit = { name: 'membership-ask', failures: 20, seconds: 86_400 };

/** Joining an organisation: a person asks, an administrator lets them in or not. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** The answer and the work before it are the same for a number that nobody has. */
  async askByNumber(actor: Actor, { kvkNumber, message }: AskByNumber): Promise<void> {
    authorise(organisationPolicy.register(actor));
    await this.throttle.demand(perPerson, actor.personId ?? '');
    await this.db.inTransaction(actor, (tx) => askByNumber(tx, actor, kvkNumber, message));
  }

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
      await addAudience(tx, id, 'system:register', 'system');
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

  async decide(
    actor: Actor,
    organisationId: string,
    id: string,
    { accept, role }: DecideMembership,
  ): Promise<MembershipRequest> {
    return this.db.inTransaction(actor, async (tx) => {
      const one = await locked(tx, organisationId);
      if (!one || !(await canSee(tx, actor, organisationId))) throw notFound();
      authorise(organisationPolicy.administers(actor, one));
      if (!organisationPolicy.takesIn(one)) throw closed;
      const settled = await settle(tx, actor, organisationId, id, accept ? 'accepted' : 'refused');
      if (accept) await takeIn(tx, actor, one, settled, role);
      await recordDecision(tx, actor, settled, {
        requestId: id,
        organisationId,
        accepted: accept,
        role: accept ? role : null,
      });
      return requestById(tx, id);
    });
  }
}

async function takeIn(
  tx: Tx,
  actor: Actor,
  one: Organisation,
  settled: Settled,
  role: DecideMembership['role'],
): Promise<void> {
  if (role) await letIn(tx, one, settled.personId, [role]);
  if (settled.registrationId) await endClaim(tx, actor, settled.registrationId);
}

/** Who only registered a number that is taken never asked, and hears of a refusal from the verification desk. */
async function recordDecision(
  tx: Tx,
  actor: Actor,
  { personId, registrationId }: Settled,
  decided: Omit<PayloadOf<typeof MembershipDecided>, 'personId'>,
): Promise<void> {
  const fact = { ...decided, personId };
  if (registrationId && !decided.accepted)
    await recordAudit(tx, actor, MembershipDecided.name, decided.organisationId, fact);
  else await recordEvent(tx, actor, MembershipDecided, decided.organisationId, fact);
}

/** Holds the organisation, so that its verification cannot change while someone is let in. */
async function locked(tx: Tx, id: string): Promise<Organisation | null> {
  return tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Who was let in where the number belongs no longer needs the registration of their own. */
async function endClaim(tx: Tx, actor: Actor, registrationId: string): Promise<void> {
  const claim = await locked(tx, registrationId);
  if (claim?.claimedNumber && claim.mayMoveTo('archived'))
    await changeStanding(tx, actor, claim, 'archived', { status: 'archived', verification: 'none' });
}

interface Settled {
  personId: string;
  registrationId: string | null;
}

/** Ends the request, which can be done once; gives whose it was. */
async function settle(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  id: string,
  status: 'accepted' | 'refused',
): Promise<Settled> {
  const [asked]: (Settled & { status: string })[] = await tx.query(
    `select person_id "personId", registration_id "registrationId", status from membership_request where id = $1 and organisation_id = $2 for update`,
    [id, organisationId],
  );
  if (!asked) throw notFound();
  if (asked.status !== 'requested') throw alreadyDecided;
  await tx.query('update membership_request set status = $2, decided_at = now(), decided_by = $3 where id = $1', [
    id,
    status,
    actor.personId,
  ]);
  return asked;
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
