import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '../../src/app.js';
import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { ApiClient } from '../api-client.js';
import { Authenticator } from '../authenticator.js';
import { openWorld, testKey, type World } from '../world.js';

const { password } = demoWorld;

describe('a second factor', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  const email = (name: string) => `${name}@defport.example`;
  const signIn = (name: string): Promise<ApiClient> => world.visitor().signIn(email(name), password);
  const tryIn = (name: string, proof: object = {}) =>
    world.visitor().postAsForm('/sessions', { email: email(name), password, ...proof });
  const lettersTo = (name: string) =>
    world.sql<{ subject: string }>('select subject from mail where recipient = $1 order by at, id', [email(name)]);

  it('counts from the moment its first code is right', async () => {
    const client = await signIn('industry');
    expect((await client.get('/me/security')).body).toEqual({
      ...{ password: true, totp: null, recoveryCodesLeft: 0, passkeys: [], pendingEmail: null, identities: [] },
    });
    const begun = await client.post('/me/totp');
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Defport:industry.*secret=[A-Z2-7]{32}/);
    expect(begun.body.qr).toContain('<svg');
    const app = Object.assign(new Authenticator(), { secret: begun.body.secret });
    const wrong = await client.post('/me/totp/confirmation', { totp: await app.wrong() });
    expect([wrong.status, wrong.body.errors[0]]).toMatchObject([400, { field: 'totp', code: 'code-not-right' }]);
    expect((await tryIn('industry')).status).toBe(201);
    expect((await client.get('/me/security')).body.totp).toBeNull();
    expect(await lettersTo('industry')).toEqual([]);
  });

  it('is asked at every sign-in from then on, and a wrong one does not get in', async () => {
    const app = await new Authenticator().pairWith(await signIn('industry'));
    expect((await lettersTo('industry')).map(({ subject }) => subject)).toEqual([
      'Inloggen vraagt nu een code uit uw app (Defport)',
    ]);
    const asked = await tryIn('industry');
    expect([asked.status, asked.body.code, asked.body.methods]).toEqual([
      401,
      'second-factor-needed',
      ['totp', 'recovery_code'],
    ]);
    expect(asked.headers.get('set-cookie')).toBeNull();
    const refused = await tryIn('industry', { totp: await app.wrong() });
    expect([refused.status, refused.body.code]).toEqual([401, 'second-factor-refused']);
    const code = await app.fresh();
    const guess = await world.visitor().post('/sessions', { email: email('industry'), password: 'wrong', totp: code });
    expect([guess.status, guess.body.code]).toEqual([401, 'sign-in-refused']);
    // a code of somebody else's app
    const other = await new Authenticator().pairWith(await signIn('rival'));
    expect((await tryIn('industry', { totp: await other.code(0) })).body.code).toBe('second-factor-refused');
    // the wrong password did not use the code up
    const signedIn = world.visitor();
    expect((await signedIn.post('/sessions', { email: email('industry'), password, totp: code })).status).toBe(201);
    expect((await signedIn.get('/sessions')).body.items[0].method).toBe('password_totp');
  });

  it('works once: not a second time, not twice at the same moment, and no code from before', async () => {
    const clients = await Promise.all(Array.from({ length: 6 }, () => signIn('knowledge')));
    const app = await new Authenticator().pairWith(clients[0] ?? world.visitor());
    expect((await tryIn('knowledge', { totp: await app.code(-1) })).body.code).toBe('second-factor-refused');
    const totp = await app.fresh();
    const answers = await Promise.all(clients.map((client) => client.post('/sessions/current/step-up', { totp })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401, 401]);
    expect((await tryIn('knowledge', { totp })).body.code).toBe('second-factor-refused');
    expect((await tryIn('knowledge', { totp: await app.code(3) })).body.code).toBe('second-factor-refused');
  });

  it('has ten recovery codes, each of which works once', async () => {
    const client = await signIn('need');
    const app = await new Authenticator().pairWith(client);
    expect(new Set(app.recoveryCodes).size).toBe(10);
    // 20 characters out of 30
    for (const code of app.recoveryCodes) expect(code).toMatch(/^([A-HJKMNP-Z2-9]{5}-){3}[A-HJKMNP-Z2-9]{5}$/);
    const [one = '', two = ''] = app.recoveryCodes;
    const typed = one.toLowerCase().replaceAll('-', ' ');
    const answers = await Promise.all([typed, typed].map((recoveryCode) => tryIn('need', { recoveryCode })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await client.get('/me/security')).body.recoveryCodesLeft).toBe(9);
    expect((await tryIn('rom', { recoveryCode: two })).status).toBe(201); // who has no second factor is asked nothing
    await client.post('/sessions/current/step-up', { totp: await app.fresh() });
    const renewed = await client.post('/me/recovery-codes');
    expect(renewed.status).toBe(201);
    expect((await tryIn('need', { recoveryCode: two })).body.code).toBe('second-factor-refused');
    expect((await tryIn('need', { recoveryCode: renewed.body.recoveryCodes[0] })).status).toBe(201);
    // the portal itself cannot read them
    const kept = JSON.stringify(await world.sql('select encode(code_hash, $1) from recovery_code', ['escape']));
    for (const code of [...app.recoveryCodes, ...renewed.body.recoveryCodes]) expect(kept).not.toContain(code);
  });

  it('is what a person who has one steps up with, and is removed only after that', async () => {
    const client = await signIn('rom');
    const app = await new Authenticator().pairWith(client);
    const asked = await client.delete('/me/totp');
    expect([asked.status, asked.body.methods]).toEqual([403, ['totp', 'recovery_code']]);
    expect((await client.post('/sessions/current/step-up', { password })).status).toBe(401);
    const totp = await app.fresh();
    expect((await client.post('/sessions/current/step-up', { totp })).status).toBe(201);
    expect((await client.post('/sessions/current/step-up', { totp })).status).toBe(401);
    expect((await client.post('/me/totp')).body.code).toBe('totp-already-set');
    expect((await client.delete('/me/totp')).status).toBe(204);
    expect((await tryIn('rom')).status).toBe(201);
    expect((await client.get('/me/security')).body).toMatchObject({ totp: null, recoveryCodesLeft: 0 });
    expect((await lettersTo('rom')).map(({ subject }) => subject)).toEqual([
      'Inloggen vraagt nu een code uit uw app (Defport)',
      'Inloggen vraagt geen code uit uw app meer (Defport)',
    ]);
    expect(await lettersTo('officer')).toEqual([]);
  });

  it('lies in the database encrypted, bound to its person', async () => {
    const [one, other] = [await signIn('officer'), await signIn('contactpoint')];
    const app = await new Authenticator().pairWith(one);
    await new Authenticator().pairWith(other);
    const rows = await world.sql<{ sealed_secret: string }>('select sealed_secret from totp');
    expect(JSON.stringify(rows)).not.toContain(app.secret);
    for (const row of rows) expect(row.sealed_secret).toMatch(/^[0-9a-f]{8}(\.[\w-]+){3}$/);
    // who can write in the database cannot put their own secret under another person's name
    await world.sql(
      `update totp set sealed_secret = (select sealed_secret from totp t join person p on p.id = t.person_id where p.email = $1)
       where person_id = (select id from person where email = $2)`,
      [email('officer'), email('contactpoint')],
    );
    expect((await tryIn('contactpoint', { totp: await app.code(1) })).status).toBe(500);
    expect((await tryIn('officer', { totp: await app.code(1) })).status).toBe(201);
  });
});

describe('the key of the secrets', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'defport-key-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('stops the process when it is another one, and starts it when it is back', async () => {
    const world = await openWorld({ worker: false });
    const other = Buffer.alloc(32, 8).toString('base64');
    await expect(startApi({ ...world.config, encryptionKey: other })).rejects.toThrow(/is not the one with which this/);
    await expect(startApi({ ...world.config, encryptionKey: undefined, dataDir: folder })).rejects.toThrow(
      /there is no key: set ENCRYPTION_KEY/,
    );
    await (await startApi({ ...world.config, encryptionKey: testKey })).close();
    await world.close();
  });

  it('is made once in the data folder when none is given, for this user only', async () => {
    const world = await openWorld({ worker: false, encryptionKey: undefined, dataDir: folder });
    const file = join(folder, 'encryption.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = readFileSync(file, 'utf8');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    await (await startApi(world.config)).close();
    expect(readFileSync(file, 'utf8')).toBe(key);
    writeFileSync(file, 'damaged');
    await expect(startApi(world.config)).rejects.toThrow(/does not hold a key of 32 bytes/);
    await world.close();
  });
});
