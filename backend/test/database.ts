import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, migrated and empty. */
export async function freshDatabase(): Promise<string> {
  const set = process.env['TEST_DATABASE_TEMPLATE'];
  if (!set) throw new Error('TEST_DATABASE_TEMPLATE is not set: run this test through Jest, project "journeys"');
  const template = new URL(set);
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  } finally {
    await client.end();
  }
  const url = new URL(template);
  url.pathname = `/${name}`;
  return url.href;
}
