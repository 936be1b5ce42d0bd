import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newNonce, pagePolicy } from './headers.js';

const placeholder = /__CSP_NONCE__/g;

/**
 * Serves the built web app from `folder`: hashed assets for ever, and for any other address the page with a fresh
 * nonce. `isPage` tells which addresses are the web app's, so that an unknown API address stays a problem.
 */
export async function serveWebApp(server: FastifyInstance, folder: string): Promise<boolean> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return false;
  const html = readFileSync(page, 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    allowedPath: (path) => !path.endsWith('.html') && !path.includes('/.'),
    setHeaders: (reply, path) => {
      if (path.includes('/assets/')) reply.header('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  server.get('/', async (_request, reply) => sendPage(reply, html));
  webPages.set(server, html);
  return true;
}

const webPages = new WeakMap<FastifyInstance, string>();

/** For an address without a route: the page when a browser asks for one, else false. */
export function sendPageInstead(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): boolean {
  const html = webPages.get(server);
  const path = request.url.split('?')[0] ?? '';
  const wanted =
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/(api|health|assets)(\/|$)/.test(path) &&
    !/\.\w{2,5}$/.test(path);
  if (!html || !wanted) return false;
  sendPage(reply, html);
  return true;
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = newNonce();
  return reply
    .header('Content-Security-Policy', pagePolicy(nonce))
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html.replace(placeholder, nonce));
}
