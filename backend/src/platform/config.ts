import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type IdentityProvider, readIdentityProviders } from './identity-providers.js';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const postgresUrl = url('postgres:', 'postgresql:');

const secretKey = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, { message: 'must be 32 bytes in base64' });

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./.data'),
  DATABASE_URL: postgresUrl.optional(),
  APP_DATABASE_URL: postgresUrl.optional(),
  REDIS_URL: url('redis:', 'rediss:', 'unix:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  DEMO: z.enum(['0', '1']).optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  SECURITY_CONTACT: z.string().trim().min(3).max(200).optional(),
  MAIL_FROM: z.string().min(3).default('Defport <noreply@defport.example>'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ENCRYPTION_KEY: secretKey.optional(),
  ENCRYPTION_KEY_PREVIOUS: secretKey.optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(480),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(168).default(24),
  OUTAGE_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
  OIDC_PROVIDERS: z.string().optional(),
  KVK_API_URL: url('http:', 'https:').optional(),
  KVK_API_KEY: z.string().min(1).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  CRASH_AT: z.string().optional(),
});

/** Everything that can be set from outside; `databaseUrl` is empty when the embedded database is to be used. */
export interface Config {
  mode: 'development' | 'test' | 'production';
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string | undefined;
  appDatabaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  publicUrl?: string | undefined;
  demo: boolean;
  smtpUrl?: string | undefined;
  /** Whom to call at Defensie about classified information, as people read it. */
  securityContact?: string | undefined;
  mailFrom: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  encryptionKey?: string | undefined;
  previousEncryptionKey?: string | undefined;
  sessionIdleMinutes: number;
  sessionMaxHours: number;
  /** The worker may be away so long before it counts as an outage, which extends the terms that ended in it. */
  outageMinutes: number;
  oidcProviders: IdentityProvider[];
  /** The business register; without it the records that ship with the portal answer. */
  kvk?: { url: string; key: string; timeoutMs: number } | undefined;
  trustProxy: boolean;
  crashAt?: string | undefined;
}

/** A configuration whose database is known: what the API and the worker start from. */
export type RunConfig = Config & { databaseUrl: string };

/** Lists every mistake at once, one a line, because fixing them one by one costs a restart each. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((line) => `- ${line}`).join('\n')}`);
  }
}

/** Reads the environment (with `NAME_FILE` for secrets kept in a file) into a `Config`; throws `ConfigMistakes`. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const mistakes: string[] = [];
  const values = withFiles(env, mistakes);
  const parsed = Environment.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) mistakes.push(`${issue.path.join('.')}: ${issue.message}`);
  if (parsed.data) mistakes.push(...mistakesTogether(parsed.data));
  const oidcProviders = providersIn(values, mistakes);
  if (mistakes.length > 0 || !parsed.data) throw new ConfigMistakes(mistakes);
  const found = parsed.data;
  return {
    mode: found.NODE_ENV,
    port: found.PORT,
    host: found.HOST,
    dataDir: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    appDatabaseUrl: found.APP_DATABASE_URL,
    redisUrl: found.REDIS_URL,
    publicUrl: found.PUBLIC_URL?.replace(/\/$/, ''),
    demo: found.DEMO !== '0' && found.NODE_ENV !== 'production',
    smtpUrl: found.SMTP_URL,
    securityContact: found.SECURITY_CONTACT,
    mailFrom: found.MAIL_FROM,
    logLevel: found.LOG_LEVEL,
    encryptionKey: found.ENCRYPTION_KEY,
    previousEncryptionKey: found.ENCRYPTION_KEY_PREVIOUS,
    sessionIdleMinutes: found.SESSION_IDLE_MINUTES,
    sessionMaxHours: found.SESSION_MAX_HOURS,
    outageMinutes: found.OUTAGE_MINUTES,
    oidcProviders,
    kvk: kvkOf(found),
    trustProxy: found.TRUST_PROXY === '1',
    crashAt: found.CRASH_AT,
  };
}

/** What each alone may be and together may not. */
function mistakesTogether(found: z.output<typeof Environment>): string[] {
  const mistakes: [boolean, string][] = [
    [
      found.NODE_ENV === 'production' && found.DEMO === '1',
      'DEMO: the demo world is refused when NODE_ENV is production',
    ],
    [found.CRASH_AT !== undefined && found.NODE_ENV !== 'test', 'CRASH_AT: is only for tests (NODE_ENV=test)'],
    [
      found.ENCRYPTION_KEY !== undefined && found.ENCRYPTION_KEY === found.ENCRYPTION_KEY_PREVIOUS,
      'ENCRYPTION_KEY_PREVIOUS: is the key before ENCRYPTION_KEY, so it is another one',
    ],
    [!found.KVK_API_URL !== !found.KVK_API_KEY, 'KVK_API_KEY: is needed with KVK_API_URL, and the other way round'],
  ];
  return mistakes.flatMap(([wrong, mistake]) => (wrong ? [mistake] : []));
}

/** In use a provider and we speak https only: what goes over the wire opens accounts. */
function providersIn(values: Record<string, string | undefined>, mistakes: string[]): IdentityProvider[] {
  const { NODE_ENV, DEMO, OIDC_PROVIDERS, PUBLIC_URL } = values;
  const trial = NODE_ENV === 'test' || (NODE_ENV !== 'production' && DEMO !== '0');
  const providers = readIdentityProviders(OIDC_PROVIDERS, trial, mistakes);
  if (!trial && providers.length > 0 && !PUBLIC_URL?.startsWith('https:'))
    mistakes.push('PUBLIC_URL: must start with https:// when OIDC_PROVIDERS is set: providers send people back to it');
  return providers;
}

/** Patience in ms with one question to the business register. */
const kvkPatience = 5_000;

const kvkOf = ({ KVK_API_URL: url, KVK_API_KEY: key }: z.output<typeof Environment>): Config['kvk'] =>
  url && key ? { url: url.replace(/\/$/, ''), key, timeoutMs: kvkPatience } : undefined;

function withFiles(env: Record<string, string | undefined>, mistakes: string[]): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(Environment.shape)) {
    const file = env[`${name}_FILE`];
    values[name] = env[name] === '' ? undefined : env[name];
    if (!file) continue;
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      mistakes.push(`${name}_FILE: cannot read ${file}`);
    }
  }
  return values;
}
