import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { actorOf } from '../access.js';
import { type Actor, auditName, type Bilingual } from '../actor.js';
import { Database } from '../database.js';
import { findMarking, type MarkingFound } from '../marking/marking-scan.js';
import { recordMarking } from '../marking/security-event.js';
import { Refusal } from '../refusal.js';

const UNSCANNED = Symbol('unscanned');

/** For a route that keeps nothing of what it is sent. */
export const Unscanned = () => SetMetadata(UNSCANNED, true);

/** Labels that a form may not carry; the module list gives them, because the platform knows no domain words. */
export abstract class ForbiddenLabels {
  abstract readonly field: string;
  abstract readonly codes: readonly string[];
}

/**
 * Reads every text before the first statement of any transaction: even a rolled-back insert stays in the write-ahead
 * log. What is marked is refused; only hash, length, rule, actor and time are kept.
 */
@Injectable()
export class MarkingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly labels: ForbiddenLabels,
    private readonly contact: string | undefined,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const unscanned = this.reflector.get<boolean>(UNSCANNED, context.getHandler());
    const found =
      findMarking({ idempotencyKey: request.headers['idempotency-key'] }) ?? // kept as it was sent
      (unscanned ? null : findMarking(request.body, { [this.labels.field]: this.labels.codes }));
    if (found) await refuseMarked(this.db, actorOf(request), found, this.contact);
    return next.handle();
  }
}

/** Records the security event and refuses; the text itself goes nowhere. */
export async function refuseMarked(
  db: Database,
  actor: Actor,
  found: MarkingFound,
  contact: string | undefined,
): Promise<never> {
  const { rule, field, text } = found;
  const hash = createHash('sha256').update(text).digest('hex');
  await db.inTransaction(actor, (tx) =>
    recordMarking(tx, { rule, field, hash, length: text.length, actor: auditName(actor) }),
  );
  const detail = wordsOf(contact);
  throw new Refusal(400, 'marking-detected', detail, {
    errors: [{ field: found.field, code: 'marking-detected', detail: detail[actor.language] }],
  });
}

const wordsOf = (contact: string | undefined): Bilingual => ({
  nl: `In dit veld staat een rubricering. Dit portaal mag geen gerubriceerde informatie bewaren. Wij hebben niets bewaard. Stuur het niet opnieuw; bel uw beveiligingsfunctionaris, die kent het juiste kanaal.${contact ? ` Bij Defensie belt u: ${contact}.` : ''}`,
  en: `This field carries a classification marking. This portal may not keep classified information. We kept nothing. Do not send it again; call your security officer, who knows the right channel.${contact ? ` At Defensie, call: ${contact}.` : ''}`,
});
