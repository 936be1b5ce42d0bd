import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Strategy } from 'passport';
import { InvalidInput } from '../../platform/validation.js';
import { signInBy } from '../sign-in/passport.js';
import type { SignedIn } from '../sign-in/sign-in.service.js';
import { PasskeyAnswer } from './passkey.contract.js';
import { Passkeys } from './passkeys.service.js';

/** Passport's own strategies know names and passwords; a passkey brings neither. */
@Injectable()
export class PasskeyStrategy extends Strategy {
  constructor(private readonly passkeys: Passkeys) {
    super();
  }

  override authenticate(request: unknown): void {
    this.signedInBy(request as FastifyRequest).then(
      (signedIn) => this.success(signedIn),
      (error) => this.error(error),
    );
  }

  private async signedInBy(request: FastifyRequest): Promise<SignedIn> {
    const personId = await this.passkeys.personBehind(request.body as PasskeyAnswer, request);
    return { personId, method: 'passkey' };
  }
}

@Injectable()
export class PasskeyGuard implements CanActivate {
  constructor(private readonly strategy: PasskeyStrategy) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const parsed = PasskeyAnswer.safeParse(request.body);
    if (!parsed.success) throw new InvalidInput(parsed.error.issues);
    await signInBy(this.strategy, request, http.getResponse<FastifyReply>());
    return true;
  }
}
