import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { InvalidInput } from '../../platform/validation.js';
import { signInBy } from './passport.js';
import { SignIn } from './sign-in.contract.js';
import { SignInService } from './sign-in.service.js';

@Injectable()
export class LocalStrategy extends Strategy {
  constructor(signIn: SignInService) {
    super({ usernameField: 'email', passReqToCallback: true }, ({ body, ip }, _email, _password, done) => {
      signIn.authenticate(SignIn.parse(body), ip ?? '').then((signedIn) => done(null, signedIn), done);
    });
  }
}

/** Passport answers "unauthorized" to a missing field; a form needs to hear which field. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(private readonly strategy: LocalStrategy) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const parsed = SignIn.safeParse(request.body);
    if (!parsed.success) throw new InvalidInput(parsed.error.issues);
    await signInBy(this.strategy, request, http.getResponse<FastifyReply>());
    return true;
  }
}
