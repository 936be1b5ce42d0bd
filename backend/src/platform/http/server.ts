import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NotFoundException, StandardSchemaValidationPipe } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AccessGuard, ActorSource } from '../access.js';
import type { RunConfig } from '../config.js';
import { Database } from '../database.js';
import { InvalidInput } from '../validation.js';
import { setHeaders } from './headers.js';
import { guardAddress, guardJson } from './json-guard.js';
import { ForbiddenLabels, MarkingInterceptor } from './marking.interceptor.js';
import { ProblemsFilter } from './problems.filter.js';
import { noteRefusal } from './refusal-note.js';
import { refuseCrossOrigin } from './same-origin.js';
import { uploadLimits } from './upload.js';
import { sendPageInstead } from './web-app.js';

/** Bytes of a JSON body; uploads have a limit of their own. */
const bodyLimit = 256 * 1024;

export const newAdapter = (config: RunConfig): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustProxy,
    forceCloseConnections: true,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
  });

export const setPrefix = (app: NestFastifyApplication): unknown =>
  app.setGlobalPrefix('api/v1', { exclude: ['health/{*path}'] });

/** Hooks, guards and filters in the order in which a request meets them. */
export async function prepareServer(
  app: NestFastifyApplication,
  config: RunConfig,
  log: Logger,
): Promise<FastifyInstance> {
  const server = app.getHttpAdapter().getInstance();
  setHeaders(server, config.publicUrl?.startsWith('https:') ?? false);
  server.addHook('onRequest', guardAddress);
  server.addHook('onRequest', refuseCrossOrigin);
  logRequests(server, log);
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: uploadLimits });
  guardJson(server);
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), app.get(ActorSource, { strict: false })));
  app.useGlobalInterceptors(
    new MarkingInterceptor(app.get(Reflector), app.get(Database), app.get(ForbiddenLabels), config.securityContact),
  );
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidInput([...issues]) }));
  app.useGlobalFilters(
    new ProblemsFilter(
      log,
      (error, request, reply) => error instanceof NotFoundException && sendPageInstead(server, request, reply),
      (request, error) => noteRefusal(app.get(Database), request, error),
    ),
  );
  return server;
}

/** The path without its query: a query can hold what people typed. */
function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    log.info({
      request: request.id,
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
