import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { World } from './world.js';

/** Where a word is: in any table, in the files of the database (write-ahead log and log file too), in the queues. */
export async function tracesOf(
  word: string,
  world: World,
  folders: Readonly<Record<string, string>>,
): Promise<string[]> {
  const [place] = await world.sql<{ folder: string }>(
    `select checkpointed, current_setting('data_directory') folder from (select pg_switch_wal() checkpointed) x`,
  );
  await world.sql('checkpoint');
  const found = [...(await inTables(word, world)), ...(await inRedis(word, world.config.redisUrl))];
  for (const [name, folder] of Object.entries({ ...folders, 'database files': place?.folder ?? '' }))
    found.push(...inFiles(word, name, folder));
  return found;
}

async function inTables(word: string, world: World): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.sql(`select 1 from ${name} t where t::text ilike '%' || $1 || '%'`, [word]);
    if (rows.length > 0) found.push(`table ${name}`);
  }
  return found;
}

/** Plain, and as UTF-16, as some programs write it. */
function inFiles(word: string, name: string, folder: string): string[] {
  const searched = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => searched.some((bytes) => contentOf(path).includes(bytes)))
    .map((path) => `${name} ${path.slice(folder.length + 1)}`);
}

/** A file of the database can go while it is looked for. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

async function inRedis(word: string, url: string | undefined): Promise<string[]> {
  if (!url) return [];
  const redis = new Redis(url);
  const found: string[] = [];
  for (const key of await redis.keys('*'))
    if ((await contentOfKey(redis, key)).includes(word)) found.push(`redis ${key}`);
  await redis.quit();
  return found;
}

async function contentOfKey(redis: Redis, key: string): Promise<string> {
  const readers: Readonly<Record<string, () => Promise<unknown>>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, 0, -1),
    stream: () => redis.xrange(key, '-', '+'),
  };
  return key + JSON.stringify(await readers[await redis.type(key)]?.());
}
