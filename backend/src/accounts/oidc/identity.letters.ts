import type { Bilingual, Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

export function identityLinkedLetter(to: string, language: Language, provider: Bilingual): Letter {
  return language === 'nl'
    ? {
        to,
        subject: 'Manier van inloggen toegevoegd aan uw account bij Defport',
        text: `Er is een manier van inloggen toegevoegd aan uw account bij Defport: ${provider.nl}.\n\nWas u dit niet? Log dan in, kies een nieuw wachtwoord en neem contact met ons op.`,
      }
    : {
        to,
        subject: 'Way to sign in added to your account at Defport',
        text: `A way to sign in was added to your account at Defport: ${provider.en}.\n\nWas this not you? Then sign in, choose a new password, and contact us.`,
      };
}
