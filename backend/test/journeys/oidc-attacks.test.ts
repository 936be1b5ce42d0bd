import type { Answer } from '../api-client.js';
import { Browser } from '../browser.js';
import { forgedTokens } from '../identity-provider/forged-tokens.js';
import {
  type AtProvider,
  level,
  locationOf,
  type OidcScene,
  openOidcScene,
  sentBack,
  signInAt,
  throughProvider,
} from '../identity-provider/scene.js';

const victim: AtProvider = {
  sub: 'victim',
  acr: level('loa3'),
  email: 'victim@bedrijf.example',
  email_verified: true,
};
const attacker: AtProvider = { ...victim, sub: 'attacker', email: 'attacker@bedrijf.example' };

/** One attack on the way back: what the attacker's browser does with the victim's answer, or with their own. */
interface Attack {
  name: string;
  refused: string;
  act: (scene: OidcScene, mine: Browser) => Promise<Answer>;
}

/** The provider's answer to the attacker's own sign-in, changed before it reaches the portal. */
const changed =
  (change: (answer: URL, scene: OidcScene) => unknown): Attack['act'] =>
  async (scene, mine) => {
    const answer = await throughProvider(mine, 'broker');
    await change(answer, scene);
    return mine.get(answer.href);
  };

/** Something happens between the portal and the token endpoint. */
const onTheWire =
  (tampering: OidcScene['broker']['tampering']): Attack['act'] =>
  async (scene, mine) => {
    const answer = await throughProvider(mine, 'broker');
    scene.broker.tampering = tampering;
    return mine.get(answer.href);
  };

const asBody = (body: object) => (answer: { status: number; headers: Record<string, string>; body: string }) => {
  answer.body = JSON.stringify(body);
};

