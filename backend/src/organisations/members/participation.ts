import { addAudience, endAudience } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { grant, revoke } from '../../platform/grants.js';
import { listInDirectory, takeFromDirectory } from '../directory/directory-entries.js';
import type { Organisation } from '../organisation.entity.js';
import { participation } from '../verification/verification.rules.js';

const [principal, role] = ['participants', 'participant'];

/** Makes the members of a verified organisation participants, who see one another's profiles; ends it with the verification. */
export async function followVerification(tx: Tx, { id, profileId, verification }: Organisation): Promise<void> {
  const change = participation(verification);
  if (change === 'leave') return;
  if (change === 'give') {
    await addAudience(tx, profileId, principal, 'profile');
    await listInDirectory(tx, id);
    await tx.query(
      `insert into person_grant (person_id, principal, role)
       select distinct person_id, $2, $3 from current_grant where principal = $1
       on conflict (person_id, principal, role) where until is null do nothing`,
      [`org:${id}`, principal, role],
    );
    return;
  }
  await endAudience(tx, profileId, 'profile', principal);
  await takeFromDirectory(tx, id);
  await tx.query(
    `update person_grant g set until = now() where g.principal = $2 and g.role = $3 and g.until is null
     and exists (select from current_grant m where m.person_id = g.person_id and m.principal = 'org:' || $1)
     and not exists (
       select from current_grant m join organisation o on m.principal = 'org:' || o.id
       where m.person_id = g.person_id and o.id <> $1::uuid and o.verification in ('kvk_verified', 'screened'))`,
    [id, principal, role],
  );
}

/** Lets a person in, in these roles, with what comes with membership. */
export async function letIn(tx: Tx, one: Organisation, personId: string, roles: readonly string[]): Promise<void> {
  for (const held of roles) await grant(tx, personId, `org:${one.id}`, held);
  if (participation(one.verification) === 'give') await grant(tx, personId, principal, role);
}

/** Lets a person out; being a participant ends unless another of their organisations still gives it. */
export async function letOut(tx: Tx, { id }: Pick<Organisation, 'id'>, personId: string): Promise<void> {
  await revoke(tx, personId, `org:${id}`);
  const [other]: unknown[] = await tx.query(
    `select 1 from current_grant m join organisation o on m.principal = 'org:' || o.id
     join audience a on a.subject_id = o.profile_id and a.principal = $2 and a.until is null
     where m.person_id = $1 limit 1`,
    [personId, principal],
  );
  if (!other) await revoke(tx, personId, principal, role);
}
