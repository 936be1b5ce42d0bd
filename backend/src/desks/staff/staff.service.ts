import { Injectable } from '@nestjs/common';
import { mustBeSomeoneElse, mustNotBeLastAdministrator } from '../../accounts/index.js';
import type { Actor, Language } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { endGrant, grantWithTerm } from '../../platform/grants.js';
import { authorise, notFound, Refusal } from '../../platform/refusal.js';
import { wrongField } from '../../platform/validation.js';
import { workingCalendar } from '../working-calendar.data.js';
import { localDate } from '../working-days.rules.js';
import { tellOfEnd, tellOfGrant } from './grant-notices.js';
import type { GiveGrant } from './staff.contract.js';
import { staffPolicy } from './staff.policy.js';
import { administration, staffPlace } from './staff-roles.rules.js';

/** Gives staff their desks and roles, and ends that; the database writes both to the audit trail. */
@Injectable()
export class StaffService {
  constructor(private readonly db: Database) {}

  /** Gives whose grant it became. */
  async give(actor: Actor, input: GiveGrant): Promise<string> {
    const { principal, role } = input;
    if (!staffPlace(principal)?.roles.includes(role)) throw noSuchPlace;
    if (input.until && input.until < localDate(new Date(), workingCalendar)) throw inThePast;
    authorise(staffPolicy.change(actor, { principal, role }));
    return this.db.inTransaction(actor, async (tx) => {
      const person = await lockedPerson(tx, input);
      mustBeSomeoneElse(actor, person.id);
      if (person.disabled) throw personDisabled;
      if (await holdsAlready(tx, person.id, principal, role)) throw alreadyHolds;
      const term = { givenBy: actor.personId, lastDay: input.until ?? undefined };
      await grantWithTerm(tx, { personId: person.id, principal, role, ...term });
      await tellOfGrant(tx, actor, person, { principal, role }, input.until ?? null);
      return person.id;
    });
  }

  async end(actor: Actor, grantId: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const held = await openGrant(tx, grantId);
      const sees = staffPolicy.sees(actor);
      if (!held || (sees !== null && !sees.includes(held.principal))) throw notFound();
      authorise(staffPolicy.change(actor, held));
      await endStaffGrant(tx, actor, grantId);
    });
  }
}

/** Ends what someone else holds; the last administrator stays. Whoever asks has checked that the actor may. */
export async function endStaffGrant(tx: Tx, actor: Actor, grantId: string): Promise<void> {
  const held = await openGrant(tx, grantId);
  if (!held) throw notFound();
  mustBeSomeoneElse(actor, held.personId);
  if (held.principal === administration) await mustNotBeLastAdministrator(tx, held.personId);
  await endGrant(tx, grantId);
  await tellOfEnd(tx, actor, { ...held, id: grantId });
}

interface OpenGrant {
  personId: string;
  email: string;
  language: Language;
  principal: string;
  role: string;
}

async function openGrant(tx: Tx, id: string): Promise<OpenGrant | undefined> {
  const [row]: OpenGrant[] = await tx.query(
    `select g.person_id "personId", p.email, p.language, g.principal, g.role
     from person_grant g join person p on p.id = g.person_id
     where g.id = $1 and (g.until is null or g.until > now()) and g.principal ~ '^(desk|role|needs):'`,
    [id],
  );
  return row;
}

interface Receiver {
  id: string;
  email: string;
  language: Language;
  disabled: boolean;
}

/** Held until commit, so that the same is not given twice at the same moment. */
async function lockedPerson(tx: Tx, { personId, email }: GiveGrant): Promise<Receiver> {
  const [row]: Receiver[] = await tx.query(
    `select id, email, language, disabled_at is not null disabled from person
     where (id = $1 or lower(email) = lower($2)) and confirmed_at is not null for update`,
    [personId ?? null, email ?? null],
  );
  if (!row) throw personId ? notFound() : unknownPerson;
  return row;
}

async function holdsAlready(tx: Tx, personId: string, principal: string, role: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from current_grant where person_id = $1 and principal = $2 and role = $3 and lent_from is null',
    [personId, principal, role],
  );
  return rows.length > 0;
}

const noSuchPlace = wrongField(
  'principal',
  'not-an-option',
  'Kies een afdeling of rol uit de lijst.',
  'Choose a desk or role from the list.',
);

const inThePast = wrongField('until', 'in-the-past', 'Kies vandaag of een latere dag.', 'Choose today or a later day.');

const unknownPerson = wrongField(
  'email',
  'unknown-person',
  'Niemand met dit e-mailadres heeft een account. Vraag deze persoon zich eerst aan te melden.',
  'Nobody with this e-mail address has an account. Ask this person to sign up first.',
);

const alreadyHolds = new Refusal(409, 'already-holds', {
  nl: 'Deze persoon heeft dit al. Voor een andere einddatum beëindigt u het eerst.',
  en: 'This person has this already. For another end date, end it first.',
});

const personDisabled = new Refusal(409, 'person-disabled', {
  nl: 'Dit account is gesloten. Open het eerst weer.',
  en: 'This account is closed. Open it again first.',
});
