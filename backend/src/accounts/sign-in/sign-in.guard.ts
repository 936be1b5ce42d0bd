import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { InvalidInput } from '../../platform/validation.js';
import { SignIn } from './sign-in.contract.js';
import { type SignedIn, SignInService } from './sign-in.service.js';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  validate({ body, ip }: FastifyRequest): Promise<SignedIn> {
    return this.signIn.authenticate(SignIn.parse(body), ip);
  }
}

export type SignedInRequest = FastifyRequest & { user: SignedIn };

/** Passport answers "unauthorized" to a missing field; a form needs to hear which field. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext) {
    const parsed = SignIn.safeParse(context.switchToHttp().getRequest<FastifyRequest>().body);
    if (!parsed.success) throw new InvalidInput(parsed.error.issues);
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User): User {
    if (error) throw error;
    return user;
  }
}
