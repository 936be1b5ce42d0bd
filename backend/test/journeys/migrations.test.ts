import { Client } from 'pg';
import { migrations } from '../../migrations/index.js';
import { migrate, NewerSchema } from '../../src/platform/migrate.js';
import { freshDatabase } from '../database.js';

async function emptyDatabase(): Promise<string> {
  const url = await freshDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade; drop schema bullmq cascade; create schema public');
  await client.end();
  return url;
}

describe('migrations', () => {
  it('run once when three processes start together', async () => {
    const url = await emptyDatabase();
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('select name from migrations order by id');
    await client.end();
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('refuse a database that a newer version made', async () => {
    const url = await freshDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into migrations (timestamp, name) values (1999000000000, 'Tomorrow1999000000000')`);
    await client.end();
    await expect(migrate(url)).rejects.toThrow(NewerSchema);
  });
});
