import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readIdentityProviders } from '../../src/platform/identity-providers.js';
import type { Answer } from '../api-client.js';
import { Browser } from '../browser.js';
import { openWorld, type World } from '../world.js';
import { TamperingProxy } from './tampering-proxy.js';

/** How a person appears at a provider. */
export interface AtProvider {
  sub: string;
  acr?: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  [claim: string]: unknown;
}

/** A portal with two providers: `broker` asks a level and knows companies, `staff` proves itself by a key. */
export interface OidcScene {
  world: World;
  portal: string;
  broker: TamperingProxy;
  staff: TamperingProxy;
  keys: { broker: KeyObject; staff: KeyObject; own: KeyObject; ownEc: KeyObject };
  brokerPublicKey: KeyObject;
  browserOf(person: AtProvider): Browser;
  close(): Promise<void>;
}

export const level = (name: 'loa2' | 'loa3' | 'loa4'): string => `urn:etoegang:core:assurance-class:${name}`;
const levels = [level('loa2'), level('loa3'), level('loa4')];
export const brokerSecret = 'a secret of the broker and the portal';

export async function openOidcScene(): Promise<OidcScene> {
  const [portalPort, brokerPort, brokerBehind, staffPort, staffBehind] = await freePorts(5);
  const portal = `http://127.0.0.1:${portalPort}`;
  const [broker, staff] = [new TamperingProxy(brokerPort, brokerBehind), new TamperingProxy(staffPort, staffBehind)];
  const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [brokerKey, staffKey, ownKey, clientKey] = [rsa(), rsa(), rsa(), rsa()];
  const ownEc = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const child = fork(
    join(__dirname, 'providers.mjs'),
    [
      JSON.stringify([
        {
          port: brokerBehind,
          issuer: broker.url,
          key: privateJwk(brokerKey.privateKey, 'broker-key'),
          levels,
          clients: [client('portal', portal, 'broker', { client_secret: brokerSecret })],
        },
        {
          port: staffBehind,
          issuer: staff.url,
          key: privateJwk(staffKey.privateKey, 'staff-key'),
          levels: [],
          clients: [
            client('portal', portal, 'staff', { jwks: { keys: [publicJwk(clientKey.publicKey, 'portal-key')] } }),
          ],
        },
      ]),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  await once(child, 'message');
  await Promise.all([broker.open(), staff.open()]);
  const pem = clientKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const world = await openWorld({
    port: portalPort,
    publicUrl: portal,
    oidcProviders: providersAt(broker.url, staff.url, pem),
  });
  return {
    world,
    portal,
    broker,
    staff,
    keys: { broker: brokerKey.privateKey, staff: staffKey.privateKey, own: ownKey.privateKey, ownEc },
    brokerPublicKey: brokerKey.publicKey,
    browserOf: (person) => new Browser(portal, { 'x-sign-in-as': JSON.stringify(person) }),
    close: async () => {
      await world.close();
      await Promise.all([broker.close(), staff.close(), end(child)]);
    },
  };
}

function providersAt(broker: string, staff: string, privateKey: string) {
  const mistakes: string[] = [];
  const providers = readIdentityProviders(
    JSON.stringify([
      {
        code: 'broker',
        label: { nl: 'eHerkenning', en: 'eHerkenning' },
        issuer: broker,
        clientId: 'portal',
        clientSecret: brokerSecret,
        scopes: ['openid', 'email', 'profile', 'company'],
        claims: {
          kvkNumber: 'urn:company',
          kvkNumberWhen: { claim: 'urn:kind', is: 'KvKnr' },
          branchNumber: 'urn:branch',
          actingSubject: 'urn:acting',
        },
        requiredAcr: { levels, minimum: level('loa3') },
      },
      {
        code: 'staff',
        label: { nl: 'Rijk', en: 'Government' },
        issuer: staff,
        clientId: 'portal',
        privateKey,
        keyId: 'portal-key',
      },
    ]),
    true,
    mistakes,
  );
  expect(mistakes).toEqual([]);
  return providers;
}

const client = (id: string, portal: string, provider: string, proof: { client_secret: string } | { jwks: object }) => ({
  client_id: id,
  redirect_uris: [`${portal}/api/v1/oidc/${provider}/callback`],
  token_endpoint_auth_method: 'jwks' in proof ? 'private_key_jwt' : 'client_secret_post',
  ...proof,
});

const publicJwk = (key: KeyObject, kid: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  use: 'sig',
});
const privateJwk = publicJwk;

async function freePorts(count: number): Promise<[number, number, number, number, number]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await once(probe, 'listening');
      return probe;
    }),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  for (const probe of probes) probe.close();
  return ports as [number, number, number, number, number];
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

/** Goes to the provider and through it; gives the address at the portal to which the provider sends the browser. */
export async function throughProvider(browser: Browser, provider: string, query = '', headers = {}): Promise<URL> {
  const started = await browser.get(`/oidc/${provider}/start${query}`, headers);
  return sentBack(browser, locationOf(started));
}

export async function sentBack(browser: Browser, address: string): Promise<URL> {
  let at = new URL(address);
  for (let step = 0; step < 8 && at.origin !== browser.portal; step += 1)
    at = new URL(locationOf(await browser.get(at.href)), at);
  return at;
}

export async function signInAt(browser: Browser, provider: string, query = '', headers = {}): Promise<Answer> {
  return browser.get((await throughProvider(browser, provider, query, headers)).href);
}

export const locationOf = (answer: Answer): string => {
  const location = answer.headers.get('location');
  if (!location) throw new Error(`no redirect but ${answer.status}: ${JSON.stringify(answer.body)}`);
  return location;
};
