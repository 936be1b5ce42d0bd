import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Schemas } from '../../../api/types';

type Asked = Schemas['PasskeyOptions'];

/** Why the browser gave no passkey; the person closed its window, or the device already has one of this account. */
export class PasskeyFailed extends Error {
  constructor(
    readonly reason: 'cancelled' | 'already' | 'broken',
    cause: unknown,
  ) {
    super(reason, { cause });
  }
}

export const browserHasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** Lets the browser sign a challenge with a passkey. */
export async function answerByPasskey({ challengeId, options }: Asked) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return { challengeId, response: await startAuthentication({ optionsJSON }).catch(fail) };
}

/** Lets the browser make a passkey. */
export async function makePasskey({ challengeId, options }: Asked) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return { challengeId, response: await startRegistration({ optionsJSON }).catch(fail) };
}

function fail(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  const reasons: Record<string, 'cancelled' | 'already'> = {
    NotAllowedError: 'cancelled',
    AbortError: 'cancelled',
    InvalidStateError: 'already',
  };
  throw new PasskeyFailed(reasons[name] ?? 'broken', error);
}
