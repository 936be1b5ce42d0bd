import type { accounts as dutch } from '../nl/accounts';
import type { Texts } from '../texts';

export const accounts: Texts<typeof dutch> = {
  email: 'E-mail address',
  password: 'Password',
  name: 'Your name',
  signIn: {
    title: 'Sign in',
    lead: 'With your e-mail address and password.',
    first: 'Sign in first. After that you go on to where you wanted to be.',
    button: 'Sign in',
    refused: 'Signing in did not work',
    noAccount: 'No account yet?',
    register: 'Create an account',
  },
  demo: {
    title: 'Look around in the demo',
    text: 'This is a demo environment. All people and organisations are invented. Choose whom to sign in as.',
    mails: 'Read the e-mail that the demo has sent',
  },
  register: {
    title: 'Create an account',
    lead: 'You get an e-mail to confirm your address. After that you register your organisation, or ask to join one that is already here.',
    nameHelp: 'This is how a case handler sees who you are.',
    emailHelp: 'This is also where we send notifications.',
    passwordHelp: 'At least 12 characters. A sentence is fine.',
    privacy: 'Read what we do with your data',
    button: 'Create an account',
    haveAccount: 'Already have an account?',
    signIn: 'Sign in',
    sentTitle: 'Check your e-mail',
    sentText: 'We have sent a message to {{email}}. Open the link in that message to confirm your account.',
    sentAlready: 'Do you already have an account with this address? Then the message says how to sign in.',
    sentNothing: 'Nothing arrived? Look in your junk mail, or create the account once more.',
  },
  stepUp: {
    title: 'Is it you?',
    text: 'For what you do now, show again that it is you. After that nothing is asked for ten minutes.',
    impossible: 'This asks a second factor, and you do not have one yet. First set one up in your account.',
    with: 'With what?',
    methods: { totp: 'Code from your app', recovery_code: 'Recovery code', password: 'Password' },
    confirm: 'Confirm',
  },
  confirm: {
    title: 'Confirm your e-mail address',
    lead: 'One more step: confirm that this account is yours.',
    button: 'Confirm and sign in',
    failed: 'The link has expired or was used before',
    again: 'Create the account again',
    missing: 'This link is not complete. Open the link in your e-mail again.',
  },
};
