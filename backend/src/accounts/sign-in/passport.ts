import type { FastifyReply, FastifyRequest } from 'fastify';
import passport, { type Strategy } from 'passport';
import type { SignedIn } from './sign-in.service.js';

export type SignedInRequest = FastifyRequest & { user: SignedIn };

/**
 * Runs Passport with a strategy of this very app: by its name, Passport would take that of whichever app in the process
 * was made last, with that app's database. Passport writes into a strategy, so each request has its own.
 */
export function signInBy(strategy: Strategy, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  return new Promise((resolve, reject) => {
    const answered = (error: unknown, signedIn?: SignedIn | false) => {
      if (error || !signedIn) return reject(error ?? new Error('Passport gave nobody'));
      (request as SignedInRequest).user = signedIn;
      resolve();
    };
    passport.authenticate(Object.create(strategy), { session: false }, answered)(request, reply, reject);
  });
}
