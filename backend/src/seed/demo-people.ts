import { hashPassword } from '../accounts/passwords.js';
import { keepSeat } from '../financing-table/seats/seats.js';
import { keepNeed } from '../opportunities/needs.service.js';
import { systemActor } from '../platform/actor.js';
import { addAudience } from '../platform/audience.js';
import type { Database, Tx } from '../platform/database.js';
import { grant } from '../platform/grants.js';
import { uuidv7 } from '../platform/ids.js';
import { demoWorld } from './demo-world.data.js';

/** The invented organisations, people and needs, in one transaction; one password hash for all of them. */
export async function seedPeople(db: Database): Promise<void> {
  const passwordHash = await hashPassword(demoWorld.password);
  await db.inTransaction(systemActor('seed'), async (tx) => {
    const organisations = await seedOrganisations(tx);
    const people = new Map<string, string>();
    for (const person of demoWorld.people) {
      const id = uuidv7();
      people.set(person.email, id);
      await tx.query(
        'insert into person (id, email, name, password_hash, confirmed_at) values ($1, $2, $3, $4, now())',
        [id, person.email, person.name, passwordHash],
      );
      for (const [principal, role] of person.grants.map((held) => principalAndRole(held, organisations))) {
        await grant(tx, id, principal, role);
        if (principal.startsWith('org:')) await grant(tx, id, 'participants', 'participant');
      }
      if (person.seat) await seedSeat(tx, id, person.seat, organisations);
    }
    for (const { by, desk, ...need } of demoWorld.needs) await keepNeed(tx, people.get(by) ?? '', desk, need);
  });
}

async function seedOrganisations(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, kvkNumber, orgType, region, status, verification } of demoWorld.organisations) {
    const id = uuidv7();
    ids.set(key, id);
    await addAudience(tx, id, `org:${id}`, 'owner');
    await tx.query(
      `insert into organisation (id, name, kvk_number, org_type, region, status, verification) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, kvkNumber, orgType, region, status, verification],
    );
  }
  return ids;
}

async function seedSeat(
  tx: Tx,
  personId: string,
  seat: { organisation: string; memberType: string },
  organisations: Map<string, string>,
): Promise<void> {
  const organisationId = organisations.get(seat.organisation) ?? null;
  await keepSeat(tx, { applicationId: null, personId, organisationId, memberType: seat.memberType, status: 'member' });
}

function principalAndRole(held: string, organisations: Map<string, string>): [string, string] {
  const [principal = '', role = ''] = held.split(' ');
  if (!principal.startsWith('org:')) return [principal, role];
  return [`org:${organisations.get(principal.slice('org:'.length)) ?? ''}`, role];
}
