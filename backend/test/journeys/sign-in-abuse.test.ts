import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { Answer, ApiClient } from '../api-client.js';
import { Authenticator } from '../authenticator.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;
const wrong = 'helemaal-verkeerd-geraden';

describe('someone who tries passwords', () => {
  let world: World;
  let attacker: ApiClient;
  beforeAll(async () => {
    world = await openWorld({ worker: false, trustProxy: true });
    attacker = world.visitor();
  });
  afterAll(() => world.close());

  const email = (name: string) => `${name}@defport.example`;
  const addresses = (attempt: number) => ({ 'X-Forwarded-For': `10.${attempt >> 8}.${attempt & 255}.7` });

  /** Each from an address of its own, with a captcha when one is asked. */
  async function guess(name: string, attempt: number, also: object = {}): Promise<Answer> {
    const body = { email: name.includes('@') ? name : email(name), password: wrong, ...also };
    const first = await attacker.post('/sessions', body, addresses(attempt));
    if (first.body.code !== 'captcha-needed') return first;
    return attacker.post('/sessions', { ...body, captcha: await attacker.captcha() }, addresses(attempt));
  }

  const hammer = async (name: string): Promise<void> => {
    for (let attempt = 0; attempt < 12; attempt++) await guess(name, attempt);
  };
  const forget = (limit: string) => world.sql(`delete from rate_limit where key like '${limit}%'`);

  it('has ten guesses for an account, whatever the address and however many at once', async () => {
    // the captcha is asked only after failures that were counted, so guesses of one moment must be counted too
    const burst = await Promise.all(Array.from({ length: 40 }, (_, attempt) => guess('rival', attempt)));
    const judged = burst.filter(({ body }) => body.code === 'sign-in-refused');
    expect(judged.length).toBe(10);
    expect(burst.every(({ status }) => status === 401 || status === 429)).toBe(true);
    const late = await guess('rival', 41, { password });
    expect([late.status, late.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(800);
    // nobody else is stopped
    await world.visitor().signIn(email('colleague'), password);
    // and a success of the owner does not give the guesser ten more
    await forget('sign-in-account');
    for (let attempt = 0; attempt < 9; attempt++) await guess('rival', attempt);
    expect((await guess('rival', 50, { password })).status).toBe(201);
    expect((await guess('rival', 51)).status).toBe(401);
    expect((await guess('rival', 52)).status).toBe(429);
  });

  it('cannot keep out an owner who has a second factor, and learns nothing while hammering', async () => {
    const app = await new Authenticator().pairWith(await world.visitor().signIn(email('industry'), password));
    await hammer('industry');
    const bad = await app.wrong();
    const answers = [
      await guess('industry', 60),
      await guess('industry', 61, { password }),
      await guess('industry', 62, { totp: bad }),
      await guess('industry', 63, { password, totp: bad }),
      await guess('industry', 64, { password, recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA' }),
      await guess('nobody@wendakker.example', 65, { totp: bad }),
    ];
    await hammer('nobody@wendakker.example');
    answers.push(await guess('nobody@wendakker.example', 66, { totp: bad }));
    answers.splice(5, 1);
    const seen = answers.map(({ status, body, headers }) => ({
      status,
      body: { ...body, detail: '', retryAfter: 0 },
      headers: [...headers].map(([name]) => name),
    }));
    expect(seen[0]?.status).toBe(429);
    for (const one of seen) expect(one).toEqual(seen[0]);

    const owner = await guess('industry', 70, { password, totp: await app.fresh() });
    expect(owner.status).toBe(201);
    expect((await guess('industry', 71, { password, recoveryCode: app.recoveryCodes[0] })).status).toBe(201);
    // which opened nothing to the guesser
    expect((await guess('industry', 72)).status).toBe(429);
    expect((await guess('industry', 73, { password })).status).toBe(429);
  });

  it('who knows the password has ten codes', async () => {
    const app = await new Authenticator().pairWith(await world.visitor().signIn(email('knowledge'), password));
    const totp = await app.wrong();
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await guess('knowledge', attempt, { password, totp })).body.code).toBe('second-factor-refused');
    expect((await guess('knowledge', 11, { password, totp })).status).toBe(429);
    expect((await guess('knowledge', 12, { password, recoveryCode: app.recoveryCodes[0] })).status).toBe(429);
    // the codes were no guesses of the password
    expect((await guess('knowledge', 13, { password })).body.code).toBe('second-factor-needed');
    const [left] = await world.sql<{ count: string }>(
      'select count(*) from recovery_code where used_at is null and person_id = (select id from person where email = $1)',
      [email('knowledge')],
    );
    expect(left?.count).toBe('10');
  });

  it('is stopped at one address too, whatever the accounts', async () => {
    await forget('sign-in');
    const from = { 'X-Forwarded-For': '10.9.9.9' };
    const captchas: string[] = [];
    const codes: string[] = [];
    for (let attempt = 0; attempt < 102; attempt++) {
      const body = { email: `someone-${attempt}@wendakker.example`, password: wrong };
      const captcha = attempt >= 20 ? (captchas.pop() ?? (await attacker.captcha())) : undefined;
      codes.push((await attacker.post('/sessions', { ...body, captcha }, from)).body.code);
    }
    expect(codes.slice(0, 100)).toEqual(Array(100).fill('sign-in-refused'));
    expect(codes.slice(100)).toEqual(['too-many-attempts', 'too-many-attempts']);
    expect(
      (await attacker.post('/sessions', { email: email('officer'), password }, { 'X-Forwarded-For': '10.9.9.8' }))
        .status,
    ).toBe(201);
  });
});

describe('a captcha', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  const attempt = (captcha?: string, account = 'someone@wendakker.example') =>
    world.visitor().post('/sessions', { email: account, password: wrong, ...(captcha ? { captcha } : {}) });

  it('is asked after the first failures for an account, known or not, and works once', async () => {
    for (const account of ['officer@defport.example', 'unknown@wendakker.example']) {
      for (let times = 0; times < 3; times++) expect((await attempt(undefined, account)).status).toBe(401);
      const asked = await attempt(undefined, account);
      expect([asked.status, asked.body.code]).toEqual([403, 'captcha-needed']);
      const captcha = await world.visitor().captcha();
      const both = await Promise.all([attempt(captcha, account), attempt(captcha, account)]);
      expect(both.map(({ status }) => status).sort()).toEqual([401, 403]);
      expect((await attempt(captcha, account)).body.code).toBe('captcha-needed');
    }
    // its owner is asked it too, and gets in
    await world.visitor().signIn('officer@defport.example', password);
    // nobody else is asked
    expect((await attempt(undefined, 'other@wendakker.example')).body.code).toBe('sign-in-refused');
  });

  it('is not made up, not changed, not old', async () => {
    for (let times = 0; times < 3; times++) await attempt();
    const solved = JSON.parse(Buffer.from(await world.visitor().captcha(), 'base64').toString());
    const { challenge, solution } = solved;
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0', cost: 1 } };
    const longer = {
      ...challenge,
      parameters: { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 9 },
    };
    const forged = [
      'nonsense',
      encoded(null),
      encoded({ challenge, solution: { ...solution, counter: solution.counter + 1 } }),
      encoded({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
      encoded({ challenge: easier, solution }),
      encoded({ challenge: longer, solution }),
      encoded({ challenge: { ...challenge, signature: undefined }, solution }),
    ];
    for (const captcha of forged) expect((await attempt(captcha)).body.code).toBe('captcha-needed');
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 11 * 60_000);
    const old = await attempt(encoded(solved));
    clock.mockRestore();
    expect(old.body.code).toBe('captcha-needed');
    expect((await attempt(encoded(solved))).body.code).toBe('sign-in-refused');
  });

  it('is asked of sign-up and recovery that come often, for known and unknown alike', async () => {
    const forms = {
      '/recoveries': (address: string) => ({ email: address }),
      '/registrations': (address: string) => ({ email: address, password: 'kraan lantaarn wolk', name: 'Wie Dan Ook' }),
    };
    for (const [path, body] of Object.entries(forms)) {
      await world.sql(`delete from rate_limit where key like 'form%'`);
      for (const address of ['officer@defport.example', 'new@wendakker.example']) {
        const codes = [];
        for (let times = 0; times < 4; times++) codes.push((await world.visitor().post(path, body(address))).status);
        expect(codes).toEqual([202, 202, 202, 403]);
        const solved = { ...body(address), captcha: await world.visitor().captcha() };
        expect((await world.visitor().post(path, solved)).status).toBe(202);
      }
    }
    // asking made nobody
    expect(await world.sql(`select 1 from person where email = 'new@wendakker.example'`)).toEqual([]);
  });
});

describe('sign-up', () => {
  it('takes no password that is known to leak, and none about the person', async () => {
    const world = await openWorld({ worker: false });
    const signUp = (chosen: string) =>
      world.visitor().post('/registrations', {
        ...{ email: 'sam@wendakker.example', name: 'Sam de Witte', password: chosen, language: 'en' },
      });
    const errors = async (chosen: string) => (await signUp(chosen)).body.errors;
    expect(await errors('Password123!')).toEqual([
      {
        field: 'password',
        code: 'password-too-common',
        detail: expect.stringContaining('four or more separate words'),
      },
    ]);
    expect(await errors('de witte was het wel')).toEqual([
      { field: 'password', code: 'password-about-you', detail: expect.stringContaining('nothing to do with you') },
    ]);
    expect((await errors('elf tekens!')).map(({ code }: { code: string }) => code)).toEqual(['too-short']);
    expect(await world.sql('select 1 from sign_up_token')).toEqual([]);
    expect((await signUp('kraan lantaarn wolk')).status).toBe(202);
    await world.close();
  });
});

describe('a call that costs work before anybody is known', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false, trustProxy: true, publicUrl: 'http://localhost:4400' });
  });
  afterAll(() => world.close());

  it.each([
    ['captcha', 'GET', '/captcha', 200],
    ['passkey-options', 'POST', '/sessions/passkey-options', 201],
    ['provider-start', 'GET', '/oidc/none/start', 404],
  ] as const)('is counted by address and in all: %s', async (name, method, path, status) => {
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    const call = (address: string) =>
      method === 'GET'
        ? world.visitor().get(path, from(address))
        : world.visitor().post(path, undefined, from(address));
    const use = (limit: string, points: number) =>
      world.sql(`update rate_limit set points = $2 where key like $1`, [`${name}-${limit}:%`, points]);
    expect((await call('10.0.0.1')).status).toBe(status);
    await use('address', 299);
    expect((await call('10.0.0.1')).status).toBe(status);
    const stopped = await call('10.0.0.1');
    expect([stopped.status, stopped.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    // others are not stopped, until all together are too many
    expect((await call('10.0.0.2')).status).toBe(status);
    await use('total', 20_000);
    expect((await call('10.0.0.3')).status).toBe(429);
    expect((await world.visitor().post('/sessions', { email: 'industry@defport.example', password })).status).toBe(201);
  });
});
