import type { Tx } from '../../../platform/database.js';
import { uuidv7 } from '../../../platform/ids.js';
import type { Organisation } from '../../organisation.entity.js';
import { hasOwners } from '../verification.rules.js';

/** The yearly look at the owners; the other terms carry the code of their item on the checklist. */
export const yearlyReview = 'yearly_review';

/** Days before a term ends that it is told; an assumption. */
const daysBefore = 30;

const midnight = (day: string) => `(${day})::timestamp at time zone 'Europe/Amsterdam'`;

/** A term counts to the end of its day. */
const insert = (day: string) => `
  insert into verification_term (id, organisation_id, code, falls_on, near_at, over_at)
  select $1, $2, $3, day, ${midnight(`day - ${daysBefore}`)}, ${midnight('day + 1')} from (select ${day} as day) t
  where day >= (now() at time zone 'Europe/Amsterdam')::date
  on conflict (organisation_id, code) where settled_at is null do nothing`;

/** Owners are looked at a year after the organisation was let in; while it is blocked the term runs on, and waits. */
export async function followYearlyReview(tx: Tx, one: Organisation, cause: string): Promise<void> {
  if (one.status === 'suspended') return;
  if (one.status === 'rejected' || one.status === 'archived') return overtake(tx, one.id, null);
  if (one.status !== 'verified' || cause !== 'unblock') await overtake(tx, one.id, yearlyReview);
  if (one.status !== 'verified' || !hasOwners(one.orgType)) return;
  const inAYear = `((now() at time zone 'Europe/Amsterdam') + interval '1 year')::date`;
  await tx.query(insert(inAYear), [uuidv7(), one.id, yearlyReview]);
}

/** What stood for an item ends with a new verdict; one that is open has no term. */
export async function followVerdict(
  tx: Tx,
  organisationId: string,
  { code, verdict, expiresOn }: { code: string; verdict: string; expiresOn: string | null },
): Promise<void> {
  await overtake(tx, organisationId, code);
  if (expiresOn === null || verdict === 'open') return;
  await tx.query(insert('$4::date'), [uuidv7(), organisationId, code, expiresOn]);
}

async function overtake(tx: Tx, organisationId: string, code: string | null): Promise<void> {
  await tx.query(
    `update verification_term set settled_at = now(), outcome = 'overtaken'
     where organisation_id = $1 and settled_at is null and ($2::text is null or code = $2)`,
    [organisationId, code],
  );
}
