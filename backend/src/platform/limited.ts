import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Limit, Throttle } from './throttle.js';

const LIMITED = Symbol('limited');

/** Calls in a quarter of an hour: an office has many people behind one address, a botnet has many addresses. */
const calls = { address: 300, total: 20_000 };

@Injectable()
export class LimitedGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const name = this.reflector.get<string>(LIMITED, context.getHandler());
    const limit = (whose: keyof typeof calls): Limit => ({
      name: `${name}-${whose}`,
      failures: calls[whose],
      seconds: 900,
    });
    await this.throttle.demand(limit('address'), context.switchToHttp().getRequest<FastifyRequest>().ip);
    await this.throttle.demand(limit('total'), 'all');
    return true;
  }
}

/** For a route that costs us work before anybody is known: so many calls an address, and so many in all. */
export const Limited = (name: string) => applyDecorators(SetMetadata(LIMITED, name), UseGuards(LimitedGuard));
