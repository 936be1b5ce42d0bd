import type { Reader } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';
import type { Organisation, RegistrationStatus } from './organisation.entity.js';

export interface NumberHolder {
  id: string;
  name: string;
  status: RegistrationStatus;
}

export async function holderOf(tx: Reader, kvkNumber: string): Promise<NumberHolder | null> {
  const [row] = await tx.query<NumberHolder[]>(
    `select id, name, status from organisation where kvk_number = $1 and status not in ('rejected', 'archived')`,
    [kvkNumber],
  );
  return row ?? null;
}

/**
 * Who came first has the number; who comes after only claims it, and is answered the same (ADR 0007). One at a time
 * looks, so that two at the same moment are not both first.
 */
export async function takeNumber(
  tx: Reader,
  kvkNumber: string | null,
): Promise<Pick<Organisation, 'kvkNumber' | 'claimedNumber'>> {
  if (kvkNumber === null) return { kvkNumber: null, claimedNumber: null };
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('kvk:' || $1, 0))`, [kvkNumber]);
  const isTaken = (await holderOf(tx, kvkNumber)) !== null;
  return isTaken ? { kvkNumber: null, claimedNumber: kvkNumber } : { kvkNumber, claimedNumber: null };
}

/** A claim becomes the number itself when nobody has it any more; until then the organisation cannot be let in. */
export async function settleNumber(tx: Reader, one: Organisation): Promise<void> {
  if (one.claimedNumber === null) return;
  const { kvkNumber, claimedNumber } = await takeNumber(tx, one.claimedNumber);
  if (claimedNumber !== null) throw numberTaken(await holderOf(tx, claimedNumber));
  Object.assign(one, { kvkNumber, claimedNumber });
}

const numberTaken = (holder: NumberHolder | null): Refusal =>
  new Refusal(
    409,
    'number-taken',
    {
      nl: `${holder?.name ?? ''} heeft dit KVK-nummer al. Laat deze aanmelding niet toe, en schrijf hoe de aanmelder zich kan aansluiten.`,
      en: `${holder?.name ?? ''} has this KVK number already. Refuse this registration, and write how the person can join.`,
    },
    { organisation: holder && { id: holder.id, name: holder.name } },
  );
