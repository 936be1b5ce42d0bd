import type { Bilingual, Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';
import { type StaffRole, staffPlace, staffRoles } from './staff-roles.rules.js';

export interface ToldGrant {
  principal: string;
  role: string;
}

const roleWords: Record<StaffRole, Bilingual> = {
  handler: { nl: 'behandelaar', en: 'case handler' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  rom_adviser: { nl: 'regioadviseur', en: 'regional adviser' },
  need_owner: { nl: 'behoeftesteller', en: 'need owner' },
  auditor: { nl: 'auditor', en: 'auditor' },
  portal_admin: { nl: 'functioneel beheerder', en: 'functional administrator' },
};

const isStaffRole = (role: string): role is StaffRole => staffRoles.some((one) => one === role);

/** Such as "coordinator (Defport office)". */
function inWords({ principal, role }: ToldGrant, language: Language): string {
  const place = staffPlace(principal)?.name[language] ?? principal;
  return isStaffRole(role) ? `${roleWords[role][language]} (${place})` : place;
}

const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(
    new Date(`${day}T12:00Z`),
  );

/** Tells a person what they were given, and until when. */
export function grantGivenLetter(to: string, language: Language, held: ToldGrant, lastDay?: string | null): Letter {
  const what = inWords(held, language);
  if (language === 'nl') {
    const until = lastDay ? ` Dit geldt tot en met ${dayIn('nl', lastDay)} en stopt dan vanzelf.` : '';
    return {
      to,
      subject: `U heeft een nieuwe rol: ${what} (Defport)`,
      text: `U bent nu ${what} in Defport.${until}\n\nKlopt dit niet? Neem dan contact op met de functioneel beheerder.`,
    };
  }
  const until = lastDay
    ? ` This counts up to and including ${dayIn('en', lastDay)}; after that it ends by itself.`
    : '';
  return {
    to,
    subject: `You have a new role: ${what} (Defport)`,
    text: `You are now ${what} in Defport.${until}\n\nIs this not right? Contact the functional administrator.`,
  };
}

/** Tells a person what they no longer hold. */
export function grantEndedLetter(to: string, language: Language, held: ToldGrant): Letter {
  const what = inWords(held, language);
  return language === 'nl'
    ? {
        to,
        subject: `Uw rol is geëindigd: ${what} (Defport)`,
        text: `U bent niet langer ${what} in Defport. Uw account blijft bestaan.\n\nKlopt dit niet? Neem dan contact op met de functioneel beheerder.`,
      }
    : {
        to,
        subject: `Your role has ended: ${what} (Defport)`,
        text: `You are no longer ${what} in Defport. Your account stays.\n\nIs this not right? Contact the functional administrator.`,
      };
}
