import { z } from 'zod';
import { admitPerson, findPerson, hashPassword } from '../accounts/index.js';
import { type Actor, holds } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import { recordAudit } from '../platform/events.js';
import { announce, establish } from './establish.js';
import { MemberRole } from './members/membership.contract.js';
import { letIn } from './members/participation.js';
import { Organisation } from './organisation.entity.js';
import { kvkPattern, OrganisationType, Province } from './registration.form.js';
import { changeStanding } from './verification/standing.js';
import { awaitsDecision, statusOf } from './verification/verification.rules.js';

const ImportedPerson = z.strictObject({
  email: z.email().max(254),
  name: z.string().trim().min(2).max(100),
  password: z.string().min(12).max(200),
  roles: z.array(MemberRole).min(1),
});

const ImportedOrganisation = z.strictObject({
  name: z.string().trim().min(2).max(150),
  kvkNumber: z.string().regex(kvkPattern, 'must be eight digits'),
  orgType: OrganisationType,
  region: Province.nullable(),
  employees: z.int().min(0).max(500_000),
  orgVerification: z.enum(['none', 'ownership_pending', 'kvk_verified', 'screened', 'blocked']),
  people: z.array(ImportedPerson),
});
type ImportedOrganisation = z.infer<typeof ImportedOrganisation>;
type ImportedPerson = ImportedOrganisation['people'][number];

export const ImportFile = z.array(ImportedOrganisation);
export type ImportFile = z.infer<typeof ImportFile>;

export type ImportResult = 'made' | 'changed' | 'unchanged' | 'impossible';

/**
 * Brings organisations and their people in, one transaction each, and sets their verification. What is here already,
 * by KVK number or address, keeps its name and password; a second run changes nothing.
 */
export async function importOrganisations(
  db: Database,
  actor: Actor,
  file: ImportFile,
  tell: (one: ImportedOrganisation, result: ImportResult) => void,
): Promise<Record<ImportResult, number>> {
  const counts: Record<ImportResult, number> = { made: 0, changed: 0, unchanged: 0, impossible: 0 };
  for (const one of file) {
    const people = await Promise.all(one.people.map((person) => prepared(db, person)));
    const result = await db.inTransaction(actor, (tx) => bringIn(tx, actor, one, people));
    counts[result] += 1;
    tell(one, result);
  }
  return counts;
}

interface Prepared extends ImportedPerson {
  known: Actor | null;
  passwordHash: string;
}

/** Hashing takes long on purpose, so it is done before the transaction and only for people who are new. */
async function prepared(db: Database, person: ImportedPerson): Promise<Prepared> {
  const known = await findPerson(db.reader, person.email);
  return { ...person, known, passwordHash: known ? '' : await hashPassword(person.password) };
}

async function bringIn(
  tx: Tx,
  actor: Actor,
  given: ImportedOrganisation,
  people: readonly Prepared[],
): Promise<ImportResult> {
  const existing = await tx
    .getRepository(Organisation)
    .createQueryBuilder('one')
    .setLock('pessimistic_write')
    .where(`one.kvkNumber = :kvkNumber and one.status not in ('rejected', 'archived')`, given)
    .getOne();
  const standing = { status: statusOf[given.orgVerification], verification: given.orgVerification };
  const moves = existing !== null && existing.verification !== given.orgVerification;
  if (moves && !existing.mayMoveTo(standing.status)) return 'impossible';
  if (moves) await changeStanding(tx, actor, existing, 'imported', standing);
  const { name: legalName, kvkNumber, orgType, region, employees } = given;
  const fields = { legalName, country: 'NL', kvkNumber, orgType, region, employees };
  const one = existing ?? (await establish(tx, { fields, standing, registeredBy: null }));
  const joined = await joinPeople(tx, one, people);
  if (!existing && awaitsDecision(one.status)) await announce(tx, actor, one);
  const result = existing === null ? 'made' : moves || joined > 0 ? 'changed' : 'unchanged';
  if (result !== 'unchanged')
    await recordAudit(tx, actor, 'organisation.imported', one.id, {
      result,
      joined,
      verification: given.orgVerification,
    });
  return result;
}

/** Gives the people the roles that they do not have yet; says how many got any. */
async function joinPeople(tx: Tx, one: Organisation, people: readonly Prepared[]): Promise<number> {
  let joined = 0;
  for (const { known, roles, ...person } of people) {
    const missing = roles.filter((role) => !known || !holds(known, `org:${one.id}`, role));
    if (missing.length === 0) continue;
    await letIn(tx, one, known?.personId ?? (await admitPerson(tx, person)), missing);
    joined += 1;
  }
  return joined;
}