const attacks: Attack[] = [
  {
    name: 'an answer that was used before',
    refused: 'sign-in-expired',
    act: async (scene, mine) => {
      const answer = await throughProvider(scene.browserOf(victim), 'broker');
      await scene.browserOf(victim).get(answer.href);
      return mine.get(answer.href);
    },
  },
  {
    name: 'an answer used twice by its own browser',
    refused: 'sign-in-expired',
    act: async (scene, mine) => {
      const answer = await throughProvider(mine, 'broker');
      expect(locationOf(await mine.get(answer.href))).toBe('/');
      const emptied = new Browser(scene.portal);
      emptied.setCookie('browser', mine.cookieOf('browser') ?? '');
      return emptied.get(answer.href);
    },
  },
  {
    name: 'a used code under a fresh state',
    refused: 'sign-in-not-valid',
    act: async (scene, mine) => {
      const owner = scene.browserOf(victim);
      const used = await throughProvider(owner, 'broker');
      await owner.get(used.href);
      const answer = await throughProvider(mine, 'broker');
      answer.searchParams.set('code', used.searchParams.get('code') ?? '');
      return mine.get(answer.href);
    },
  },
  {
    name: 'the answer of another browser',
    refused: 'sign-in-expired',
    act: async (scene, mine) => mine.get((await throughProvider(scene.browserOf(victim), 'broker')).href),
  },
  {
    name: 'the answer of another browser, with a mark of one’s own',
    refused: 'sign-in-expired',
    act: async (scene, mine) => {
      await mine.get('/oidc/broker/start');
      return mine.get((await throughProvider(scene.browserOf(victim), 'broker')).href);
    },
  },
  {
    name: 'the code of another session under one’s own state',
    refused: 'sign-in-not-valid',
    act: async (scene, mine) => {
      const theirs = await throughProvider(scene.browserOf(victim), 'broker');
      const answer = await throughProvider(mine, 'broker');
      answer.searchParams.set('code', theirs.searchParams.get('code') ?? '');
      return mine.get(answer.href);
    },
  },
  { name: 'no state', refused: 'sign-in-expired', act: changed(({ searchParams }) => searchParams.delete('state')) },
  {
    name: 'empty state',
    refused: 'sign-in-expired',
    act: changed(({ searchParams }) => searchParams.set('state', '')),
  },
  {
    name: 'a guessed state',
    refused: 'sign-in-expired',
    act: changed(({ searchParams }) => searchParams.set('state', 'x'.repeat(43))),
  },
  {
    name: 'two states',
    refused: 'sign-in-expired',
    act: changed(({ searchParams }) => searchParams.append('state', 'x'.repeat(43))),
  },
  { name: 'no code', refused: 'sign-in-not-valid', act: changed(({ searchParams }) => searchParams.delete('code')) },
  {
    name: 'a guessed code',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }) => searchParams.set('code', 'x'.repeat(43))),
  },
  {
    name: 'two codes',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }) => searchParams.append('code', 'x')),
  },
  {
    name: 'iss of our other provider',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }, { staff }) => searchParams.set('iss', staff.url)),
  },
  {
    name: 'iss of a stranger',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }) => searchParams.set('iss', 'https://evil.example')),
  },
  {
    name: 'no iss, where the provider promised one',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }) => searchParams.delete('iss')),
  },
  {
    name: 'iss twice',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }) => searchParams.append('iss', 'https://evil.example')),
  },
  {
    name: 'an answer that came back at the address of the other provider',
    refused: 'sign-in-expired',
    act: changed((answer) => {
      answer.pathname = answer.pathname.replace('/broker/', '/staff/');
    }),
  },
  {
    name: 'the code of one provider under a state of the other',
    refused: 'sign-in-not-valid',
    act: async (_scene, mine) => {
      const { searchParams } = await throughProvider(mine, 'staff');
      const answer = await throughProvider(mine, 'broker');
      answer.searchParams.set('code', searchParams.get('code') ?? '');
      return mine.get(answer.href);
    },
  },
  {
    name: 'a sign-in sent on to the other provider, with its true answer',
    refused: 'sign-in-not-valid',
    act: async (scene, mine) => {
      const ours = new URL(locationOf(await mine.get('/oidc/broker/start')));
      const theirs = new URL(locationOf(await mine.get('/oidc/staff/start')));
      for (const name of ['code_challenge', 'nonce']) theirs.searchParams.set(name, ours.searchParams.get(name) ?? '');
      const answer = await sentBack(mine, theirs.href);
      answer.searchParams.set('state', ours.searchParams.get('state') ?? '');
      answer.pathname = '/api/v1/oidc/broker/callback';
      expect(answer.searchParams.get('iss')).toBe(scene.staff.url);
      return mine.get(answer.href);
    },
  },
  {
    name: 'an error beside a code',
    refused: 'provider-refused',
    act: changed(({ searchParams }) => searchParams.set('error', 'server_error')),
  },
  {
    name: 'access denied',
    refused: 'sign-in-cancelled',
    act: changed(({ searchParams }) => {
      searchParams.delete('code');
      searchParams.set('error', 'access_denied');
    }),
  },
  {
    name: 'a level that the provider says it cannot reach',
    refused: 'assurance-too-low',
    act: changed(({ searchParams }) => {
      searchParams.delete('code');
      searchParams.set('error', 'unmet_authentication_requirements');
    }),
  },
  {
    name: 'an ID token in the address',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }, { broker }) => searchParams.set('id_token', broker.lastIdToken)),
  },
  {
    name: 'an ID token in the address in place of a code',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }, { broker }) => {
      searchParams.delete('code');
      searchParams.set('id_token', broker.lastIdToken);
    }),
  },
  {
    name: 'a signed response that nobody asked for',
    refused: 'sign-in-not-valid',
    act: changed(({ searchParams }, { broker }) => searchParams.set('response', broker.lastIdToken)),
  },
  {
    name: 'an answer after ten minutes',
    refused: 'sign-in-expired',
    act: changed((_answer, { world }) =>
      world.sql(`update oidc_attempt set created_at = now() - interval '601 seconds'`),
    ),
  },
  {
    name: 'no PKCE verifier',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenRequest: (form) => form.delete('code_verifier') }),
  },
  {
    name: 'another PKCE verifier',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenRequest: (form) => form.set('code_verifier', 'x'.repeat(43)) }),
  },
  {
    name: 'another redirect address at the exchange',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenRequest: (form) => form.set('redirect_uri', 'https://evil.example/callback') }),
  },
  {
    name: 'another client secret',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenRequest: (form) => form.set('client_secret', 'guessed') }),
  },
  {
    name: 'a provider that skips PKCE, and the code of another session',
    refused: 'sign-in-not-valid',
    act: async (scene, mine) => {
      const owner = scene.browserOf(victim);
      const theirs = await throughProvider(owner, 'broker');
      let verifier = '';
      scene.broker.tampering = { tokenRequest: (form) => (verifier = form.get('code_verifier') ?? '') };
      await owner.get(theirs.href);
      const { lastIdToken } = scene.broker;
      expect(verifier).not.toBe('');
      scene.broker.tampering = { idToken: () => lastIdToken };
      return mine.get((await throughProvider(mine, 'broker')).href);
    },
  },
  {
    name: 'a true ID token of our other provider',
    refused: 'sign-in-not-valid',
    act: async (scene, mine) => {
      await signInAt(scene.browserOf(victim), 'staff');
      scene.broker.tampering = { idToken: () => scene.staff.lastIdToken };
      return mine.get((await throughProvider(mine, 'broker')).href);
    },
  },
  {
    name: 'an answer of the token endpoint that is a page',
    refused: 'sign-in-not-valid',
    act: onTheWire({
      tokenAnswer: (answer) => {
        answer.headers['content-type'] = 'text/html';
        answer.body = '<h1>Welcome</h1>';
      },
    }),
  },
  {
    name: 'a token endpoint that sends the portal elsewhere',
    refused: 'sign-in-not-valid',
    act: onTheWire({
      tokenAnswer: (answer) => {
        answer.status = 302;
        answer.headers['location'] = 'https://evil.example/token';
      },
    }),
  },
  {
    name: 'an access token alone',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenAnswer: asBody({ access_token: 'x', token_type: 'Bearer' }) }),
  },
  {
    name: 'an ID token that is no text',
    refused: 'sign-in-not-valid',
    act: onTheWire({ tokenAnswer: asBody({ access_token: 'x', token_type: 'Bearer', id_token: { sub: 'victim' } }) }),
  },
  {
    name: 'an answer of the token endpoint that failed, with a token all the same',
    refused: 'sign-in-not-valid',
    act: onTheWire({
      tokenAnswer: (answer) => {
        answer.status = 500;
      },
    }),
  },
  ...[
    { name: 'a person whom the provider knows at a lower level', person: { ...attacker, acr: level('loa2') } },
    { name: 'a person of whom the provider tells no level', person: { ...attacker, acr: '' } },
  ].map(({ name, person }) => ({
    name,
    refused: 'assurance-too-low',
    act: (scene: OidcScene) => signInAt(scene.browserOf(person), 'broker'),
  })),
  ...[
    { name: 'an address that nobody checked', change: { email_verified: false } },
    { name: 'an address that was checked in words only', change: { email_verified: 'true' } },
    { name: 'no address', change: { email: undefined } },
    { name: 'two addresses in one', change: { email: 'a@x.example,industry@defport.example' } },
  ].map(({ name, change }) => ({
    name,
    refused: 'email-not-verified',
    act: (scene: OidcScene) =>
      signInAt(scene.browserOf({ ...attacker, sub: 'new', ...change } as AtProvider), 'broker'),
  })),
  ...['industry@defport.example', 'INDUSTRY@DEFPORT.EXAMPLE'].map((email) => ({
    name: `the address of somebody else, written ${email}`,
    refused: 'identity-not-linked',
    act: (scene: OidcScene) => signInAt(scene.browserOf({ ...attacker, sub: 'new', email }), 'broker'),
  })),
];

