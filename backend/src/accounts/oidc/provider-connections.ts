import { createPrivateKey, webcrypto } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import type { Logger } from 'pino';
import type { RunConfig } from '../../platform/config.js';
import { CONFIG } from '../../platform/config-token.js';
import type { IdentityProvider } from '../../platform/identity-providers.js';
import { LOG } from '../../platform/log.js';
import { notFound } from '../../platform/refusal.js';
import { siteOf } from '../site.js';
import { RefusedSignIn } from './refused-sign-in.js';

/** Milliseconds: how long what a provider published is used, and how long it is left alone after it did not answer. */
const fresh = 3_600_000;
const respite = 2_000;

/** Seconds for one request to a provider. */
const timeout = 5;

interface Connection {
  since: number;
  configuration: openid.Configuration;
}

/** The providers of the configuration, and what each published of itself; one that is down stops nobody else. */
@Injectable()
export class ProviderConnections {
  private readonly connections = new Map<string, Connection>();
  private readonly silentSince = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: RunConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  get all(): readonly IdentityProvider[] {
    return this.config.oidcProviders;
  }

  provider(code: string): IdentityProvider {
    const provider = this.all.find((one) => one.code === code);
    if (!provider) throw notFound();
    return provider;
  }

  labelOf(code: string): { nl: string; en: string } {
    return this.all.find((one) => one.code === code)?.label ?? { nl: code, en: code };
  }

  /** The address to which the provider sends people back: ours as configured, one for each provider. */
  callbackOf({ code }: IdentityProvider): URL {
    return new URL(`${siteOf(this.config)}/api/v1/oidc/${code}/callback`);
  }

  /** What the provider published, read again each hour; the old stays in use while the provider is silent. */
  async to(provider: IdentityProvider): Promise<openid.Configuration> {
    const known = this.connections.get(provider.code);
    const now = Date.now();
    if (known && now - known.since < fresh) return known.configuration;
    const isResting = now - (this.silentSince.get(provider.code) ?? 0) < respite;
    const found = isResting ? undefined : await this.discover(provider);
    if (!found && !known) throw new RefusedSignIn('provider-unavailable', 'no discovery document');
    return (found ?? (known as Connection)).configuration;
  }

  private async discover(provider: IdentityProvider): Promise<Connection | undefined> {
    try {
      const configuration = await connect(provider);
      const connection = { since: Date.now(), configuration };
      this.connections.set(provider.code, connection);
      return connection;
    } catch (error) {
      this.silentSince.set(provider.code, Date.now());
      this.log.warn({ provider: provider.code, reason: String((error as Error).message) }, 'provider does not answer');
      return undefined;
    }
  }
}

async function connect(provider: IdentityProvider): Promise<openid.Configuration> {
  const issuer = new URL(provider.issuer);
  const insecure = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(
    issuer,
    provider.clientId,
    // fixed, or what the provider lists would decide, and that may hold `none`
    { id_token_signed_response_alg: provider.signedWith },
    await clientAuthentication(provider),
    // the token comes over TLS, but its signature still says more than the wire it came over
    { timeout, execute: [openid.enableNonRepudiationChecks, ...insecure] },
  );
}

async function clientAuthentication(provider: IdentityProvider): Promise<openid.ClientAuth> {
  if (!provider.privateKey) return openid.ClientSecretPost(provider.clientSecret);
  const key = createPrivateKey(provider.privateKey);
  const algorithm =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: 'P-256' };
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const signing = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return openid.PrivateKeyJwt(provider.keyId ? { key: signing, kid: provider.keyId } : { key: signing });
}
