import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { Answer } from '../api-client.js';
import { Authenticator } from '../authenticator.js';
import { Browser } from '../browser.js';
import {
  type AtProvider,
  level,
  locationOf,
  type OidcScene,
  openOidcScene,
  sentBack,
  signInAt,
} from '../identity-provider/scene.js';
import { until } from '../until.js';

/** Begins to link at the broker; gives the address to which it sends the browser back. */
const wayBack = async (browser: Browser): Promise<URL> => {
  const begun = await browser.post('/me/identities', { provider: 'broker' });
  expect(begun.status).toBe(201);
  return sentBack(browser, begun.body.location);
};

const linkAt = async (browser: Browser): Promise<Answer> => browser.get((await wayBack(browser)).href);

describe('signing in at a provider', () => {
  let scene: OidcScene;
  beforeAll(async () => {
    scene = await openOidcScene();
  });
  afterAll(() => scene.close());

  const noor: AtProvider = {
    sub: 'noor',
    acr: level('loa3'),
    email: 'noor@bedrijf.example',
    email_verified: true,
    name: 'Noor de Wit',
    'urn:company': '00000901',
    'urn:kind': 'KvKnr',
    'urn:branch': '000012345678',
    'urn:acting': 'acting-1',
  };

  const signedIn = async (name: string, person: AtProvider): Promise<Browser> => {
    const browser = scene.browserOf(person);
    const credentials = { email: `${name}@defport.example`, password: demoWorld.password };
    expect((await browser.post('/sessions', credentials)).status).toBe(201);
    return browser;
  };

  it('is offered with its label, and asks for a code with PKCE, state, nonce, level and our own address', async () => {
    const visitor = new Browser(scene.portal);
    expect((await visitor.get('/sign-in-options')).body).toEqual({
      providers: [
        { code: 'broker', label: { nl: 'eHerkenning', en: 'eHerkenning' } },
        { code: 'staff', label: { nl: 'Rijk', en: 'Government' } },
      ],
      demo: true,
    });
    const asked = new URL(locationOf(await visitor.get('/oidc/broker/start', { 'X-Forwarded-Host': 'evil.example' })));
    const { state, nonce, code_challenge, ...rest } = Object.fromEntries(asked.searchParams);
    expect(rest).toEqual({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid email profile company',
      redirect_uri: `${scene.portal}/api/v1/oidc/broker/callback`,
      code_challenge_method: 'S256',
      acr_values: `${level('loa3')} ${level('loa4')}`,
    });
    for (const secret of [state, nonce, code_challenge])
      expect(Buffer.from(secret ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
  });

  it('makes a person the first time, knows them the next time, and keeps what the provider said for them', async () => {
    const browser = scene.browserOf(noor);
    const came = await signInAt(browser, 'broker', `?next=${encodeURIComponent('/barriers/new?step=2')}`);
    expect([came.status, locationOf(came)]).toEqual([302, '/barriers/new?step=2']);
    const me = (await browser.get('/me')).body;
    expect(me.person).toMatchObject({ name: 'Noor de Wit', email: 'noor@bedrijf.example' });
    const again = scene.browserOf({ ...noor, acr: level('loa4'), email: 'moved@bedrijf.example' });
    await signInAt(again, 'broker');
    expect((await again.get('/me')).body.person).toEqual(me.person);
    expect(await scene.world.sql(`select facts from identity where subject = 'noor'`)).toEqual([
      {
        facts: {
          kvkNumber: '00000901',
          branchNumber: '000012345678',
          actingSubject: 'acting-1',
          assurance: level('loa4'),
        },
      },
    ]);
    expect(await scene.world.sql(`select method, provider from session where person_id = $1`, [me.person.id])).toEqual([
      { method: 'oidc', provider: 'broker' },
      { method: 'oidc', provider: 'broker' },
    ]);
    expect(me.organisations).toEqual([]);
  });

  it('takes no number for a KVK number that the provider calls another kind', async () => {
    const person = { ...noor, sub: 'rsin', email: 'rsin@bedrijf.example', 'urn:kind': 'RSIN' };
    await signInAt(scene.browserOf(person), 'broker');
    const [row] = await scene.world.sql<{ facts: object }>(`select facts from identity where subject = 'rsin'`);
    expect(row?.facts).not.toHaveProperty('kvkNumber');
  });

  it('works with a key of ours in place of a secret', async () => {
    const browser = scene.browserOf({ sub: 'ambtenaar', email: 'a@rijk.example', email_verified: true });
    expect(locationOf(await signInAt(browser, 'staff'))).toBe('/');
    expect((await browser.get('/me')).body.person.name).toBe('a');
  });

  it('gives the same subject at another provider no way into the account', async () => {
    const browser = scene.browserOf({ ...noor, email: 'noor-elsewhere@bedrijf.example' });
    await signInAt(browser, 'staff');
    expect((await browser.get('/me')).body.person.email).toBe('noor-elsewhere@bedrijf.example');
  });

  it('does not take over an account by its address, until its owner links the identity', async () => {
    const person = { ...noor, sub: 'industry-sub', email: 'Industry@defport.example' };
    const stranger = scene.browserOf(person);
    const refused = '/sign-in?refused=identity-not-linked&provider=broker';
    expect(locationOf(await signInAt(stranger, 'broker'))).toBe(refused);
    expect((await stranger.get('/me')).status).toBe(401);

    const owner = await signedIn('industry', person);
    expect(locationOf(await linkAt(owner))).toBe('/account');
    expect((await owner.get('/me/security')).body.identities).toMatchObject([
      { provider: 'broker', label: { nl: 'eHerkenning', en: 'eHerkenning' }, kvkNumber: '00000901' },
    ]);
    expect(locationOf(await signInAt(stranger, 'broker'))).toBe('/');
    expect((await stranger.get('/me')).body.person.email).toBe('industry@defport.example');
    const letters = await scene.world.sql(`select from mail where recipient = 'industry@defport.example'`);
    expect(letters).toHaveLength(1);
  });

  it('links for nobody else: an identity has one person, and the one who comes back is the one who left', async () => {
    const rival = await signedIn('rival', noor);
    const taken = '/account?refused=identity-of-another&provider=broker';
    expect(locationOf(await linkAt(rival))).toBe(taken);

    const changing = await signedIn('knowledge', { ...noor, sub: 'free-1' });
    const back = await wayBack(changing);
    await changing.delete('/sessions/current');
    const notAllowed = '/account?refused=link-not-allowed&provider=broker';
    expect(locationOf(await changing.get(back.href))).toBe(notAllowed);
    await changing.post('/sessions', { email: 'financier@defport.example', password: demoWorld.password });
    expect(await scene.world.sql(`select from identity where subject = 'free-1'`)).toHaveLength(0);
  });

  it.each(['cross-site', 'same-site'])('does not begin to link when asked from a %s page', async (from) => {
    const browser = await signedIn('investor', { ...noor, sub: 'free-2' });
    const answer = await browser.post('/me/identities', { provider: 'broker' }, { 'Sec-Fetch-Site': from });
    expect(answer.status).toBe(403);
    // nor by an address that a page elsewhere can open: that only signs in
    const started = await browser.get('/oidc/broker/start?link=true', { 'Sec-Fetch-Site': from });
    expect(new URL(locationOf(started)).searchParams.get('prompt')).toBeNull();
  });

  it('does not begin to link for a visitor, nor at a provider that is not there', async () => {
    expect((await new Browser(scene.portal).post('/me/identities', { provider: 'broker' })).status).toBe(401);
    const browser = await signedIn('investor', noor);
    expect((await browser.post('/me/identities', { provider: 'other' })).status).toBe(404);
  });

  it('links only after a proof, for who has a second factor', async () => {
    const person = { ...noor, sub: 'factor-sub', email: 'secretary@defport.example' };
    const owner = await signedIn('secretary', person);
    const client = await scene.world.visitor().signIn('secretary@defport.example', demoWorld.password);
    const app = await new Authenticator().pairWith(client);
    const refused = await owner.post('/me/identities', { provider: 'broker' });
    expect([refused.status, refused.body.code, refused.body.methods]).toEqual([
      403,
      'step-up-needed',
      ['totp', 'recovery_code'],
    ]);
    expect((await owner.post('/sessions/current/step-up', { totp: await app.fresh() })).status).toBe(201);
    expect(locationOf(await linkAt(owner))).toBe('/account');
  });

  it('is taken off the account after a proof, with a notice, unless nothing else lets the person in', async () => {
    const person = { ...noor, sub: 'leaves', email: 'rom@defport.example' };
    const owner = await signedIn('rom', person);
    await linkAt(owner);
    const [identity] = (await owner.get('/me/security')).body.identities;
    const refused = await owner.delete(`/me/identities/${identity.id}`);
    expect([refused.status, refused.body.code]).toEqual([403, 'step-up-needed']);
    await owner.post('/sessions/current/step-up', { password: demoWorld.password });
    const rival = await signedIn('rival', noor);
    await rival.post('/sessions/current/step-up', { password: demoWorld.password });
    expect((await rival.delete(`/me/identities/${identity.id}`)).status).toBe(404);

    const passwordOf = (hash: string | null) =>
      scene.world.sql(`update person set password_hash = $1 where email = 'rom@defport.example'`, [hash]);
    const [{ password_hash: kept } = { password_hash: '' }] = await scene.world.sql<{ password_hash: string }>(
      `select password_hash from person where email = 'rom@defport.example'`,
    );
    await passwordOf(null);
    // one at a provider that is no longer configured is no way in
    await scene.world.sql(
      `insert into identity (id, provider, subject, person_id, facts)
       select gen_random_uuid(), 'gone', 'leaves', id, '{}' from person where email = 'rom@defport.example'`,
    );
    const last = await owner.delete(`/me/identities/${identity.id}`);
    expect([last.status, last.body.code]).toEqual([409, 'last-way-in']);
    await passwordOf(kept);
    expect((await owner.delete(`/me/identities/${identity.id}`)).status).toBe(204);
    expect((await owner.delete(`/me/identities/${identity.id}`)).status).toBe(404);
    expect((await owner.get('/me/security')).body.identities).toMatchObject([{ provider: 'gone' }]);
    expect(await scene.world.sql(`select detail from audit where action = 'identity.unlinked'`)).toEqual([
      { detail: { provider: 'broker' } },
    ]);
    const letters = await scene.world.sql<{ subject: string }>(
      `select subject from mail where recipient = 'rom@defport.example' order by at desc limit 1`,
    );
    expect(letters[0]?.subject).toContain('losgekoppeld');
    // who comes back with it is a stranger again
    expect(locationOf(await signInAt(scene.browserOf(person), 'broker'))).toContain('identity-not-linked');
  });

  it('clears what somebody chose who signed up with the address but never confirmed it', async () => {
    const email = 'unconfirmed@bedrijf.example';
    const planted = { email, password: 'gekozen door iemand anders 1', name: 'Stranger', language: 'nl' };
    expect((await new Browser(scene.portal).post('/registrations', planted)).status).toBe(202);
    await scene.world.sql(
      `insert into person (id, email, name, password_hash) values (gen_random_uuid(), $1, 'Stranger', 'planted')`,
      [email],
    );
    const browser = scene.browserOf({ ...noor, sub: 'late', email, name: 'Real Owner' });
    await signInAt(browser, 'broker');
    expect((await browser.get('/me')).body.person.name).toBe('Real Owner');
    const kept = await scene.world.sql(`select password_hash from person where email = $1`, [email]);
    expect(kept).toEqual([{ password_hash: null }]);
    expect((await new Browser(scene.portal).post('/sessions', { email, password: planted.password })).status).toBe(401);
  });

  it('is refused to a person whose account was closed', async () => {
    const person = { ...noor, sub: 'closed', email: 'closed@bedrijf.example' };
    expect(locationOf(await signInAt(scene.browserOf(person), 'broker'))).toBe('/');
    await scene.world.sql(`update person set disabled_at = now() where email = $1`, [person.email]);
    const browser = scene.browserOf(person);
    expect(locationOf(await signInAt(browser, 'broker'))).toBe('/sign-in?refused=account-closed&provider=broker');
    expect((await browser.get('/me')).status).toBe(401);
  });

  it('ends the session that the browser came with', async () => {
    const browser = await signedIn('need', { ...noor, sub: 'need-sub', email: 'need@bedrijf.example' });
    const before = browser.cookieOf('session') ?? '';
    await signInAt(browser, 'broker');
    const old = new Browser(scene.portal);
    old.setCookie('session', before);
    expect((await old.get('/me')).status).toBe(401);
    expect((await browser.get('/me')).body.person.email).toBe('need@bedrijf.example');
  });

  it('lets two tabs of one browser both finish', async () => {
    const browser = scene.browserOf(noor);
    const started = [locationOf(await browser.get('/oidc/broker/start'))];
    started.push(locationOf(await browser.get('/oidc/broker/start')));
    for (const address of started)
      expect(locationOf(await browser.get((await sentBack(browser, address)).href))).toBe('/');
  });

  it('does not know a provider that is not configured', async () => {
    const answers = [await new Browser(scene.portal).get('/oidc/other/start')];
    answers.push(await new Browser(scene.portal).get('/oidc/other/callback?code=x&state=y'));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('leaves tokens, codes and addresses out of the audit trail', async () => {
    const rows = await scene.world.sql<{ detail: unknown }>(
      `select detail from audit where action in ('sign_in.refused', 'identity.linked', 'session.opened')`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/eyJ|@|code_verifier/);
  });
});

describe('a provider that is down', () => {
  it('stops nobody else, says so, and works again when it is back', async () => {
    const scene = await openOidcScene();
    await scene.broker.close();
    const browser = scene.browserOf({ sub: 'x', email: 'x@bedrijf.example', email_verified: true, acr: level('loa3') });
    const refused = '/sign-in?refused=provider-unavailable&provider=broker';
    expect(locationOf(await browser.get('/oidc/broker/start'))).toBe(refused);
    expect((await browser.get('/sign-in-options')).body.providers).toHaveLength(2);
    expect(locationOf(await signInAt(browser, 'staff'))).toBe('/');
    await scene.broker.open();
    // after the respite that a silent provider gets
    await until(async () => locationOf(await browser.get('/oidc/broker/start')) !== refused);
    expect(
      locationOf(
        await signInAt(
          scene.browserOf({ sub: 'y', email: 'y@bedrijf.example', email_verified: true, acr: level('loa3') }),
          'broker',
        ),
      ),
    ).toBe('/');
    await scene.close();
  });
});
