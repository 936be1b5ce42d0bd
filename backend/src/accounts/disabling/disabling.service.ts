import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { endLoansOf } from '../../platform/grants.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { mustBeSomeoneElse, mustNotBeLastAdministrator } from './administrators.js';
import type { Disabled } from './disabling.contract.js';

/** Closing an account and opening it again; the database ends the sessions of a person who is disabled. */
@Injectable()
export class DisablingService {
  constructor(private readonly db: Database) {}

  async disable(actor: Actor, personId: string, reason: string): Promise<Disabled> {
    mustBeSomeoneElse(actor, personId);
    return this.db.inTransaction(actor, async (tx) => {
      await mustNotBeLastAdministrator(tx, personId);
      if (await isDisabled(tx, personId)) throw alreadyDisabled;
      await endLoansOf(tx, personId);
      const [[row]]: [{ at: Date }[], number] = await tx.query(
        `update person set disabled_at = now(), disabled_reason = $2, disabled_by = $3 where id = $1 returning disabled_at at`,
        [personId, reason, actor.personId],
      );
      await recordAudit(tx, actor, 'person.disabled', personId);
      return { personId, at: row?.at.toISOString() ?? '' };
    });
  }

  async enable(actor: Actor, personId: string): Promise<void> {
    mustBeSomeoneElse(actor, personId);
    await this.db.inTransaction(actor, async (tx) => {
      if (!(await isDisabled(tx, personId))) throw notDisabled;
      await tx.query('update person set disabled_at = null, disabled_reason = null, disabled_by = null where id = $1', [
        personId,
      ]);
      await recordAudit(tx, actor, 'person.enabled', personId);
    });
  }
}

/** An account that was erased stays closed: nobody is there any more. */
async function isDisabled(tx: Tx, id: string): Promise<boolean> {
  const [row]: { disabled: boolean }[] = await tx.query(
    'select disabled_at is not null disabled from person where id = $1 and erased_at is null for update',
    [id],
  );
  if (!row) throw notFound();
  return row.disabled;
}

const alreadyDisabled = new Refusal(409, 'already-disabled', {
  nl: 'Dit account is al gesloten.',
  en: 'This account is already closed.',
});

const notDisabled = new Refusal(409, 'not-disabled', {
  nl: 'Dit account is niet gesloten.',
  en: 'This account is not closed.',
});
