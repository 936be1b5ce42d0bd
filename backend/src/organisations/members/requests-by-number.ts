import { type Actor, systemActor } from '../../platform/actor.js';
import { addAudience } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { holderOf, type NumberHolder } from '../kvk-numbers.js';
import { Organisation } from '../organisation.entity.js';
import { MembershipAsked, MembershipRequested } from '../organisation.events.js';
import { organisationPolicy } from '../organisation.policy.js';

const resolver = systemActor('register');

/** Keeps what a person asks, whether or not anyone has the number: a job finds out, so that no answer tells. */
export async function askByNumber(tx: Tx, actor: Actor, kvkNumber: string, message: string | null): Promise<void> {
  const personId = actor.personId ?? '';
  const [[open]]: [{ id: string }[], number] = await tx.query(
    `update membership_request set message = $3, requested_at = now()
     where person_id = $1 and kvk_number = $2 and status = 'requested' returning id`,
    [personId, kvkNumber, message],
  );
  const requestId = open?.id ?? uuidv7();
  if (!open) {
    await addAudience(tx, requestId, `person:${personId}`, 'owner');
    await addAudience(tx, requestId, 'system:register', 'system');
    await tx.query('insert into membership_request (id, person_id, kvk_number, message) values ($1, $2, $3, $4)', [
      requestId,
      personId,
      kvkNumber,
      message,
    ]);
  }
  await recordEvent(tx, actor, MembershipAsked, requestId, { requestId, personId });
}

/** Brings a request by number to the administrators of the organisation that has it, if any. */
export async function bringRequest(tx: Tx, requestId: string): Promise<void> {
  const [asked]: { personId: string; kvkNumber: string }[] = await tx.query(
    `select person_id "personId", kvk_number "kvkNumber" from membership_request
     where id = $1 and organisation_id is null and status = 'requested' for update`,
    [requestId],
  );
  const holder = asked && (await openHolder(tx, asked.kvkNumber, asked.personId));
  if (!asked || !holder) return;
  await tx.query('update membership_request set organisation_id = $2 where id = $1', [requestId, holder.id]);
  await tellAdministrators(tx, requestId, holder, asked.personId);
}

/** Who registered a number that is taken is brought to its administrators as someone who asks to join. */
export async function bringClaimant(tx: Tx, registrationId: string): Promise<void> {
  const one = await tx.findOneBy(Organisation, { id: registrationId });
  if (!one?.claimedNumber || !one.registeredBy) return;
  const holder = await openHolder(tx, one.claimedNumber, one.registeredBy);
  if (!holder) return;
  const requestId = uuidv7();
  await addAudience(tx, requestId, 'system:register', 'system');
  await tx.query(
    'insert into membership_request (id, organisation_id, person_id, registration_id) values ($1, $2, $3, $4)',
    [requestId, holder.id, one.registeredBy, registrationId],
  );
  await tellAdministrators(tx, requestId, holder, one.registeredBy);
}

/** The organisation with this number, when the person can still be let in there and does not wait for that already. */
async function openHolder(tx: Tx, kvkNumber: string, personId: string): Promise<NumberHolder | null> {
  const holder = await holderOf(tx, kvkNumber);
  if (!holder || !organisationPolicy.takesIn(holder)) return null;
  await tx.findOne(Organisation, { where: { id: holder.id }, lock: { mode: 'pessimistic_write' } });
  const known: unknown[] = await tx.query(
    `select 1 from current_grant where person_id = $1 and principal = 'org:' || $2
     union all select 1 from membership_request
       where person_id = $1 and organisation_id = $2::uuid and status = 'requested' limit 1`,
    [personId, holder.id],
  );
  return known.length > 0 ? null : holder;
}

async function tellAdministrators(tx: Tx, requestId: string, holder: NumberHolder, personId: string): Promise<void> {
  await addAudience(tx, requestId, `org:${holder.id}`, 'handles');
  const fact = { requestId, organisationId: holder.id, personId };
  await recordEvent(tx, resolver, MembershipRequested, holder.id, fact);
}