const elsewhere = [
  'https://evil.example',
  'HTTPS://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/home\r\nSet-Cookie: session=evil',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  'evil.example',
  '@evil.example',
  '/api/v1/oidc/broker/start',
];

describe('forged and downgraded answers', () => {
  let scene: OidcScene;
  const outcomes: string[] = [];
  beforeAll(async () => {
    scene = await openOidcScene();
    await goodSignIn();
  });
  afterAll(async () => {
    await scene.close();
  });
  afterEach(() => {
    scene.broker.tampering = {};
    scene.staff.tampering = {};
    expect([...scene.broker.failures, ...scene.staff.failures]).toEqual([]);
  });

  const goodSignIn = async () => {
    for (const person of [victim, attacker]) {
      const browser = scene.browserOf(person);
      expect(locationOf(await signInAt(browser, 'broker', '?next=/home'))).toBe('/home');
      expect((await browser.get('/me')).body.person.email).toBe(person.email);
    }
  };

  /** Refused for the reason that is meant, without a session, and without a trace in anyone's account. */
  const expectRefused = async (act: (mine: Browser) => Promise<Answer>, refused: string) => {
    const identities = `select provider, subject, person_id from identity order by id`;
    const before = await scene.world.sql(identities);
    const mine = scene.browserOf(attacker);
    const answer = await act(mine);
    const location = locationOf(answer);
    expect([answer.status, location.split('&')[0]]).toEqual([302, `/sign-in?refused=${refused}`]);
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('session='))).toEqual([]);
    outcomes.push(location);
    const after = await scene.world.sql(identities);
    expect(after.filter((row) => (row as { provider: string }).provider === 'broker')).toEqual(
      before.filter((row) => (row as { provider: string }).provider === 'broker'),
    );
  };

  it.each(forgedTokens)('refuses a token with: $wrong', async ({ make, refused = 'sign-in-not-valid' }) => {
    await expectRefused(async (mine) => {
      const answer = await throughProvider(mine, 'broker');
      scene.broker.tampering = { idToken: (token, raw) => make(token, scene, raw) };
      return mine.get(answer.href);
    }, refused);
    expect(scene.broker.lastIdToken).not.toBe('');
  });

  it.each(attacks)('refuses $name', async ({ act, refused }) => {
    await expectRefused((mine) => act(scene, mine), refused);
  });

  it.each(elsewhere)('goes home after signing in with next=%j', async (next) => {
    const browser = scene.browserOf(attacker);
    const answer = await signInAt(browser, 'broker', `?next=${encodeURIComponent(next)}`);
    expect(locationOf(answer)).toBe('/');
  });

  it('accepted none of more than forty, and still lets in who should come in', async () => {
    expect(outcomes.length).toBe(forgedTokens.length + attacks.length);
    expect(outcomes.length).toBeGreaterThanOrEqual(40);
    expect(outcomes.filter((location) => !location.includes('refused='))).toEqual([]);
    await goodSignIn();
    const told = await scene.world.sql(`select from audit where action = 'sign_in.refused'`);
    expect(told.length).toBeGreaterThanOrEqual(outcomes.length);
  });
});
