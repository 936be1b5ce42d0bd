import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { endGrant, grantWithTerm } from '../../platform/grants.js';
import { uuidv7 } from '../../platform/ids.js';
import { queueMail } from '../../platform/mail/mail.js';
import { notAllowed, notFound, Refusal } from '../../platform/refusal.js';
import { wrongField } from '../../platform/validation.js';
import { deskName } from '../desks.data.js';
import { workingCalendar } from '../working-calendar.data.js';
import { localDate } from '../working-days.rules.js';
import { type AbsenceFault, absenceFault } from './absence.rules.js';
import type { Delegate } from './delegation.contract.js';
import { delegationLetter } from './delegation.letter.js';

interface OwnGrant {
  id: string;
  role: string;
  until: Date | null;
}

interface Colleague {
  id: string;
  email: string;
  language: Language;
}

/** Someone who is away lends a colleague their desk for some days: what they hold there themselves, never more or longer. */
@Injectable()
export class DelegationsService {
  constructor(private readonly db: Database) {}

  async delegate(actor: Actor, input: Delegate): Promise<string> {
    const principal = `desk:${input.desk}`;
    return this.db.inTransaction(actor, async (tx) => {
      const own = await ownGrant(tx, actor, principal);
      if (!own) throw notAllowed();
      // the last moment of the last day, so that the day it falls on is the one that counts
      const ownLastDay = own.until && localDate(new Date(own.until.getTime() - 1), workingCalendar);
      const fault = absenceFault(input, localDate(new Date(), workingCalendar), ownLastDay);
      if (fault) throw faults[fault];
      const colleague = await lockedColleague(tx, input.toPersonId);
      if (!colleague || colleague.id === actor.personId) throw noColleague;
      if (await holdsAlready(tx, colleague.id, principal, own.role)) throw alreadyHolds;
      const id = await grantWithTerm(tx, {
        ...{ personId: colleague.id, principal, role: own.role, givenBy: actor.personId },
        ...{ from: input.from, lastDay: input.until, lentFrom: own.id },
      });
      const facts = { ...input, absent: actor.name, desk: deskName(input.desk) };
      await queueMail(tx, actor, uuidv7(), delegationLetter(colleague.email, colleague.language, facts));
      return id;
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const rows: unknown[] = await tx.query(
        `select 1 from person_grant g join person_grant own on own.id = g.lent_from
         where g.id = $1 and own.person_id = $2 and (g.until is null or g.until > now())`,
        [id, actor.personId],
      );
      if (rows.length === 0) throw notFound();
      await endGrant(tx, id);
    });
  }
}

/** What was lent to a person cannot be lent on. */
async function ownGrant(tx: Tx, actor: Actor, principal: string): Promise<OwnGrant | undefined> {
  const [row]: OwnGrant[] = await tx.query(
    `select id, role, until from person_grant g where person_id = $1 and principal = $2 and lent_from is null
       and role in ('handler', 'coordinator') and exists (select from current_grant c where c.id = g.id)
     order by role limit 1 for update`,
    [actor.personId, principal],
  );
  return row;
}

/** Held until commit, so that the same is not lent twice at the same moment. */
async function lockedColleague(tx: Tx, id: string): Promise<Colleague | undefined> {
  const [row]: Colleague[] = await tx.query(
    `select id, email, language from person p where id = $1 and disabled_at is null and exists (
       select from current_grant g where g.person_id = p.id and g.principal like 'desk:%'
         and g.role in ('handler', 'coordinator') and g.lent_from is null) for update`,
    [id],
  );
  return row;
}

async function holdsAlready(tx: Tx, personId: string, principal: string, role: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from person_grant where person_id = $1 and principal = $2 and role in ($3, 'coordinator')
     and (until is null or until > now())`,
    [personId, principal, role],
  );
  return rows.length > 0;
}

const faults: Record<AbsenceFault, Error> = {
  'in-the-past': wrongField('from', 'in-the-past', 'Kies vandaag of een latere dag.', 'Choose today or a later day.'),
  'before-start': wrongField(
    'until',
    'before-start',
    'De laatste dag ligt voor de eerste.',
    'The last day is before the first.',
  ),
  'too-long': wrongField(
    'until',
    'too-long',
    'Waarnemen kan hoogstens 92 dagen. Vraag voor langer de coördinator van uw afdeling.',
    'Someone can stand in for 92 days at most. For longer, ask the coordinator of your desk.',
  ),
  'beyond-own': wrongField(
    'until',
    'beyond-own',
    'Uw eigen toegang tot deze afdeling eindigt eerder. Kies een eerdere dag.',
    'Your own access to this desk ends sooner. Choose an earlier day.',
  ),
};

const noColleague = wrongField(
  'toPersonId',
  'not-an-option',
  'Kies een collega die bij een afdeling werkt.',
  'Choose a colleague who works at a desk.',
);

const alreadyHolds = new Refusal(409, 'already-holds', {
  nl: 'Deze collega heeft al toegang tot deze afdeling, of krijgt die nog.',
  en: 'This colleague already has access to this desk, or will have it.',
});
