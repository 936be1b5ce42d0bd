import type { Tx } from '../database.js';

/** All that is kept of a marked text or file: where it stood, by which rule it was found, and whose it was. */
export interface SecurityEvent {
  rule: string;
  field: string;
  /** SHA-256, in hexadecimal. */
  hash: string;
  /** In characters, or bytes of a file. */
  length: number;
  actor: string;
}

export async function recordMarking(tx: Tx, { rule, field, hash, length, actor }: SecurityEvent): Promise<void> {
  await tx.query(
    'insert into security_event (rule, field, content_hash, content_length, actor) values ($1, $2, $3, $4, $5)',
    [rule, field, hash, length, actor],
  );
}
