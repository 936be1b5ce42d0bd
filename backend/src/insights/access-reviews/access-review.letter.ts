import type { Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

/** Tells an administrator that the review of this quarter waits. */
export const reviewLetter = (to: string, language: Language, page: string): Letter =>
  language === 'nl'
    ? {
        to,
        subject: 'De toegangscontrole van dit kwartaal staat klaar (Defport)',
        text: `Loop na wie toegang heeft tot welke afdeling en rol. Bevestig wat nodig is en trek de rest in.\n\n${page}`,
      }
    : {
        to,
        subject: 'The access review of this quarter is ready (Defport)',
        text: `Check who has access to which desk and role. Confirm what is needed and revoke the rest.\n\n${page}`,
      };
