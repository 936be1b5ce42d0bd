import type { Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

export function passkeyAddedLetter(to: string, language: Language, name: string): Letter {
  return language === 'nl'
    ? {
        to,
        subject: 'Passkey toegevoegd aan uw account bij Defport',
        text: `Er is een passkey toegevoegd aan uw account bij Defport: ${name}.\n\nDaarmee kunt u inloggen zonder wachtwoord.\n\nWas u dit niet? Log dan in, verwijder de passkey bij uw account en kies een nieuw wachtwoord.`,
      }
    : {
        to,
        subject: 'Passkey added to your account at Defport',
        text: `A passkey was added to your account at Defport: ${name}.\n\nYou can sign in with it without a password.\n\nWas this not you? Then sign in, remove the passkey on your account page, and choose a new password.`,
      };
}

export function passkeyRemovedLetter(to: string, language: Language, name: string): Letter {
  return language === 'nl'
    ? {
        to,
        subject: 'Passkey verwijderd van uw account bij Defport',
        text: `Er is een passkey verwijderd van uw account bij Defport: ${name}.\n\nU kunt er niet meer mee inloggen.\n\nWas u dit niet? Log dan in en kies een nieuw wachtwoord.`,
      }
    : {
        to,
        subject: 'Passkey removed from your account at Defport',
        text: `A passkey was removed from your account at Defport: ${name}.\n\nIt no longer lets you sign in.\n\nWas this not you? Then sign in and choose a new password.`,
      };
}
