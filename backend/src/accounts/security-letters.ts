import { type Actor, type Language, visitor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { uuidv7 } from '../platform/ids.js';
import { type Letter, queueMail } from '../platform/mail/mail.js';

export type SecurityChange =
  | 'password_changed'
  | 'totp_set'
  | 'totp_removed'
  | 'recovery_codes_renewed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'identity_linked'
  | 'identity_unlinked';

const what: Record<SecurityChange, Record<Language, string>> = {
  password_changed: { nl: 'Uw wachtwoord is gewijzigd', en: 'Your password was changed' },
  totp_set: { nl: 'Inloggen vraagt nu een code uit uw app', en: 'Signing in now asks a code from your app' },
  totp_removed: {
    nl: 'Inloggen vraagt geen code uit uw app meer',
    en: 'Signing in no longer asks a code from your app',
  },
  recovery_codes_renewed: { nl: 'U heeft nieuwe herstelcodes', en: 'You have new recovery codes' },
  passkey_added: { nl: 'U heeft een passkey toegevoegd', en: 'You added a passkey' },
  passkey_removed: { nl: 'U heeft een passkey verwijderd', en: 'You removed a passkey' },
  identity_linked: {
    nl: 'U kunt nu ook inloggen via een andere organisatie',
    en: 'You can now sign in through another organisation too',
  },
  identity_unlinked: {
    nl: 'U heeft een account bij een andere organisatie losgekoppeld',
    en: 'You unlinked an account at another organisation',
  },
};

const securityLetter = (to: string, language: Language, change: SecurityChange): Letter => ({
  to,
  subject: `${what[change][language]} (Defport)`,
  text:
    language === 'nl'
      ? `${what[change].nl}.\n\nWas u dit zelf? Dan hoeft u niets te doen.\nWas u dit niet? Kies dan meteen een nieuw wachtwoord via "Wachtwoord vergeten" en neem contact op met de beheerder.`
      : `${what[change].en}.\n\nWas this you? Then you need not do anything.\nWas this not you? Then choose a new password now through "Forgot your password" and contact the administrator.`,
});

/** Tells the person by mail of a change to how they sign in, whoever made it. */
export async function tellOfSecurity(
  tx: Tx,
  { email, language }: Pick<Actor, 'email' | 'language'>,
  change: SecurityChange,
): Promise<void> {
  if (email) await queueMail(tx, visitor(), uuidv7(), securityLetter(email, language, change));
}
