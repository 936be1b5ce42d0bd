import { hashPassword } from '../accounts/passwords.js';
import { keepSeat } from '../financing-table/seats/seats.js';
import { keepNeed } from '../opportunities/needs.service.js';
import { establish } from '../organisations/establish.js';
import { letIn } from '../organisations/members/participation.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { statusOf } from '../organisations/verification/verification.rules.js';
import { systemActor } from '../platform/actor.js';
import { addAudience } from '../platform/audience.js';
import type { Database, Tx } from '../platform/database.js';
import { grant } from '../platform/grants.js';
import { uuidv7 } from '../platform/ids.js';
import { demoRegistration, demoWorld } from './demo-world.data.js';

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
      for (const held of person.grants) await seedGrant(tx, id, held, organisations);
      if (person.seat) await seedSeat(tx, id, person.seat, organisations);
    }
    for (const { by, desk, ...need } of demoWorld.needs) await keepNeed(tx, people.get(by) ?? '', desk, need);
  });
}

async function seedOrganisations(tx: Tx): Promise<Map<string, Organisation>> {
  const made = new Map<string, Organisation>();
  for (const one of demoWorld.organisations) {
    const standing = { status: statusOf[one.verification], verification: one.verification };
    const organisation = await establish(tx, { fields: demoRegistration(one), standing, registeredBy: null });
    await addAudience(tx, organisation.id, 'desk:VERIF_DESK', 'handles');
    made.set(one.key, organisation);
  }
  return made;
}

async function seedGrant(
  tx: Tx,
  personId: string,
  held: string,
  organisations: Map<string, Organisation>,
): Promise<void> {
  const [principal = '', role = ''] = held.split(' ');
  const organisation = principal.startsWith('org:') && organisations.get(principal.slice('org:'.length));
  if (organisation) await letIn(tx, organisation, personId, [role]);
  else await grant(tx, personId, principal, role);
}

async function seedSeat(
  tx: Tx,
  personId: string,
  seat: { organisation: string; memberType: string },
  organisations: Map<string, Organisation>,
): Promise<void> {
  const organisationId = organisations.get(seat.organisation)?.id ?? null;
  await keepSeat(tx, { applicationId: null, personId, organisationId, memberType: seat.memberType, status: 'member' });
}
