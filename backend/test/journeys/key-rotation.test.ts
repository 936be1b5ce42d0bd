import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { totpSecrets } from '../../src/accounts/index.js';
import { startApi } from '../../src/app.js';
import { loadConfig } from '../../src/platform/config.js';
import { Database } from '../../src/platform/database.js';
import { rotateKeys } from '../../src/platform/key-rotation.js';
import { keyIdOf } from '../../src/platform/sealing.js';
import { SecretBox } from '../../src/platform/secret-box.js';
import { demoWorld } from '../../src/seed/demo-world.data.js';
import { ApiClient } from '../api-client.js';
import { Authenticator } from '../authenticator.js';
import { openWorld, testKey, type World } from '../world.js';

const { password } = demoWorld;
const oldKey = testKey;
const newKey = Buffer.alloc(32, 9).toString('base64');
const idOf = (key: string) => keyIdOf(Buffer.from(key, 'base64'));

describe('another encryption key', () => {
  let world: World;
  let renewed: Awaited<ReturnType<typeof startApi>>;
  const apps = new Map<string, Authenticator>();
  beforeAll(async () => {
    world = await openWorld({ worker: false });
    for (const name of ['industry', 'rival', 'officer']) {
      const client = await world.visitor().signIn(`${name}@defport.example`, password);
      apps.set(name, await new Authenticator().pairWith(client));
    }
    renewed = await startApi({ ...world.config, encryptionKey: newKey, previousEncryptionKey: oldKey });
  });
  afterAll(async () => {
    await renewed.close();
    await world.close();
  });

  const rotate = () => rotateKeys(renewed.app.get(Database), renewed.app.get(SecretBox), [totpSecrets]);
  const keysInUse = async () => {
    const rows = await world.sql<{ key: string }>(
      `select distinct split_part(sealed_secret, '.', 1) key from totp order by key`,
    );
    return rows.map(({ key }) => key).sort();
  };
  const canary = async () => {
    const [row] = await world.sql<{ key: string }>(`select split_part(sealed, '.', 1) key from encryption_canary`);
    return row?.key;
  };
  const signIn = async (url: string, name: string): Promise<number> => {
    const totp = await apps.get(name)?.fresh();
    return (await new ApiClient(url).post('/sessions', { email: `${name}@defport.example`, password, totp })).status;
  };
  const trail = () => world.sql(`select action, detail from audit where action like 'encryption-key.%' order by id`);

  it('is not the key before it, and says so before anything starts', () => {
    expect(() => loadConfig({ ENCRYPTION_KEY: newKey, ENCRYPTION_KEY_PREVIOUS: newKey })).toThrow(
      /ENCRYPTION_KEY_PREVIOUS/,
    );
  });

  it('opens what the key before sealed, as long as that is given too', async () => {
    expect(await signIn(renewed.url, 'industry')).toBe(201);
    await expect(startApi({ ...world.config, encryptionKey: newKey })).rejects.toThrow(/ENCRYPTION_KEY_PREVIOUS/);
  });

  it('takes over in steps: what was broken off opens with both and goes on where it stopped', async () => {
    await world.sql(`
      create function stop_halfway() returns trigger language plpgsql as $$ begin
        if (select count(*) from totp where sealed_secret like '${idOf(newKey)}.%') > 0 then raise exception 'killed'; end if;
        return new; end $$;
      create trigger halfway before update of sealed_secret on totp for each row execute function stop_halfway();`);
    await expect(rotate()).rejects.toThrow();
    // nothing of the batch that was broken off, neither value nor trail
    expect([await keysInUse(), await canary(), await trail()]).toEqual([[idOf(oldKey)], idOf(oldKey), []]);
    await world.sql('drop trigger halfway on totp; drop function stop_halfway()');
    // as after a kill between two batches
    await world.sql(`update totp set sealed_secret = $1 where person_id = $2`, [...(await sealedAnew('rival'))]);
    expect(await keysInUse()).toEqual([idOf(oldKey), idOf(newKey)].sort());
    expect(await signIn(renewed.url, 'rival')).toBe(201);
    expect(await rotate()).toBe(2);
    expect([await keysInUse(), await canary()]).toEqual([[idOf(newKey)], idOf(newKey)]);
    expect(await trail()).toEqual([
      { action: 'encryption-key.applied', detail: { table: 'totp', count: 2, now: idOf(newKey) } },
      { action: 'encryption-key.rotated', detail: { before: idOf(oldKey), now: idOf(newKey) } },
    ]);
    expect(await rotate()).toBe(0);
    expect(await trail()).toHaveLength(2);
  });

  it('is then enough alone, and the key before opens nothing any more', async () => {
    const alone = await startApi({ ...world.config, encryptionKey: newKey });
    expect(await signIn(alone.url, 'officer')).toBe(201);
    await alone.close();
    await expect(startApi({ ...world.config, encryptionKey: oldKey })).rejects.toThrow(/is not the one with which/);
  });

  it('comes by a command, which says what to set when that is missing', async () => {
    const run = async (env: Record<string, string>) => {
      const { DATABASE_URL: _, ...others } = process.env;
      const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/keys-rotate.js')], {
        env: { ...others, DATABASE_URL: world.config.databaseUrl, NODE_ENV: 'test', ...env },
      });
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (output += chunk));
      const [code] = await once(child, 'close');
      return { code, output };
    };
    const unset = await run({ ENCRYPTION_KEY: newKey });
    expect([unset.code, unset.output]).toEqual([1, expect.stringContaining('ENCRYPTION_KEY_PREVIOUS')]);
    const back = await run({ ENCRYPTION_KEY: oldKey, ENCRYPTION_KEY_PREVIOUS: newKey });
    expect(back).toEqual({ code: 0, output: expect.stringContaining('3 sealed anew') });
    expect([await keysInUse(), await canary()]).toEqual([[idOf(oldKey)], idOf(oldKey)]);
    const forth = await run({ ENCRYPTION_KEY: newKey, ENCRYPTION_KEY_PREVIOUS: oldKey });
    expect(forth.output).toContain(idOf(newKey));
    expect(forth.output).not.toContain(newKey);
  });

  it('leaves out no column in which something is sealed', async () => {
    const columns = await world.sql<{ place: string }>(
      `select table_name || '.' || column_name place from information_schema.columns
       where table_schema = 'public' and column_name like 'sealed\\_%' and data_type = 'text'`,
    );
    expect(columns.map(({ place }) => place)).toEqual([totpSecrets].map(({ table, column }) => `${table}.${column}`));
  });

  it('stops at a value that neither key sealed, and leaves the canary', async () => {
    const strange = await startApi({
      ...world.config,
      encryptionKey: Buffer.alloc(32, 11).toString('base64'),
      previousEncryptionKey: newKey,
    });
    await world.sql(`update totp set sealed_secret = '00000000' || substr(sealed_secret, 9)`);
    await expect(rotateKeys(strange.app.get(Database), strange.app.get(SecretBox), [totpSecrets])).rejects.toThrow(
      /no key here is 00000000/,
    );
    expect(await canary()).toBe(idOf(newKey));
    await strange.close();
  });

  async function sealedAnew(name: string): Promise<[string, string]> {
    const [row] = await world.sql<{ id: string; sealed: string }>(
      `select person_id id, sealed_secret sealed from totp join person p on p.id = person_id where email = $1`,
      [`${name}@defport.example`],
    );
    const box = renewed.app.get(SecretBox);
    const subject = totpSecrets.subject(row?.id ?? '');
    return [box.seal(box.open(row?.sealed ?? '', subject), subject), row?.id ?? ''];
  }
});
