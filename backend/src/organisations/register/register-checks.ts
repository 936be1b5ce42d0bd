import { systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { Organisation } from '../organisation.entity.js';
import type { RegisterRecord } from './business-register.js';
import { RegisterChecked } from './register.events.js';
import { type Difference, type Registered, type RegisterOutcome, validDays } from './register-check.rules.js';

const checker = systemActor('register');

export interface Found {
  outcome: RegisterOutcome;
  differences: readonly Difference[];
  record: RegisterRecord | null;
}

/** What the organisation wrote of itself, as far as a register knows it too. */
export async function registered(tx: Tx, id: string): Promise<(Registered & { kvkNumber: string | null }) | null> {
  const [row]: (Omit<Registered, 'legalName'> & { name: string; kvkNumber: string | null })[] = await tx.query(
    `select o.name, coalesce(o.kvk_number, o.claimed_number) "kvkNumber", r.fields ->> 'tradeName' "tradeName", r.fields -> 'visitAddress' "visitAddress"
     from organisation o left join organisation_registration r on r.id = o.id where o.id = $1`,
    [id],
  );
  return row ? { ...row, legalName: row.name } : null;
}

/** Keeps what the register said beside what it said before, and lets a new registration go to the desk's own check. */
export async function keepCheck(
  tx: Tx,
  organisationId: string,
  { outcome, differences, record }: Found,
): Promise<void> {
  const one = await tx.findOne(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
  if (!one) return;
  await tx.query('update register_check set renewed_at = now() where organisation_id = $1 and renewed_at is null', [
    organisationId,
  ]);
  await tx.query(
    `insert into register_check (id, organisation_id, expires_at, outcome, differences, shielded, non_mailing)
     values ($1, $2, now() + make_interval(days => $3), $4, $5::jsonb, $6, $7)`,
    [
      uuidv7(),
      organisationId,
      validDays(outcome),
      outcome,
      JSON.stringify(differences),
      record?.shielded ?? false,
      record?.nonMailing ?? false,
    ],
  );
  if (one.status === 'submitted') {
    one.moveTo('kvk_check', one.verification);
    await tx.save(one);
  }
  await recordEvent(tx, checker, RegisterChecked, organisationId, { organisationId, outcome, status: one.status });
}
