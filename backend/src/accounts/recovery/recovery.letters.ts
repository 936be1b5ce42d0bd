import type { Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

const letter =
  (words: Record<Language, (link: string) => { subject: string; text: string }>) =>
  (to: string, language: Language, link: string): Letter => ({ to, ...words[language](link) });

export const recoveryLetter = letter({
  nl: (link) => ({
    subject: 'Kies een nieuw wachtwoord voor Defport',
    text: `Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres.\n\nOpen deze link om het te kiezen:\n${link}\n\nDe link werkt één keer en blijft 1 uur geldig. Was u dit niet? Dan hoeft u niets te doen.`,
  }),
  en: (link) => ({
    subject: 'Choose a new password for Defport',
    text: `Someone asked for a new password for this e-mail address.\n\nOpen this link to choose it:\n${link}\n\nThe link works once and stays valid for 1 hour. Was this not you? Then you need not do anything.`,
  }),
});

export const noAccountLetter = letter({
  nl: (site) => ({
    subject: 'Er is geen account bij Defport met dit e-mailadres',
    text: `Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres, maar daar hoort geen account bij.\n\nHeeft u een account met een ander adres? Vraag het dan met dat adres aan:\n${site}/sign-in\n\nWas u dit niet? Dan hoeft u niets te doen.`,
  }),
  en: (site) => ({
    subject: 'There is no account at Defport with this e-mail address',
    text: `Someone asked for a new password for this e-mail address, but no account belongs to it.\n\nDo you have an account with another address? Then ask again with that one:\n${site}/sign-in\n\nWas this not you? Then you need not do anything.`,
  }),
});

export const confirmEmailLetter = letter({
  nl: (link) => ({
    subject: 'Bevestig uw nieuwe e-mailadres voor Defport',
    text: `U wilt bij Defport inloggen met dit e-mailadres.\n\nOpen deze link om het te bevestigen:\n${link}\n\nDe link werkt één keer en blijft 24 uur geldig. Was u dit niet? Dan hoeft u niets te doen.`,
  }),
  en: (link) => ({
    subject: 'Confirm your new e-mail address for Defport',
    text: `You want to sign in at Defport with this e-mail address.\n\nOpen this link to confirm it:\n${link}\n\nThe link works once and stays valid for 24 hours. Was this not you? Then you need not do anything.`,
  }),
});

export const emailInUseLetter = letter({
  nl: (site) => ({
    subject: 'Dit e-mailadres hoort al bij een account van Defport',
    text: `Iemand wilde dit e-mailadres aan een ander account van Defport koppelen. Dat kan niet, want het hoort al bij een account.\n\nInloggen kan hier:\n${site}/sign-in\n\nWas u dit niet? Dan hoeft u niets te doen.`,
  }),
  en: (site) => ({
    subject: 'This e-mail address already belongs to an account at Defport',
    text: `Someone wanted to use this e-mail address for another account at Defport. That is not possible, because it already belongs to one.\n\nSign in here:\n${site}/sign-in\n\nWas this not you? Then you need not do anything.`,
  }),
});

export const emailChangedLetter = letter({
  nl: (link) => ({
    subject: 'Uw e-mailadres bij Defport is gewijzigd',
    text: `Vanaf nu hoort een ander e-mailadres bij uw account.\n\nWas u dit niet? Draai het dan binnen 72 uur terug met deze link. Daarna bent u overal uitgelogd:\n${link}\n\nKies daarna meteen een nieuw wachtwoord via "Wachtwoord vergeten".`,
  }),
  en: (link) => ({
    subject: 'Your e-mail address at Defport was changed',
    text: `From now on another e-mail address belongs to your account.\n\nWas this not you? Then undo it within 72 hours with this link. You will then be signed out everywhere:\n${link}\n\nAfter that choose a new password through "Forgot your password".`,
  }),
});
