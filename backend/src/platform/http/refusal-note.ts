import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access.js';
import type { Database } from '../database.js';
import { recordAudit } from '../events.js';
import { Refusal } from '../refusal.js';

/** Refusals that say something about who tried what; "not there" and "sign in first" are everyday, and 429 is counted elsewhere. */
const tellsSomething = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.status === 403 || (error.status === 401 && error.code !== 'not-signed-in'));

/** Writes a refusal in the audit trail: the actor, the route without its values, and the code of the answer. */
export async function noteRefusal(db: Database, request: FastifyRequest, error: unknown): Promise<void> {
  if (!tellsSomething(error)) return;
  const actor = actorOf(request);
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  await db.inTransaction(actor, (tx) => recordAudit(tx, actor, 'access.refused', null, { route, code: error.code }));
}
