import * as openid from 'openid-client';
import { Strategy } from 'openid-client/passport';
import passport from 'passport';
import type { IdentityProvider } from '../../platform/identity-providers.js';
import { acceptedLevels, type Claims } from './identity.rules.js';
import { RefusedSignIn } from './refused-sign-in.js';

/** What the browser must bring back for its answer to count; kept until it does. */
export interface Expected {
  state: string;
  nonce: string;
  code_verifier: string;
}

interface Step {
  configuration: openid.Configuration;
  callback: URL;
  /** The parameters with which the provider sent the browser back; none when it is sent there now. */
  answer?: URLSearchParams;
  prompt?: 'login';
}

type Request = Parameters<Strategy['authenticate']>[0];

/** openid-client's strategy for one step of one sign-in: Passport writes into a strategy, so two must not share one. */
class ProviderStrategy extends Strategy {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly step: Step,
  ) {
    super({ config: step.configuration, name: provider.code, sessionKey, callbackURL: step.callback }, (tokens, done) =>
      done(null, tokens.claims() ?? false),
    );
  }

  /** The strategy alone leaves out state where there is PKCE, and never asks for a nonce in the code flow. */
  override authorizationRequestParams(): Record<string, string> {
    const { scopes, requiredAcr } = this.provider;
    return {
      response_type: 'code',
      scope: scopes.join(' '),
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      ...(requiredAcr ? { acr_values: acceptedLevels(requiredAcr).join(' ') } : {}),
      ...(this.step.prompt ? { prompt: this.step.prompt } : {}),
    };
  }

  override currentUrl(): URL {
    const url = new URL(this.step.callback);
    url.search = this.step.answer?.toString() ?? '';
    return url;
  }

  /** By the step, not by what the query holds: an answer without a code is an answer still. */
  override shouldInitiateAuthRequest(): boolean {
    return this.step.answer === undefined;
  }
}

const sessionKey = 'attempt';

/** The way to the provider, and what its answer has to match. */
export async function wayTo(provider: IdentityProvider, step: Step): Promise<{ location: string; expected: Expected }> {
  const session: Record<string, Expected> = {};
  const { location } = await runPassport(new ProviderStrategy(provider, step), session);
  const expected = session[sessionKey];
  if (!location || !expected) throw new RefusedSignIn('provider-unavailable', 'no way to the provider');
  return { location, expected };
}

/** Exchanges the code for a token, checks it, and gives its claims. */
export async function claimsBehind(
  provider: IdentityProvider,
  step: Step & { answer: URLSearchParams },
  expected: Expected,
): Promise<Claims> {
  const { claims } = await runPassport(new ProviderStrategy(provider, step), { [sessionKey]: expected });
  if (!claims) throw new RefusedSignIn('sign-in-not-valid', 'no claims');
  return claims;
}

/** Passport with a session of one entry, which we keep in Postgres, and without Express. */
function runPassport(
  strategy: ProviderStrategy,
  session: Record<string, Expected>,
): Promise<{ location?: string; claims?: Claims }> {
  return new Promise((resolve, reject) => {
    const headers = new Map<string, string>();
    const response = {
      statusCode: 0,
      setHeader: (name: string, value: string) => headers.set(name, value),
      end: () => resolve({ location: headers.get('Location') ?? '' }),
    };
    const answered = (error: unknown, claims?: Claims | false) =>
      error ? reject(refusalOf(error)) : claims ? resolve({ claims }) : reject(new RefusedSignIn('sign-in-cancelled'));
    passport.authenticate(strategy, { session: false }, answered)(
      { session, method: 'GET' } as unknown as Request,
      response,
      (error: unknown) => reject(refusalOf(error)),
    );
  });
}

/** Errors by which a provider says that it could not reach the level that we asked. */
const levelErrors = ['unmet_authentication_requirements', 'urn:etoegang:core:insufficientAssurance'];

function refusalOf(error: unknown): RefusedSignIn {
  if (error instanceof openid.AuthorizationResponseError)
    return new RefusedSignIn(levelErrors.includes(error.error) ? 'assurance-too-low' : 'provider-refused');
  const steps = stepsOf(error);
  const reason = steps.flatMap(({ code, claim }) => [code, claim]).filter((part) => typeof part === 'string');
  const isSilent = reason.some((code) => /^(OAUTH_TIMEOUT$|ECONN|ENOTFOUND|EAI_|UND_ERR)/.test(code));
  return new RefusedSignIn(isSilent ? 'provider-unavailable' : 'sign-in-not-valid', [...new Set(reason)].join(' '));
}

interface Failed {
  code?: unknown;
  claim?: unknown;
  cause?: unknown;
}

/** An error and its causes: the library wraps what it met, and only the codes are fit to keep. */
function stepsOf(error: unknown): Failed[] {
  const steps: Failed[] = [];
  for (let at = error; typeof at === 'object' && at !== null && steps.length < 5; at = (at as Failed).cause)
    steps.push(at as Failed);
  return steps;
}
