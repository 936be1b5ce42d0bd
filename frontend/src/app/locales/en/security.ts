import type { security as dutch } from '../nl/security';
import type { Texts } from '../texts';

export const security: Texts<typeof dutch> = {
  title: 'My account',
  lead: 'How you sign in, where you are signed in, and how we reach you.',
};
