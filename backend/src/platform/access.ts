import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, type Language, visitor } from './actor.js';
import { Refusal } from './refusal.js';

/** Who may call a route: anyone, anyone signed in, anyone with a desk, or holders of a role (in any desk or organisation). */
export type AccessRule = 'public' | 'signed-in' | 'staff' | `role:${string}`;

const ACCESS = Symbol('access');

export const Access = (...rules: [AccessRule, ...AccessRule[]]) => SetMetadata(ACCESS, rules);

const STEP_UP = Symbol('step-up');

type StepUpRule = (body: unknown) => boolean;

interface StepUpAsked {
  when: StepUpRule;
  onlyWithFactor?: true;
}

/**
 * Also asks that the person proved again, minutes ago, who they are; stands beside `@Access` on a route or controller.
 * `when` limits it to some bodies, which nobody has checked yet at that moment.
 */
export const StepUp = (when: StepUpRule = () => true) => SetMetadata(STEP_UP, { when });

/** Asks it of who has a second factor: without one there is nothing to prove yet that the session does not. */
export const StepUpWithFactor = () => SetMetadata(STEP_UP, { when: () => true, onlyWithFactor: true });

/** The session that a request came with. */
export interface CurrentSession {
  id: string;
  steppedUp: boolean;
}

export type ActorRequest = FastifyRequest & { actor?: Actor; session?: CurrentSession | undefined };

export const actorOf = (request: FastifyRequest): Actor => (request as ActorRequest).actor ?? visitor();

/** The language that a request names; without one the account's counts. */
export function languageAsked(request: FastifyRequest): Language | null {
  const [, asked] = /^\s*(nl|en)\b/i.exec(request.headers['accept-language'] ?? '') ?? [];
  return (asked?.toLowerCase() as Language | undefined) ?? null;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Finds the actor behind a request; the module that keeps sessions binds it. */
export abstract class ActorSource {
  /** Sets `request.session`, and may give the browser a new token when there is a `reply` to send it with. */
  abstract actorBehind(request: ActorRequest, reply?: FastifyReply): Promise<Actor>;
  /** The ways in which this person can step up. */
  abstract stepUpMethods(personId: string): Promise<readonly string[]>;
}

const meets = (actor: Actor, rule: AccessRule): boolean => {
  if (rule === 'public') return true;
  if (actor.personId === null) return false;
  if (rule === 'signed-in') return true;
  if (rule === 'staff') return actor.grants.some((grant) => grant.principal.startsWith('desk:'));
  return actor.grants.some((grant) => grant.role === rule.slice('role:'.length));
};

/** Fails closed: a route without `@Access` is refused, so forgetting it is safe. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const actor = await this.actors.actorBehind(request, context.switchToHttp().getResponse<FastifyReply>());
    request.actor = { ...actor, reads: languageAsked(request) ?? actor.language };
    const rules = this.reflector.get<AccessRule[] | undefined>(ACCESS, context.getHandler()) ?? [];
    if (rules.some((rule) => meets(actor, rule))) return this.steppedUp(context, request, actor);
    if (actor.personId === null) throw new Refusal(401, 'not-signed-in', { nl: 'Log eerst in.', en: 'Sign in first.' });
    throw new Refusal(403, 'not-allowed', {
      nl: 'Met uw rol kunt u dit niet doen.',
      en: 'Your role does not allow this.',
    });
  }

  private async steppedUp(context: ExecutionContext, request: ActorRequest, actor: Actor): Promise<true> {
    const asked = this.reflector.getAllAndOverride<StepUpAsked | undefined>(STEP_UP, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!asked?.when(request.body) || request.session?.steppedUp === true) return true;
    const methods = actor.personId ? await this.actors.stepUpMethods(actor.personId) : [];
    if (asked.onlyWithFactor && methods.every((method) => method === 'password')) return true;
    throw new Refusal(
      403,
      'step-up-needed',
      {
        nl: 'Bevestig eerst opnieuw dat u het bent. Daarna kunt u dit doen.',
        en: 'First confirm again that it is you. After that you can do this.',
      },
      { methods },
    );
  }
}
