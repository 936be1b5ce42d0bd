/** Why a sign-in at a provider did not end in a session; the sign-in page has the words for each. */
export type RefusedCode =
  | 'provider-unavailable'
  | 'provider-refused'
  | 'sign-in-cancelled'
  | 'sign-in-expired'
  | 'sign-in-not-valid'
  | 'assurance-too-low'
  | 'email-not-verified'
  | 'identity-not-linked'
  | 'identity-of-another'
  | 'account-closed'
  | 'link-not-allowed';

/** Ends a sign-in at a provider; `reason` is for the audit trail and never holds what the provider sent. */
export class RefusedSignIn extends Error {
  constructor(
    readonly code: RefusedCode,
    readonly reason: string = code,
  ) {
    super(code);
  }
}
