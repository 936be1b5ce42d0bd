import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | undefined;

/** Takes as long for an address without an account, so that the time does not tell which exist. */
export async function passwordMatches(known: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16).toString('hex'));
  const matches = await verify(known ?? (await decoy), password);
  return known !== undefined && matches;
}

/** An opaque token for a cookie or link, and the hash under which it is kept. */
export function newToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHashOf(token) };
}

export const tokenHashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
