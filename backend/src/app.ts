import 'reflect-metadata';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { eventMap } from './event-map.js';
import type { RunConfig } from './platform/config.js';
import { armCrashPoint } from './platform/crash-points.js';
import { packageFolder } from './platform/data-file.js';
import { Database } from './platform/database.js';
import { serveApiDescription } from './platform/http/api-description.js';
import { newAdapter, prepareServer, setPrefix } from './platform/http/server.js';
import { serveWebApp } from './platform/http/web-app.js';
import { openLog } from './platform/log.js';
import { EventConsumer } from './platform/queue/event-consumer.js';
import { JobEngine, type Sweep } from './platform/queue/job-engine.js';

export interface RunningApp {
  url: string;
  close(): Promise<void>;
}

/** The API process: HTTP and the built web app on one port. */
export async function startApi(
  config: RunConfig,
  log: Logger = openLog(config),
): Promise<RunningApp & { app: NestFastifyApplication }> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config, log), newAdapter(config), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  setPrefix(app);
  const server = await prepareServer(app, config, log);
  serveApiDescription(app, server);
  await serveWebApp(server, join(packageFolder(), '..', 'frontend', 'dist'));
  await app.listen(config.port, config.host);
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  return { app, url, close: () => app.close() };
}

/** The worker process: relay, consumers and periodic duties, without HTTP. */
export async function startWorker(
  config: RunConfig,
  log: Logger = openLog(config),
): Promise<{ engine: JobEngine; close(): Promise<void> }> {
  armCrashPoint(config.crashAt);
  const context = await NestFactory.createApplicationContext(AppModule.of(config, log), {
    logger: false,
    abortOnError: false,
  });
  const { consumers, sweeps } = workOf(context);
  const engine = new JobEngine(config, context.get(Database), consumers, eventMap, log, sweeps);
  await engine.start();
  return {
    engine,
    close: async () => {
      await engine.close();
      await context.close();
    },
  };
}

function workOf(context: INestApplicationContext): { consumers: EventConsumer[]; sweeps: Sweep[] } {
  const instances = context
    .get(DiscoveryService)
    .getProviders()
    .map((wrapper) => wrapper.instance as unknown);
  return {
    consumers: instances.filter((one) => one instanceof EventConsumer),
    sweeps: instances.filter(
      (one): one is Sweep =>
        typeof one === 'object' && one !== null && 'sweep' in one && typeof one.sweep === 'function',
    ),
  };
}
