import { randomBytes } from 'node:crypto';
import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { Answer } from '../api-client.js';
import { Browser } from '../browser.js';
import { type Lie, SoftwareAuthenticator } from '../software-authenticator.js';
import { openWorld, type World } from '../world.js';

const origin = 'http://localhost:4400';

describe('passkeys', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ publicUrl: origin });
  });
  afterAll(() => world.close());

  const someone = async (name: string): Promise<Browser> => {
    const browser = new Browser(world.url);
    const answer = await browser.post('/sessions', { email: `${name}@defport.example`, password: demoWorld.password });
    expect(answer.status).toBe(201);
    return browser;
  };

  const offer = async (browser: Browser, device: SoftwareAuthenticator, lie: Lie = {}): Promise<Answer> => {
    const { body } = await browser.post('/me/passkeys/options');
    const response = device.create(body.options, lie);
    return browser.post('/me/passkeys', { name: 'Laptop', challengeId: body.challengeId, response });
  };

  const withPasskey = async (name: string) => {
    const browser = await someone(name);
    const device = new SoftwareAuthenticator(origin);
    const added = await offer(browser, device);
    expect(added.status).toBe(201);
    return { browser, device, id: added.body.id as string };
  };

  const signIn = async (device: SoftwareAuthenticator, lie: Lie = {}, browser = new Browser(world.url)) => {
    const { body } = await browser.post('/sessions/passkey-options');
    const response = device.get(body.options, lie);
    return browser.post('/sessions/passkey', { challengeId: body.challengeId, response });
  };

  it('are added with a notice by mail, and let their person in without a name or password', async () => {
    const { device } = await withPasskey('industry');
    const browser = new Browser(world.url);
    const { body } = await browser.post('/sessions/passkey-options');
    expect(body.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(body.options.allowCredentials ?? []).toEqual([]);
    const response = device.get(body.options);
    const answer = await browser.post('/sessions/passkey', { challengeId: body.challengeId, response });
    expect(answer.status).toBe(201);
    expect(answer.body.person.email).toBe('industry@defport.example');
    expect((await browser.get('/me')).body.person.email).toBe('industry@defport.example');
    expect(await world.sql(`select from mail where subject like 'U heeft een passkey toegevoegd%'`)).toHaveLength(1);
    const [session] = await world.sql<{ method: string }>(
      'select method from session order by created_at desc limit 1',
    );
    expect(session?.method).toBe('passkey');
  });

  it('can be several, are asked to be kept on the device, and are listed and removed one by one', async () => {
    const { browser, device, id } = await withPasskey('rival');
    const second = new SoftwareAuthenticator(origin);
    // who has a factor proves it before another one is added
    const early = await browser.post('/me/passkeys/options');
    expect([early.status, early.body.code, early.body.methods]).toEqual([403, 'step-up-needed', ['passkey']]);
    const unasked = { name: 'Telefoon', challengeId: id, response: second.create({ challenge: 'AAAA' }) };
    expect((await browser.post('/me/passkeys', unasked)).body.code).toBe('step-up-needed');
    expect((await browser.delete(`/me/passkeys/${id}`)).body.code).toBe('step-up-needed');
    expect((await stepUp(browser, device)).status).toBe(201);
    const { body } = await browser.post('/me/passkeys/options');
    expect(body.options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.credentialId }],
    });
    const response = second.create(body.options);
    const other = await browser.post('/me/passkeys', { name: 'Telefoon', challengeId: body.challengeId, response });
    expect(other.status).toBe(201);
    const { id: strangers } = await withPasskey('officer');
    expect((await browser.delete(`/me/passkeys/${strangers}`)).status).toBe(404);
    expect((await browser.delete(`/me/passkeys/${id}`)).status).toBe(204);
    expect((await signIn(device)).status).toBe(401);
    expect((await signIn(second)).status).toBe(201);
    expect((await browser.delete(`/me/passkeys/${id}`)).status).toBe(404);
  });

  const stepUp = async (browser: Browser, device: SoftwareAuthenticator, lie: Lie = {}): Promise<Answer> => {
    const { body } = await browser.post('/sessions/current/passkey-options');
    const response = device.get(body.options, lie);
    return browser.post('/sessions/current/step-up', { passkey: { challengeId: body.challengeId, response } });
  };

  it('may be the only factor, and the last way in stays', async () => {
    const { browser, device, id } = await withPasskey('knowledge');
    await world.sql(`update person set password_hash = null where email = 'knowledge@defport.example'`);
    const withPassword = { email: 'knowledge@defport.example', password: demoWorld.password };
    expect((await new Browser(world.url).post('/sessions', withPassword)).status).toBe(401);
    expect((await signIn(device)).status).toBe(201);
    expect((await stepUp(browser, device)).status).toBe(201);
    expect((await browser.delete(`/me/passkeys/${id}`)).body.code).toBe('last-way-in');
    expect((await signIn(device)).status).toBe(201);
  });

  describe('an answer that is not right', () => {
    let device: SoftwareAuthenticator;
    let stranger: SoftwareAuthenticator;
    beforeAll(async () => {
      ({ device } = await withPasskey('financier'));
      ({ device: stranger } = await withPasskey('investor'));
    });

    const lies: [string, () => Lie][] = [
      ['comes from another origin', () => ({ origin: 'http://evil.example' })],
      ['comes from another port', () => ({ origin: 'http://localhost:4401' })],
      ['comes from the same name over https', () => ({ origin: 'https://localhost:4400' })],
      ['is for another RP id', () => ({ rpId: 'evil.example' })],
      ['answers another challenge', () => ({ challenge: randomBytes(32).toString('base64url') })],
      ['is of another kind', () => ({ type: 'webauthn.create' })],
      ['was made in a frame of another site', () => ({ crossOrigin: true })],
      ['lacks user verification', () => ({ userVerified: false })],
      ['lacks user presence', () => ({ userPresent: false })],
      ['has the counter of before', () => ({ counter: device.counter - 1 })],
      ['has the counter back at nought', () => ({ counter: 0 })],
      ["names another person's passkey", () => ({ credentialId: stranger.credentialId })],
      ["names another person's account", () => ({ userHandle: stranger.userHandle })],
      ['names no account', () => ({ userHandle: undefined })],
      ['is signed by another key', () => ({ key: stranger.key })],
      ['names a passkey that nobody has', () => ({ credentialId: randomBytes(32).toString('base64url') })],
    ];

    it.each(lies)('is refused when it %s', async (_, lie) => {
      expect((await signIn(device)).status).toBe(201);
      const answer = await signIn(device, lie());
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 401, code: 'passkey-refused' });
      expect((await signIn(device)).status).toBe(201);
    });

    it('is refused the second time, at another browser, after five minutes, or for another purpose', async () => {
      const browser = new Browser(world.url);
      const ask = async () => (await browser.post('/sessions/passkey-options')).body;
      const first = await ask();
      const right = { challengeId: first.challengeId, response: device.get(first.options) };
      expect((await browser.post('/sessions/passkey', right)).status).toBe(201);
      expect((await browser.post('/sessions/passkey', right)).status).toBe(401);

      const again = await ask();
      const fresh = { challengeId: again.challengeId, response: device.get(first.options) };
      expect((await browser.post('/sessions/passkey', fresh)).status).toBe(401);

      const elsewhere = await ask();
      const stolen = { challengeId: elsewhere.challengeId, response: device.get(elsewhere.options) };
      expect((await new Browser(world.url).post('/sessions/passkey', stolen)).status).toBe(401);
      expect((await browser.post('/sessions/passkey', stolen)).status).toBe(201);

      const late = await ask();
      await world.sql(`update passkey_challenge set created_at = now() - interval '301 seconds' where id = $1`, [
        late.challengeId,
      ]);
      const slow = { challengeId: late.challengeId, response: device.get(late.options) };
      expect((await browser.post('/sessions/passkey', slow)).status).toBe(401);

      const { body } = await browser.post('/sessions/current/passkey-options');
      const bent = { challengeId: body.challengeId, response: device.get(body.options) };
      expect((await browser.post('/sessions/passkey', bent)).status).toBe(401);
    });

    it('uses up its challenge, so that it cannot be mended and sent again', async () => {
      const browser = new Browser(world.url);
      const { body } = await browser.post('/sessions/passkey-options');
      const wrong = { challengeId: body.challengeId, response: device.get(body.options, { userVerified: false }) };
      expect((await browser.post('/sessions/passkey', wrong)).status).toBe(401);
      const right = { challengeId: body.challengeId, response: device.get(body.options) };
      expect((await browser.post('/sessions/passkey', right)).status).toBe(401);
    });

    it('of two at once with one counter lets in one at most', async () => {
      const browsers = [new Browser(world.url), new Browser(world.url)] as const;
      const asked = await Promise.all(browsers.map(async (one) => (await one.post('/sessions/passkey-options')).body));
      const counter = device.counter + 1;
      const answers = await Promise.all(
        browsers.map((one, at) =>
          one.post('/sessions/passkey', {
            challengeId: asked[at].challengeId,
            response: device.get(asked[at].options, { counter }),
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    });

    it("does not step up: another person's passkey, another's challenge, another's sign-in", async () => {
      const { browser: mine, device: own } = await withPasskey('verifier');
      expect((await stepUp(mine, own)).status).toBe(201);
      expect((await stepUp(mine, stranger)).status).toBe(401);
      expect((await stepUp(mine, own, { userHandle: stranger.userHandle })).status).toBe(401);
      const { body } = await mine.post('/sessions/passkey-options');
      const forSignIn = { challengeId: body.challengeId, response: own.get(body.options) };
      expect((await mine.post('/sessions/current/step-up', { passkey: forSignIn })).status).toBe(401);
      expect((await stepUp(mine, own)).status).toBe(201);
    });
  });

  describe('a new passkey', () => {
    const lies: [string, Lie][] = [
      ['from another origin', { origin: 'http://evil.example' }],
      ['for another RP id', { rpId: 'evil.example' }],
      ['for another challenge', { challenge: randomBytes(32).toString('base64url') }],
      ['of another kind', { type: 'webauthn.get' }],
      ['without user verification', { userVerified: false }],
      ['made in a frame of another site', { crossOrigin: true }],
    ];
    it.each(lies)('is refused when it is %s', async (_, lie) => {
      const browser = await someone('newcomer');
      const answer = await offer(browser, new SoftwareAuthenticator(origin), lie);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'passkey-not-added' });
    });

    it('does not take the place of a passkey that somebody has, nor answer the challenge of another', async () => {
      const { device } = await withPasskey('colleague');
      const browser = await someone('newcomer');
      const copy = await offer(browser, new SoftwareAuthenticator(origin), { credentialId: device.credentialId });
      expect(copy.body.code).toBe('passkey-known');
      expect((await signIn(device)).body.person.email).toBe('colleague@defport.example');
      const other = await someone('auditor');
      const { body } = await other.post('/me/passkeys/options');
      const response = new SoftwareAuthenticator(origin).create(body.options);
      const taken = await browser.post('/me/passkeys', { name: 'x', challengeId: body.challengeId, response });
      expect(taken.body.code).toBe('passkey-not-added');
      const mine = (await browser.post('/me/passkeys/options')).body;
      await browser.post('/sessions', { email: 'auditor@defport.example', password: demoWorld.password });
      const made = {
        name: 'x',
        challengeId: mine.challengeId,
        response: new SoftwareAuthenticator(origin).create(mine.options),
      };
      expect((await browser.post('/me/passkeys', made)).body.code).toBe('passkey-not-added');
      expect(
        await world.sql(`select from passkey p join person q on q.id = person_id where email like 'newcomer@%'`),
      ).toHaveLength(0);
    });
  });

  it('are not asked at an address without a name', async () => {
    const bare = await openWorld({ worker: false });
    const answer = await new Browser(bare.url).post('/sessions/passkey-options');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'passkeys-not-here' });
    const named = await new Browser(bare.url.replace('127.0.0.1', 'localhost')).post('/sessions/passkey-options');
    expect(named.body.options.rpId).toBe('localhost');
    await bare.close();
  });
});
