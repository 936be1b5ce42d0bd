import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../access.js';
import { Health } from './health.js';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @Access('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Access('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.ready();
    reply.status(report.status === 'down' ? 503 : 200);
    return report;
  }

  @Get('worker')
  @Access('public')
  async worker(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.worker();
    reply.status(report.status === 'down' ? 503 : 200);
    return report;
  }
}
