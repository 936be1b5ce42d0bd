import type { ClaimPath, IdentityProvider } from '../../platform/identity-providers.js';

/** What a provider says of a person, beside who they are: offered to that person, and to nobody else. */
export interface IdentityFacts {
  kvkNumber?: string;
  branchNumber?: string;
  actingSubject?: string;
  assurance?: string;
}

export interface Identity {
  subject: string;
  /** Null when there is none that the provider checked. */
  email: string | null;
  name: string | null;
  facts: IdentityFacts;
}

export type Claims = Record<string, unknown>;
export type Reading = { identity: Identity } | { refused: 'assurance-too-low' | 'sign-in-not-valid' };

/** Seconds that the clocks of two honest machines may differ. */
const clockDifference = 60;

/** Reads the claims of a token whose signature, issuer, audience, times and nonce were checked. */
export function readIdentity(claims: Claims, provider: IdentityProvider, now: number): Reading {
  const subject = textAt(claims, provider.claims.subject, 255);
  const issuedAt = claims['iat'];
  if (!subject || typeof issuedAt !== 'number' || issuedAt > now + clockDifference)
    return { refused: 'sign-in-not-valid' };
  if (claims['azp'] !== undefined && claims['azp'] !== provider.clientId) return { refused: 'sign-in-not-valid' };
  const assurance = textAt(claims, provider.claims.assurance, 200);
  if (!reaches(assurance, provider.requiredAcr)) return { refused: 'assurance-too-low' };
  const name = textAt(claims, provider.claims.name, 100);
  return { identity: { subject, email: emailIn(claims, provider), name, facts: factsIn(claims, provider, assurance) } };
}

/** The levels that will do, the lowest first: what we ask for, and what we take. */
export const acceptedLevels = ({ levels, minimum }: NonNullable<IdentityProvider['requiredAcr']>): string[] =>
  levels.slice(levels.indexOf(minimum));

/** A level that is missing or not in the list is too low: a provider must not raise itself by a new word. */
const reaches = (given: string | null, required: IdentityProvider['requiredAcr']): boolean =>
  required === undefined || (given !== null && acceptedLevels(required).includes(given));

function emailIn(claims: Claims, { claims: map, trustsEmail }: IdentityProvider): string | null {
  const email = textAt(claims, map.email, 254);
  const isChecked = trustsEmail || valueAt(claims, map.emailVerified) === true;
  return email && isChecked && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email) ? email : null;
}

function factsIn(claims: Claims, { claims: map }: IdentityProvider, assurance: string | null): IdentityFacts {
  const isKvk = map.kvkNumberWhen === undefined || valueAt(claims, map.kvkNumberWhen.claim) === map.kvkNumberWhen.is;
  const kvkNumber = isKvk ? matching(textAt(claims, map.kvkNumber, 8), /^\d{8}$/) : null;
  const branchNumber = matching(textAt(claims, map.branchNumber, 12), /^\d{12}$/);
  const actingSubject = textAt(claims, map.actingSubject, 255);
  return {
    ...(kvkNumber ? { kvkNumber } : {}),
    ...(branchNumber ? { branchNumber } : {}),
    ...(actingSubject ? { actingSubject } : {}),
    ...(assurance ? { assurance } : {}),
  };
}

const matching = (text: string | null, pattern: RegExp): string | null => (text && pattern.test(text) ? text : null);

/** As it stands, without trimming: two texts that differ are two subjects, or two levels. */
function textAt(claims: Claims, path: ClaimPath | undefined, longest: number): string | null {
  const value = path === undefined ? undefined : valueAt(claims, path);
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) return null;
  return /\p{Cc}/u.test(value) || !value.isWellFormed() ? null : value;
}

function valueAt(claims: Claims, path: ClaimPath): unknown {
  const steps = typeof path === 'string' ? [path] : path;
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Claims)[step] : undefined),
    claims,
  );
}
