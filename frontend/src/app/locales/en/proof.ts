import type { proof as dutch } from '../nl/proof';
import type { Texts } from '../texts';

export const proof: Texts<typeof dutch> = {
  stepUp: {
    title: 'Confirm that it is you',
    text: 'This needs extra certainty. After that you will not be asked again for 10 minutes.',
    confirm: 'Confirm',
    noWay:
      'This needs a second step when you sign in, and you do not have one yet. Set up an authenticator app or a passkey. After that you can do this.',
    setUp: 'Set up a second step',
  },
  or: 'Or:',
  totp: {
    label: 'Code from your app',
    help: 'Six digits, from your authenticator app.',
    wrong: 'Fill in the six digits that your app shows now',
    use: 'Use a code from your app',
  },
  recovery_code: {
    label: 'Recovery code',
    help: 'One of the codes that you kept when you set this up. Each code works once.',
    use: 'Use a recovery code',
  },
  password: {
    label: 'Your password',
    help: 'In the demo this is enough. Elsewhere a second step is needed.',
    use: 'Use your password',
  },
  passkey: {
    use: 'Use your passkey',
    cancelled: 'No passkey was used. Try again, or choose another way.',
    already: 'This device already has a passkey for this account.',
    broken: 'Your browser cannot use a passkey here. Choose another way.',
  },
};
