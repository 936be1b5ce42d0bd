import type { Bilingual } from './actor.js';

export interface FieldError {
  field: string;
  code: string;
  detail: string;
}

/** What the caller can understand and mend: a status, a stable code, and what to do, in both languages. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 428 | 429 | 503,
    readonly code: string,
    readonly detail: Bilingual,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(`${status} ${code}`);
  }
}

/** Also the answer for what exists but is not yours: the two cannot be told apart. */
export const notFound = (): Refusal =>
  new Refusal(404, 'not-found', {
    nl: 'Dit bestaat niet, of u mag het niet zien.',
    en: 'This does not exist, or you may not see it.',
  });

export const notAllowed = (): Refusal =>
  new Refusal(403, 'not-allowed', {
    nl: 'U mag dit zien, maar u mag dit niet doen.',
    en: 'You may see this, but you may not do it.',
  });

export function authorise(allowed: boolean): void {
  if (!allowed) throw notAllowed();
}
