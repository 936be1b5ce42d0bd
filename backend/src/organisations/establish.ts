import type { Actor } from '../platform/actor.js';
import { addAudience } from '../platform/audience.js';
import type { Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import { openEntry } from './directory/directory-entries.js';
import { takeNumber } from './kvk-numbers.js';
import { followVerification } from './members/participation.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationRegistered } from './organisation.events.js';
import type { RegistrationFields } from './registration.form.js';
import { followYearlyReview } from './verification/terms/terms.js';
import { awaitsDecision, type Standing } from './verification/verification.rules.js';

export interface Founding {
  fields: Partial<RegistrationFields> & { legalName: string; orgType: string };
  standing: Standing;
  registeredBy: string | null;
}

/** Brings an organisation into being: its index row, its content, and who may see which. */
export async function establish(tx: Tx, { fields, standing, registeredBy }: Founding): Promise<Organisation> {
  const one = tx.create(Organisation, {
    id: uuidv7(),
    profileId: uuidv7(),
    name: fields.legalName,
    ...(await takeNumber(tx, fields.kvkNumber ?? null)),
    orgType: fields.orgType,
    region: fields.region ?? null,
    nldAreas: fields.nldAreas ?? [],
    capabilities: fields.capabilities ?? [],
    ...standing,
    registeredBy,
  });
  await addAudience(tx, one.id, `org:${one.id}`, 'owner');
  await addAudience(tx, one.id, 'role:auditor', 'auditor');
  await addAudience(tx, one.id, 'system:register', 'system');
  await addAudience(tx, one.profileId, 'desk:SECURITY_OFFICE', 'guards');
  // while it waits, the case that follows opens it to the desk: no decision can come before there is a case
  if (!awaitsDecision(standing.status)) await addAudience(tx, one.id, 'desk:VERIF_DESK', 'handles');
  await tx.insert(Organisation, one);
  await keepContent(tx, one.id, fields);
  await openEntry(tx, one, fields);
  await followVerification(tx, one);
  await followYearlyReview(tx, one, 'established');
  return one;
}

/** Tells that an organisation waits for the verification desk; the register is asked about it at once. */
export async function announce(tx: Tx, actor: Actor, { id, orgType, registeredBy }: Organisation): Promise<void> {
  await tx.query('update organisation set register_asked_at = now() where id = $1', [id]);
  await recordEvent(tx, actor, OrganisationRegistered, id, { organisationId: id, orgType, personId: registeredBy });
}

/** What it says of ABDO and ABRO is kept apart, in its list of certificates too: only the verification desk reads it. */
async function keepContent(tx: Tx, id: string, { abroStatus, ...fields }: Founding['fields']): Promise<void> {
  const held = fields.certificates ?? [];
  const open = { ...fields, certificates: fields.certificates && held.filter((code) => !isSensitive(code)) };
  await tx.query('insert into organisation_registration (id, fields) values ($1, $2::jsonb)', [
    id,
    JSON.stringify(open),
  ]);
  const sensitive = held.filter(isSensitive);
  if (abroStatus || sensitive.length > 0)
    await tx.query('insert into organisation_abro (id, status, certificates) values ($1, $2, $3)', [
      id,
      abroStatus ?? 'unknown',
      sensitive,
    ]);
}

const isSensitive = (certificate: string): boolean => certificate === 'abdo' || certificate === 'abro';
