import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../../platform/database.js';

const count = 10;
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** 20 characters of 30: 98 bits, without letters and digits that look alike. */
const newCode = (): string => {
  const letters: string[] = [];
  while (letters.length < 20)
    for (const byte of randomBytes(32)) {
      const letter = alphabet[byte % 32];
      if (letter !== undefined && letters.length < 20) letters.push(letter);
    }
  return (letters.join('').match(/.{5}/g) ?? []).join('-');
};

/** Random enough that a plain hash cannot be searched; however it is typed. */
export const codeHashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();

/** Replaces the person's codes by ten new ones, which are shown this once. */
export async function renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await tx.query('delete from recovery_code where person_id = $1', [personId]);
  await tx.query('insert into recovery_code (person_id, code_hash) select $1, unnest($2::bytea[])', [
    personId,
    codes.map(codeHashOf),
  ]);
  return codes;
}
