import type { Bilingual, Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

const roles: Record<string, Bilingual> = {
  org_admin: { nl: 'beheerder', en: 'administrator' },
  org_signatory: { nl: 'tekenbevoegde', en: 'signatory' },
  org_editor: { nl: 'opsteller', en: 'editor' },
  org_viewer: { nl: 'lezer', en: 'reader' },
};

interface Invited {
  to: string;
  language: Language;
  inviter: string;
  organisation: string;
  role: string;
  lastDay: string;
  link: string;
}

/** The same for whoever has an account and whoever has none yet. */
export function invitationLetter({ to, language, inviter, organisation, role, lastDay, link }: Invited): Letter {
  const what = roles[role]?.[language] ?? role;
  return language === 'nl'
    ? {
        to,
        subject: `${organisation} nodigt u uit voor Defport`,
        text: `${inviter} nodigt u uit om bij ${organisation} te komen, als ${what}.\n\nOpen deze link en log in met dit e-mailadres. Heeft u nog geen account? Maak er eerst een, met dit e-mailadres, en open daarna de link.\n${link}\n\nDe link werkt één keer, tot en met ${lastDay}. Kent u deze organisatie niet? Dan hoeft u niets te doen.`,
      }
    : {
        to,
        subject: `${organisation} invites you to Defport`,
        text: `${inviter} invites you to join ${organisation}, as ${what}.\n\nOpen this link and sign in with this e-mail address. No account yet? First make one, with this e-mail address, and then open the link.\n${link}\n\nThe link works once, until ${lastDay}. Do you not know this organisation? Then you need not do anything.`,
      };
}
