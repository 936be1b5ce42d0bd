import type { refused as dutch } from '../nl/refused';
import type { Texts } from '../texts';

export const refused: Texts<typeof dutch> = {
  'provider-unavailable':
    'The organisation where you wanted to sign in cannot be reached now. Try again later, or choose another way.',
  'provider-refused':
    'The organisation where you wanted to sign in did not let you in. Ask them why, or choose another way.',
  'sign-in-cancelled': 'You stopped signing in at the other organisation. You can try again, or choose another way.',
  'sign-in-expired': 'Signing in took too long, or began in another window. Start again.',
  'sign-in-not-valid':
    'We could not check the answer of the other organisation. Start again. If it happens again, choose another way.',
  'assurance-too-low': 'You signed in at a lower level of assurance than is needed. Sign in at a higher level.',
  'email-not-verified':
    'The other organisation has not checked your e-mail address. Have it confirmed there, or create an account with a password here.',
  'identity-not-linked':
    'There already is an account with your e-mail address. Sign in with that, and link this way of signing in on My account.',
  'identity-of-another': 'This way of signing in already belongs to another account.',
  'account-closed': 'This account is closed. Contact the administrator.',
  'link-not-allowed': 'Linking is only possible from the page My account, while you are signed in. Start again there.',
};
