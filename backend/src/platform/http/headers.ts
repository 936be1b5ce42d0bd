import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export const apiVersion = '1.0.0';

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The policy of a page: nothing inline without the nonce, nothing from elsewhere. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export const newNonce = (): string => randomBytes(16).toString('base64');

/** The headers of every answer, errors included; a page replaces the content policy by its own. */
export function setHeaders(server: FastifyInstance, https: boolean): void {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'API-Version': apiVersion,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': apiPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    });
  });
}
