import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { toString as qrOf } from 'qrcode';
import { type Actor, visitor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { Refusal } from '../../platform/refusal.js';
import { SecretBox } from '../../platform/secret-box.js';
import { wrongField } from '../../platform/validation.js';
import { tellOfSecurity } from '../security-letters.js';
import { codeHashOf, renewRecoveryCodes } from './recovery-codes.js';
import { totpSubject } from './sealed-secret.js';
import { SecondFactors } from './second-factors.js';
import type { RecoveryCodes, TotpSetUp } from './totp.contract.js';

interface TotpRow {
  sealed_secret: string;
}

/** Seconds by which the clock of a phone may differ. */
const epochTolerance = 30;

/** Codes from an app, and the recovery codes that stand in for it. */
@Injectable()
export class TotpService {
  constructor(
    private readonly db: Database,
    private readonly box: SecretBox,
    factors: SecondFactors,
  ) {
    factors.register({
      method: 'totp',
      heldBy: (personId) => this.has(personId, 'totp where confirmed_at is not null'),
      proves: (personId, code) => this.useTotp(personId, String(code)),
    });
    factors.register({
      method: 'recovery_code',
      heldBy: (personId) => this.has(personId, 'recovery_code where used_at is null'),
      proves: (personId, code) => this.useRecoveryCode(personId, String(code)),
    });
  }

  /** Begins; the code counts from the moment it is confirmed. */
  async setUp(actor: Actor): Promise<TotpSetUp> {
    const personId = actor.personId ?? '';
    const secret = generateSecret();
    await this.db.inTransaction(actor, async (tx) => {
      const kept: unknown[] = await tx.query(
        `insert into totp (person_id, sealed_secret) values ($1, $2)
         on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, created_at = now()
         where totp.confirmed_at is null returning 1`,
        [personId, this.box.seal(secret, totpSubject(personId))],
      );
      if (kept.length === 0) throw alreadySet;
    });
    const uri = generateURI({ issuer: 'Defport', label: actor.email ?? '', secret });
    return { secret, uri, qr: await qrOf(uri, { type: 'svg', margin: 2 }) };
  }

  async confirm(actor: Actor, code: string): Promise<RecoveryCodes> {
    const personId = actor.personId ?? '';
    return this.db.inTransaction(actor, async (tx) => {
      const [row]: TotpRow[] = await tx.query(
        'select sealed_secret from totp where person_id = $1 and confirmed_at is null for update',
        [personId],
      );
      if (!row) throw notBegun;
      const step = await this.stepOf(personId, row, code);
      if (step === undefined) throw wrongCode;
      await tx.query('update totp set confirmed_at = now(), last_step = $2 where person_id = $1', [personId, step]);
      return this.newCodes(tx, actor, 'totp_set');
    });
  }

  async renewCodes(actor: Actor): Promise<RecoveryCodes> {
    if (!(await this.has(actor.personId ?? '', 'totp where confirmed_at is not null'))) throw notBegun;
    return this.db.inTransaction(actor, (tx) => this.newCodes(tx, actor, 'recovery_codes_renewed'));
  }

  async remove(actor: Actor): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const [removed]: [unknown[], number] = await tx.query('delete from totp where person_id = $1 returning 1', [
        actor.personId,
      ]);
      if (removed.length === 0) return;
      await tx.query('delete from recovery_code where person_id = $1', [actor.personId]);
      await recordAudit(tx, actor, 'person.totp_removed', actor.personId);
      await tellOfSecurity(tx, actor, 'totp_removed');
    });
  }

  private async newCodes(tx: Tx, actor: Actor, what: 'totp_set' | 'recovery_codes_renewed'): Promise<RecoveryCodes> {
    const recoveryCodes = await renewRecoveryCodes(tx, actor.personId ?? '');
    await recordAudit(tx, actor, `person.${what}`, actor.personId);
    await tellOfSecurity(tx, actor, what);
    return { recoveryCodes };
  }

  /** The time step is taken in one statement, so that a code works once, also when it is sent twice at the same time. */
  private async useTotp(personId: string, code: string): Promise<boolean> {
    const [row] = await this.db.readAs<TotpRow>(
      visitor(),
      'totp-of-person',
      'select sealed_secret from totp where person_id = $1 and confirmed_at is not null',
      [personId],
    );
    const step = row && (await this.stepOf(personId, row, code));
    if (step === undefined) return false;
    return this.db.inTransaction(visitor(), async (tx) => {
      const [taken]: [unknown[], number] = await tx.query(
        'update totp set last_step = $2 where person_id = $1 and last_step < $2 returning 1',
        [personId, step],
      );
      return taken.length > 0;
    });
  }

  private async useRecoveryCode(personId: string, code: string): Promise<boolean> {
    return this.db.inTransaction(visitor(), async (tx) => {
      const [taken]: [unknown[], number] = await tx.query(
        'update recovery_code set used_at = now() where person_id = $1 and code_hash = $2 and used_at is null returning 1',
        [personId, codeHashOf(code)],
      );
      if (taken.length > 0) await recordAudit(tx, { ...visitor(), personId }, 'person.recovery_code_used', personId);
      return taken.length > 0;
    });
  }

  private async stepOf(personId: string, row: TotpRow, code: string): Promise<number | undefined> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return undefined;
    const secret = this.box.open(row.sealed_secret, totpSubject(personId));
    const result = await verify({ secret, token, epochTolerance });
    return result.valid && 'timeStep' in result ? result.timeStep : undefined;
  }

  private async has(personId: string, from: string): Promise<boolean> {
    const rows = await this.db.reader.query<unknown[]>(`select 1 from ${from} and person_id = $1 limit 1`, [personId]);
    return rows.length > 0;
  }
}

const alreadySet = new Refusal(409, 'totp-already-set', {
  nl: 'U gebruikt al een app voor codes. Verwijder die eerst.',
  en: 'You already use an app for codes. Remove it first.',
});

const notBegun = new Refusal(409, 'totp-not-set', {
  nl: 'Er is geen app voor codes ingesteld. Begin bij het instellen daarvan.',
  en: 'No app for codes has been set up. Start by setting one up.',
});

const wrongCode = wrongField(
  'totp',
  'code-not-right',
  'Deze code klopt niet. Neem de code die de app nu toont, en controleer de klok van uw telefoon.',
  'This code is not right. Use the code that the app shows now, and check the clock of your phone.',
);
