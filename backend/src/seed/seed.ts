import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../app.module.js';
import { ItemsService } from '../items/items.service.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { openLog } from '../platform/log.js';
import { seedItems } from './demo-items.js';
import { seedPeople } from './demo-people.js';
import { seedRegistrations } from './demo-registrations.js';

/** Fills an empty database with the demo world, unless it is switched off. */
export async function seed(databaseUrl: string, config: Config): Promise<void> {
  if (!config.demo || !(await isEmpty(databaseUrl))) return;
  const context = await NestFactory.createApplicationContext(
    AppModule.of({ ...config, databaseUrl }, openLog(config)),
    {
      logger: false,
      abortOnError: false,
    },
  );
  try {
    await seedPeople(context.get(Database));
    await seedRegistrations(context.get(Database));
    await seedItems(context.get(Database), context.get(ItemsService));
  } finally {
    await context.close();
  }
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from person) empty');
    return rows[0]?.empty ?? false;
  } finally {
    await client.end();
  }
}
