import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport';
import { InvalidInput } from '../../platform/validation.js';
import type { SignedIn } from '../sign-in/sign-in.service.js';
import { PasskeyAnswer } from './passkey.contract.js';
import { Passkeys } from './passkeys.service.js';

type Verified = (error: unknown, signedIn?: SignedIn) => void;

/** Passport's own strategies know names and passwords; a passkey brings neither. */
class AnswerStrategy extends Strategy {
  constructor(private readonly verify: (request: FastifyRequest, done: Verified) => void) {
    super();
  }

  override authenticate(request: unknown): void {
    this.verify(request as FastifyRequest, (error, signedIn) =>
      error || !signedIn ? this.error(error) : this.success(signedIn),
    );
  }
}

@Injectable()
export class PasskeyStrategy extends PassportStrategy(AnswerStrategy, 'passkey') {
  constructor(private readonly passkeys: Passkeys) {
    super();
  }

  async validate(request: FastifyRequest): Promise<SignedIn> {
    const personId = await this.passkeys.personBehind(request.body as PasskeyAnswer, request);
    return { personId, method: 'passkey' };
  }
}

@Injectable()
export class PasskeyGuard extends AuthGuard('passkey') {
  override canActivate(context: ExecutionContext) {
    const parsed = PasskeyAnswer.safeParse(context.switchToHttp().getRequest<FastifyRequest>().body);
    if (!parsed.success) throw new InvalidInput(parsed.error.issues);
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User): User {
    if (error) throw error;
    return user;
  }
}
