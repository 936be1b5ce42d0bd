import { addAudience, endAudience } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { uuidv7 } from '../../platform/ids.js';
import type { Organisation } from '../organisation.entity.js';
import type { RegistrationFields } from '../registration.form.js';

/** Never told outside: whether an organisation may hold sensitive orders makes it a target. */
const secret = ['abdo', 'abro'];

/** Gives a new organisation its place in the directory, which nobody but itself and its desk sees until it is verified. */
export async function openEntry(tx: Tx, one: Organisation, fields: Partial<RegistrationFields>): Promise<void> {
  const id = uuidv7();
  await addAudience(tx, id, `org:${one.id}`, 'owner');
  await addAudience(tx, id, 'desk:VERIF_DESK', 'handles');
  await addAudience(tx, id, 'role:auditor', 'auditor');
  await tx.query(
    `insert into directory_entry (id, organisation_id, website, words) values ($1, $2, $3, directory_words($4, $5, null))`,
    [id, one.id, fields.website ?? null, one.name, one.capabilities],
  );
  const certificates = (fields.certificates ?? []).filter((code) => !secret.includes(code));
  await tx.query('insert into organisation_profile (id, fields) values ($1, $2::jsonb)', [
    id,
    JSON.stringify({ certificates }),
  ]);
}

export async function listInDirectory(tx: Tx, organisationId: string): Promise<void> {
  const id = await entryOf(tx, organisationId);
  for (const reader of ['participants', 'staff']) await addAudience(tx, id, reader, 'directory');
}

export async function takeFromDirectory(tx: Tx, organisationId: string): Promise<void> {
  await endAudience(tx, await entryOf(tx, organisationId), 'directory');
}

async function entryOf(tx: Tx, organisationId: string): Promise<string> {
  const [row]: { id: string }[] = await tx.query('select id from directory_entry where organisation_id = $1', [
    organisationId,
  ]);
  if (!row) throw new Error('an organisation has no place in the directory');
  return row.id;
}
