import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

/** A claim by its name, or by the path to it when the provider nests it. */
const ClaimPath = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
export type ClaimPath = z.infer<typeof ClaimPath>;

const ClaimMap = z.strictObject({
  subject: ClaimPath.default('sub'),
  email: ClaimPath.default('email'),
  emailVerified: ClaimPath.default('email_verified'),
  name: ClaimPath.default('name'),
  assurance: ClaimPath.default('acr'),
  kvkNumber: ClaimPath.optional(),
  /** The number is a KVK number only when this claim says so; a broker gives other kinds in the same claim. */
  kvkNumberWhen: z.strictObject({ claim: ClaimPath, is: z.string().min(1) }).optional(),
  branchNumber: ClaimPath.optional(),
  actingSubject: ClaimPath.optional(),
});

const RequiredAcr = z
  .strictObject({ levels: z.array(z.string().min(1)).min(1), minimum: z.string().min(1) })
  .refine(({ levels, minimum }) => levels.includes(minimum), { error: 'minimum must be one of levels' })
  .refine(({ levels }) => new Set(levels).size === levels.length, { error: 'levels must differ' });

const signatures = ['RS256', 'PS256', 'ES256'] as const;

const Issuer = (plainHttp: boolean) =>
  z.string().refine((value) => URL.canParse(value) && allowedProtocols(plainHttp).includes(new URL(value).protocol), {
    error: plainHttp ? 'must be a URL that starts with https:// or http://' : 'must be a URL that starts with https://',
  });

const allowedProtocols = (plainHttp: boolean): string[] => (plainHttp ? ['https:', 'http:'] : ['https:']);

const IdentityProvider = (plainHttp: boolean) =>
  z
    .strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be lower case letters, digits and hyphens'),
      label: z.strictObject({ nl: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
      issuer: Issuer(plainHttp),
      clientId: z.string().min(1),
      clientSecret: z.string().min(1).optional(),
      privateKey: z.string().refine(isSigningKey, 'must be an RSA or P-256 private key in PEM').optional(),
      keyId: z.string().min(1).optional(),
      scopes: z.array(z.string().regex(/^\S+$/, 'must hold no spaces')).default(['openid', 'profile', 'email']),
      signedWith: z.enum(signatures).default('RS256'),
      claims: ClaimMap.default(() => ClaimMap.parse({})),
      trustsEmail: z.boolean().default(false),
      requiredAcr: RequiredAcr.optional(),
    })
    .refine(({ clientSecret, privateKey }) => (clientSecret === undefined) !== (privateKey === undefined), {
      error: 'needs either clientSecret or privateKey',
    })
    .refine(({ scopes }) => scopes.includes('openid'), { error: 'scopes must hold openid', path: ['scopes'] });

/** A party outside that people may sign in with: where it is, who we are there, and how to read what it says. */
export type IdentityProvider = z.output<ReturnType<typeof IdentityProvider>>;

/** Reads `OIDC_PROVIDERS`, a JSON list; adds each mistake with the place where it is. Plain http is for tests and demo. */
export function readIdentityProviders(
  text: string | undefined,
  plainHttp: boolean,
  mistakes: string[],
): IdentityProvider[] {
  if (text === undefined) return [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    mistakes.push('OIDC_PROVIDERS: must be JSON');
    return [];
  }
  const parsed = z.array(IdentityProvider(plainHttp)).safeParse(json);
  for (const issue of parsed.error?.issues ?? [])
    mistakes.push(`${['OIDC_PROVIDERS', ...issue.path].join('.')}: ${issue.message}`);
  for (const code of repeated(parsed.data ?? []))
    mistakes.push(`OIDC_PROVIDERS: the code ${code} is used more than once`);
  return parsed.data ?? [];
}

const repeated = (providers: readonly IdentityProvider[]): Set<string> =>
  new Set(providers.map(({ code }) => code).filter((code, at, codes) => codes.indexOf(code) !== at));

function isSigningKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' || asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}
