import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, ActorSource, CurrentActor } from '../platform/access.js';
import type { Actor } from '../platform/actor.js';
import { LiveFeed } from '../platform/live-feed.js';

/** A comment this often (in ms) keeps proxies from closing a quiet stream. */
const heartbeat = 25_000;

@ApiTags('events')
@Controller('events')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly actors: ActorSource,
  ) {}

  /** Server-sent events: what changed, by id, for whoever may see it. Ends with the session. */
  @Get()
  @Access('signed-in')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of `changed` events with `{type, subjectId}`.' })
  async follow(
    @CurrentActor() actor: Actor,
    @Headers('last-event-id') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    reply.hijack();
    reply.raw.writeHead(200, {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    const stop = await this.feed.follow(actor, after, {
      actor: () => this.actors.actorBehind(request),
      send: (facts) => {
        for (const { id, type, subjectId } of facts)
          reply.raw.write(`id: ${id}\nevent: changed\ndata: ${JSON.stringify({ type, subjectId })}\n\n`);
      },
      end: () => reply.raw.end(),
    });
    reply.raw.write('retry: 2000\n\n');
    const pulse = setInterval(() => reply.raw.write(': still here\n\n'), heartbeat);
    request.raw.on('close', () => {
      clearInterval(pulse);
      stop();
    });
  }
}
