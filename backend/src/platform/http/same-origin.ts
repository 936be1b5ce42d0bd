import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const crossOrigin = new Refusal(403, 'cross-origin', {
  nl: 'Dit verzoek komt van een andere website en wordt niet uitgevoerd.',
  en: 'This request comes from another website and is not carried out.',
});

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');

/** A browser's unsafe request must come from our own host; without Origin and Sec-Fetch-Site it is not a browser. */
export async function refuseCrossOrigin(request: FastifyRequest): Promise<void> {
  if (safe.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && hostOf(origin) !== request.host) throw crossOrigin;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw crossOrigin;
}
