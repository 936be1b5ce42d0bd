import type { Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

export function confirmLetter(to: string, language: Language, link: string): Letter {
  return language === 'nl'
    ? {
        to,
        subject: 'Bevestig uw e-mailadres voor Defport',
        text: `Welkom bij Defport.\n\nOpen deze link om uw e-mailadres te bevestigen:\n${link}\n\nDe link werkt één keer en blijft 48 uur geldig. Heeft u zich niet aangemeld? Dan hoeft u niets te doen.`,
      }
    : {
        to,
        subject: 'Confirm your e-mail address for Defport',
        text: `Welcome to Defport.\n\nOpen this link to confirm your e-mail address:\n${link}\n\nThe link works once and stays valid for 48 hours. Did you not sign up? Then you need not do anything.`,
      };
}

export function accountExistsLetter(to: string, language: Language, site: string): Letter {
  return language === 'nl'
    ? {
        to,
        subject: 'U heeft al een account bij Defport',
        text: `Iemand vroeg een account aan met dit e-mailadres, maar u heeft er al een.\n\nInloggen kan hier:\n${site}/sign-in\n\nWas u dit niet? Dan hoeft u niets te doen.`,
      }
    : {
        to,
        subject: 'You already have an account at Defport',
        text: `Someone asked for an account with this e-mail address, but you already have one.\n\nSign in here:\n${site}/sign-in\n\nWas this not you? Then you need not do anything.`,
      };
}
