/** Why a sign-in at a provider did not work, as its address says; the words are under these names. */
const codes = [
  'provider-unavailable',
  'provider-refused',
  'sign-in-cancelled',
  'sign-in-expired',
  'sign-in-not-valid',
  'assurance-too-low',
  'email-not-verified',
  'identity-not-linked',
  'identity-of-another',
  'account-closed',
  'link-not-allowed',
] as const;

export type RefusedCode = (typeof codes)[number];

export interface RefusedSearch {
  refused?: RefusedCode;
}

/** An address can say anything: an unknown code has the words of the most general one. */
export function readRefused(asked: unknown): RefusedSearch {
  if (typeof asked !== 'string') return {};
  return { refused: codes.find((code) => code === asked) ?? 'sign-in-not-valid' };
}
