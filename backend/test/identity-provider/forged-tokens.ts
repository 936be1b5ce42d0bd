import { createPublicKey, type KeyObject } from 'node:crypto';
import { brokerSecret, level, type OidcScene } from './scene.js';
import { type Part, signedEc, signedHmac, signedPss, signedRsa, type Token, withSignature } from './tokens.js';

/** One forged ID token: why it is wrong, how it is made, and the refusal that it meets. */
export interface Forgery {
  wrong: string;
  make: (token: Token, scene: OidcScene, raw: string) => string | undefined;
  refused?: string;
}

/** Signed by the provider's true key, so that only what it says is wrong. */
const saying =
  (change: (claims: Part, scene: OidcScene) => Part): Forgery['make'] =>
  ({ header, claims }, scene) =>
    signedRsa({ header, claims: change(claims, scene) }, scene.keys.broker);

const without = (name: string) => saying(({ [name]: _, ...claims }) => claims);
const withClaims = (changed: Part) => saying((claims) => ({ ...claims, ...changed }));

/** Signed by a key of the attacker's, with a header that wants it believed. */
const headed =
  (change: Part, key: (scene: OidcScene) => KeyObject = ({ keys }) => keys.own): Forgery['make'] =>
  ({ header, claims }, scene) =>
    signedRsa({ header: { ...header, ...change }, claims }, key(scene));

const unsigned =
  (alg: string): Forgery['make'] =>
  ({ header, claims }) =>
    withSignature({ header: { ...header, alg }, claims }, () => '');

const hmac =
  (secret: (scene: OidcScene) => string, change: Part = {}): Forgery['make'] =>
  ({ header, claims }, scene) =>
    signedHmac({ header: { ...header, alg: 'HS256', ...change }, claims }, secret(scene));

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const jwkOf = (key: KeyObject) => (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'jwk' });
const now = () => Math.floor(Date.now() / 1000);

