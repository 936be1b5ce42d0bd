import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import { newToken, tokenHashOf } from '../passwords.js';

/** Seconds that a sign-in begun elsewhere may take. */
const patience = 600;

/**
 * A cookie by which a challenge or a sign-in at a provider ends only in the browser where it began. Lax, because a
 * provider sends people back from another site; a second tab keeps the mark of the first, so that both can finish.
 */
@Injectable()
export class BrowserMark {
  private readonly secure: boolean;
  private readonly cookie: string;

  constructor(@Inject(CONFIG) config: RunConfig) {
    this.secure = config.publicUrl?.startsWith('https:') ?? false;
    this.cookie = this.secure ? '__Host-browser' : 'browser';
  }

  /** Marks the browser, and gives the hash under which its mark is kept. */
  leave(request: FastifyRequest, reply: FastifyReply): Buffer {
    const known = request.cookies[this.cookie];
    const token = known && /^[\w-]{43}$/.test(known) ? known : newToken().token;
    const place = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    reply.setCookie(this.cookie, token, { ...place, maxAge: patience });
    return tokenHashOf(token);
  }

  of(request: FastifyRequest): Buffer {
    return tokenHashOf(request.cookies[this.cookie] ?? '');
  }
}
