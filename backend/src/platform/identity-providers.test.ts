import { generateKeyPairSync } from 'node:crypto';
import { ConfigMistakes, loadConfig } from './config.js';

const good = {
  code: 'rijk',
  label: { nl: 'Rijk', en: 'Government' },
  issuer: 'https://login.example/realms/rijk',
  clientId: 'defport',
  clientSecret: 'secret',
};

const mistakesOf = (providers: unknown, env: Record<string, string> = {}): readonly string[] => {
  try {
    loadConfig({ OIDC_PROVIDERS: typeof providers === 'string' ? providers : JSON.stringify(providers), ...env });
    return [];
  } catch (error) {
    return error instanceof ConfigMistakes ? error.mistakes : [String(error)];
  }
};

describe('providers in the configuration', () => {
  it('are none by default, and get what is usual', () => {
    expect(loadConfig({}).oidcProviders).toEqual([]);
    const [read] = loadConfig({ OIDC_PROVIDERS: JSON.stringify([good]) }).oidcProviders;
    expect(read).toMatchObject({
      scopes: ['openid', 'profile', 'email'],
      signedWith: 'RS256',
      trustsEmail: false,
      claims: { subject: 'sub', email: 'email', emailVerified: 'email_verified', name: 'name', assurance: 'acr' },
    });
  });

  it('have every mistake listed, each with its place', () => {
    const levels = ['low', 'high'];
    const wrong = [
      { ...good, code: 'Rijk 1', issuer: 'ftp://x', scopes: ['profile'], extra: 1 },
      { ...good, clientSecret: undefined, requiredAcr: { levels, minimum: 'higher' } },
      { ...good, code: 'key', privateKey: 'no key', signedWith: 'none' },
    ];
    const mistakes = mistakesOf(wrong);
    for (const place of ['0.code', '0.issuer', '1.requiredAcr', '2.privateKey', '2.signedWith'])
      expect(mistakes.join('\n')).toContain(`OIDC_PROVIDERS.${place}: `);
    expect(mistakes.join('\n')).toContain('"extra"');
  });

  it.each([
    ['no JSON', 'x', /must be JSON/],
    ['one code twice', [good, good], /rijk is used more than once/],
    ['no proof of who we are', [{ ...good, clientSecret: undefined }], /either clientSecret or privateKey/],
    ['no openid among the scopes', [{ ...good, scopes: ['email'] }], /scopes must hold openid/],
    ['a level twice', [{ ...good, requiredAcr: { levels: ['a', 'a'], minimum: 'a' } }], /levels must differ/],
  ])('are refused with %s', (_, providers, mistake) => {
    expect(mistakesOf(providers).join('\n')).toMatch(mistake);
  });

  it('are spoken to over https only, but for tests and the demo', () => {
    const plain = [{ ...good, issuer: 'http://login.example' }];
    const publicUrl = { PUBLIC_URL: 'https://defport.example' };
    expect(mistakesOf(plain)).toEqual([]);
    expect(mistakesOf(plain, { NODE_ENV: 'test', DEMO: '0' })).toEqual([]);
    for (const env of [{ NODE_ENV: 'production' }, { DEMO: '0' }])
      expect(mistakesOf(plain, { ...publicUrl, ...env })).toEqual([
        'OIDC_PROVIDERS.0.issuer: must be a URL that starts with https://',
      ]);
  });

  it('need our own address over https in production', () => {
    expect(mistakesOf([good], { NODE_ENV: 'production' })).toHaveLength(1);
    expect(mistakesOf([good], { NODE_ENV: 'production', PUBLIC_URL: 'http://defport.example' })).toHaveLength(1);
    expect(mistakesOf([good], { NODE_ENV: 'production', PUBLIC_URL: 'https://defport.example' })).toEqual([]);
  });

  it('may know us by a key, RSA or P-256', () => {
    const pem = (key: ReturnType<typeof generateKeyPairSync>['privateKey']) =>
      key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { clientSecret: _, ...keyed } = good;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    expect(mistakesOf([{ ...keyed, privateKey: pem(rsa) }])).toEqual([]);
    expect(mistakesOf([{ ...keyed, privateKey: pem(p256) }])).toEqual([]);
    expect(mistakesOf([{ ...keyed, privateKey: pem(p384) }])).toHaveLength(1);
    expect(mistakesOf([{ ...good, privateKey: pem(rsa) }])).toHaveLength(1);
  });
});
