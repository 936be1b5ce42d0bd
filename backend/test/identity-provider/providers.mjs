// Real OpenID Connect providers, each on a port of its own; ends when the test that started it goes.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** Who signs in is what the browser says in this header, so that a test needs no pages. */
const header = 'x-sign-in-as';

const people = new Map();

function makeProvider({ issuer, key, clients, levels }) {
  const provider = new Provider(issuer, {
    clients,
    jwks: { keys: [key] },
    acrValues: levels,
    conformIdTokenClaims: false,
    // as a provider that lists more than was agreed with us
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'HS256'] },
    pkce: { required: () => true },
    cookies: { keys: ['of a test'] },
    features: { devInteractions: { enabled: false } },
    scopes: ['openid', 'email', 'profile', 'company'],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      company: ['urn:company', 'urn:kind', 'urn:branch', 'urn:acting'],
      acr: null,
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...people.get(accountId)?.claims }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile company');
      grant.addOIDCClaims(['acr']);
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const { sub, acr, ...claims } = JSON.parse(ctx.get(header));
    people.set(sub, { claims });
    const login = { accountId: sub, ...(acr ? { acr } : {}), remember: false };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }));
  });
  return provider;
}

for (const site of JSON.parse(process.argv[2]))
  await new Promise((listening) => {
    createServer(makeProvider(site).callback()).listen(site.port, '127.0.0.1', listening);
  });
process.on('disconnect', () => process.exit());
process.send('ready');
