import { OrganisationDirectory, organisationBlocked } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Database, Tx } from '../../platform/database.js';
import { uuidv7 } from '../../platform/ids.js';

/** The term of a seat; an assumption of the domain data. */
const seatTermYears = 2;

export interface Seat {
  id: string;
  personId: string;
  organisationId: string | null;
  memberType: string;
  status: 'member' | 'observer';
  until: Date;
}

const columns = 'id, person_id "personId", organisation_id "organisationId", member_type "memberType", status, until';
const current = 'ended_at is null and until > now()';
const blocked = (seat: string) =>
  `exists (select from organisation o where o.id = ${seat}.organisation_id and o.verification = 'blocked')`;

/** A seat rests while its organisation is blocked. */
export const inForce = (seat: string): string =>
  `${seat}.ended_at is null and ${seat}.until > now() and not ${blocked(seat)}`;

/** The seat that a person holds now, a member's before an observer's; a refusal when the only one rests. */
export async function seatOf(tx: Tx, actor: Actor): Promise<Seat | null> {
  const [found]: (Seat & { rests: boolean })[] = await tx.query(
    `select ${columns}, ${blocked('seat')} rests from seat where person_id = $1 and ${current}
     order by rests, status, until desc limit 1`,
    [actor.personId],
  );
  if (!found) return null;
  const { rests, ...seat } = found;
  if (rests) throw organisationBlocked;
  return seat;
}

/** The same for what is done from a seat: a block that comes now waits, and then finds what was done. */
export async function heldSeat(tx: Tx, actor: Actor): Promise<Seat | null> {
  const seat = await seatOf(tx, actor);
  const card = await OrganisationDirectory.lockedCard(tx, seat?.organisationId ?? null);
  if (card?.verification === 'blocked') throw organisationBlocked;
  return seat;
}

/** Starts a term; the application is null for seats that the demo world begins with. */
export async function keepSeat(
  tx: Tx,
  seat: Omit<Seat, 'id' | 'until'> & { applicationId: string | null },
): Promise<Pick<Seat, 'id' | 'until'>> {
  const id = uuidv7();
  const [kept]: { until: Date }[] = await tx.query(
    `insert into seat (id, application_id, person_id, organisation_id, member_type, status, until)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(years => $7)) returning until`,
    [id, seat.applicationId, seat.personId, seat.organisationId, seat.memberType, seat.status, seatTermYears],
  );
  return { id, until: kept?.until ?? new Date() };
}

/** Fills `seats` of `GET /me`. */
export async function seatsOfActor(db: Database, actor: Actor) {
  const rows = await db.readAs<Pick<Seat, 'id' | 'memberType' | 'until'>>(
    actor,
    'my-seats',
    `select id, member_type "memberType", until from seat where person_id = $1 and ${inForce('seat')} order by until desc`,
    [actor.personId],
  );
  return rows.map(({ id, memberType, until }) => ({ id, memberType, until: until.toISOString() }));
}
