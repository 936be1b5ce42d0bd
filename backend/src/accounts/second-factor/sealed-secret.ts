import type { SealedColumn } from '../../platform/key-rotation.js';

/** What the secret of a person's app is bound to, so that it opens nowhere else. */
export const totpSubject = (personId: string): string => `totp:${personId}`;

export const totpSecrets: SealedColumn = {
  table: 'totp',
  column: 'sealed_secret',
  id: 'person_id',
  subject: totpSubject,
};
