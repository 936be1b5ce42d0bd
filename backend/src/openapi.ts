import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { loadConfig } from './platform/config.js';
import { packageFolder } from './platform/data-file.js';
import { describeApi } from './platform/http/api-description.js';
import { newAdapter, setPrefix } from './platform/http/server.js';
import { openLog } from './platform/log.js';

/** `npm run api:generate`: writes backend/openapi.json from the routes, without a database. */
const config = { ...loadConfig({ LOG_LEVEL: 'error' }), databaseUrl: 'postgres://nowhere' };
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.of(config, openLog(config)),
  newAdapter(config),
  {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  },
);
setPrefix(app);
const document = describeApi(app);
writeFileSync(join(packageFolder(), 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
process.exit(0);
