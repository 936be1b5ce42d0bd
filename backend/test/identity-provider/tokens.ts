import { createHmac, type KeyObject, sign } from 'node:crypto';

export type Part = Record<string, unknown>;
export interface Token {
  header: Part;
  claims: Part;
}

const encoded = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function readToken(jwt: string): Token {
  const [header = {}, claims = {}] = jwt
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Part);
  return { header, claims };
}

export function withSignature({ header, claims }: Token, signature: (input: string) => Buffer | string): string {
  const input = `${encoded(header)}.${encoded(claims)}`;
  return `${input}.${Buffer.from(signature(input)).toString('base64url')}`;
}

export const signedRsa = (token: Token, key: KeyObject): string =>
  withSignature(token, (input) => sign('RSA-SHA256', Buffer.from(input), key));

export const signedPss = (token: Token, key: KeyObject): string =>
  withSignature(token, (input) => sign('sha256', Buffer.from(input), { key, padding: 6, saltLength: 32 }));

export const signedEc = (token: Token, key: KeyObject): string =>
  withSignature(token, (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }));

export const signedHmac = (token: Token, secret: string): string =>
  withSignature(token, (input) => createHmac('sha256', secret).update(input).digest());