export const forgedTokens: Forgery[] = [
  // whom it is for, and whom it is from
  { wrong: 'audience of another client', make: withClaims({ aud: 'another-client' }) },
  { wrong: 'audiences without us', make: withClaims({ aud: ['one', 'two'] }) },
  { wrong: 'several audiences and no azp', make: withClaims({ aud: ['portal', 'other'] }) },
  { wrong: 'several audiences and azp of the other', make: withClaims({ aud: ['portal', 'other'], azp: 'other' }) },
  { wrong: 'azp of another client', make: withClaims({ azp: 'other' }) },
  { wrong: 'empty azp', make: withClaims({ azp: '' }) },
  { wrong: 'no audience', make: without('aud') },
  { wrong: 'unknown issuer', make: withClaims({ iss: 'https://evil.example' }) },
  { wrong: 'issuer with a slash more', make: saying((claims) => ({ ...claims, iss: `${claims['iss']}/` })) },
  { wrong: 'issuer of our other provider', make: saying((claims, { staff }) => ({ ...claims, iss: staff.url })) },
  { wrong: 'no issuer', make: without('iss') },
  { wrong: 'no subject', make: without('sub') },
  { wrong: 'empty subject', make: withClaims({ sub: '' }) },
  { wrong: 'subject that is a number', make: withClaims({ sub: 7 }) },
  { wrong: 'subject with a control character', make: withClaims({ sub: 'victim\u0000' }) },
  { wrong: 'subject of a thousand characters', make: withClaims({ sub: 'x'.repeat(1000) }) },
  // when it counts
  { wrong: 'expired', make: saying((claims) => ({ ...claims, exp: now() - 3600 })) },
  { wrong: 'no expiry', make: without('exp') },
  { wrong: 'expiry as text', make: withClaims({ exp: '9999999999' }) },
  { wrong: 'not yet valid', make: saying((claims) => ({ ...claims, nbf: now() + 3600 })) },
  { wrong: 'issued in the future', make: saying((claims) => ({ ...claims, iat: now() + 3600 })) },
  { wrong: 'no time of issue', make: without('iat') },
  { wrong: 'time of issue as text', make: withClaims({ iat: 'now' }) },
  // which sign-in it is for
  { wrong: 'no nonce', make: without('nonce') },
  { wrong: 'another nonce', make: withClaims({ nonce: 'x'.repeat(43) }) },
  { wrong: 'empty nonce', make: withClaims({ nonce: '' }) },
  { wrong: 'nonce in a list', make: saying((claims) => ({ ...claims, nonce: [claims['nonce']] })) },
  // how it is signed
  { wrong: 'alg none', make: unsigned('none') },
  { wrong: 'alg None', make: unsigned('None') },
  { wrong: 'alg nOnE', make: unsigned('nOnE') },
  { wrong: 'empty alg', make: unsigned('') },
  { wrong: 'RS256 without a signature', make: unsigned('RS256') },
  {
    wrong: 'HS256 with the public key as PEM',
    make: hmac(({ brokerPublicKey }) => pemOf(brokerPublicKey)),
  },
  {
    wrong: 'HS256 with the public key as JWK',
    make: hmac(({ brokerPublicKey }) => JSON.stringify(jwkOf(brokerPublicKey))),
  },
  { wrong: 'HS256 with the client secret', make: hmac(() => brokerSecret) },
  { wrong: 'HS256 with an empty secret and a path for kid', make: hmac(() => '', { kid: '../../../../../dev/null' }) },
  { wrong: 'a key of the attacker under the known kid', make: headed({}) },
  { wrong: 'a key of the attacker under an unknown kid', make: headed({ kid: 'evil' }) },
  { wrong: 'a kid that is a path', make: headed({ kid: '../../../../../etc/passwd' }) },
  { wrong: 'a kid that is an address', make: headed({ kid: 'https://evil.example/key.pem' }) },
  { wrong: 'a kid that is SQL', make: headed({ kid: "x' union select 'key" }) },
  { wrong: 'no kid, and a key of the attacker', make: headed({ kid: undefined }) },
  { wrong: 'jku to keys of the attacker', make: headed({ jku: 'https://evil.example/jwks.json', kid: 'evil' }) },
  { wrong: 'x5u to a certificate of the attacker', make: headed({ x5u: 'https://evil.example/cert.pem' }) },
  { wrong: 'x5c of the attacker', make: headed({ x5c: ['MIIB'] }) },
  {
    wrong: 'jwk of the attacker in the header',
    make: (token, scene) => headed({ jwk: jwkOf(scene.keys.own) })(token, scene, ''),
  },
  { wrong: 'the key of our other provider', make: headed({}, ({ keys }) => keys.staff) },
  { wrong: 'a critical extension', make: headed({ crit: ['exp'] }, ({ keys }) => keys.broker) },
  {
    wrong: 'PS256 where RS256 was agreed',
    make: ({ header, claims }, { keys }) => signedPss({ header: { ...header, alg: 'PS256' }, claims }, keys.broker),
  },
  {
    wrong: 'ES256 by a key of the attacker',
    make: ({ header, claims }, { keys }) => signedEc({ header: { ...header, alg: 'ES256' }, claims }, keys.ownEc),
  },
  {
    wrong: 'claims changed after signing',
    make: ({ header, claims }, _, raw) =>
      withSignature({ header, claims: { ...claims, sub: 'victim' } }, () =>
        Buffer.from(raw.split('.')[2] ?? '', 'base64url'),
      ),
  },
  { wrong: 'signature cut short', make: (_token, _scene, raw) => raw.slice(0, -20) },
  { wrong: 'signature left off', make: (_token, _scene, raw) => raw.split('.').slice(0, 2).join('.') },
  { wrong: 'a part too many', make: (_token, _scene, raw) => `${raw}.${raw.split('.')[2]}` },
  { wrong: 'an encrypted token that nobody asked for', make: () => 'a.b.c.d.e' },
  { wrong: 'no JSON', make: () => 'bm90.anNvbg.eA' },
  { wrong: 'no token at all', make: () => undefined },
  // how sure the provider is
  ...[
    { wrong: 'a level below the asked', make: withClaims({ acr: level('loa2') }) },
    { wrong: 'no level', make: without('acr') },
    { wrong: 'empty level', make: withClaims({ acr: '' }) },
    { wrong: 'a level of the provider’s own making', make: withClaims({ acr: 'very-sure' }) },
    { wrong: 'a level that begins like the asked', make: withClaims({ acr: `${level('loa3')}0` }) },
    { wrong: 'the asked level in capitals', make: withClaims({ acr: level('loa3').toUpperCase() }) },
    { wrong: 'the asked level between spaces', make: withClaims({ acr: ` ${level('loa3')} ` }) },
    { wrong: 'a list that holds the asked level', make: withClaims({ acr: [level('loa2'), level('loa3')] }) },
    { wrong: 'a number for a level', make: withClaims({ acr: 4 }) },
    { wrong: 'the level under another name', make: saying(({ acr, ...claims }) => ({ ...claims, amr: [acr] })) },
  ].map((row) => ({ ...row, refused: 'assurance-too-low' })),
];
