import type { Bilingual, Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

interface Facts {
  absent: string;
  desk: Bilingual;
  from: string;
  until: string;
}

const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(
    new Date(`${day}T12:00Z`),
  );

/** Tells a colleague that they stand in. */
export function delegationLetter(to: string, language: Language, { absent, desk, from, until }: Facts): Letter {
  const [first, last] = [dayIn(language, from), dayIn(language, until)];
  return language === 'nl'
    ? {
        to,
        subject: `U neemt waar voor ${absent} (Defport)`,
        text: `${absent} is afwezig en heeft u gevraagd om waar te nemen bij ${desk.nl}.\n\nVan ${first} tot en met ${last} ziet u de werkbak van deze afdeling en kunt u de zaken behandelen. Daarna stopt dit vanzelf.\n\nKomt het niet uit? Laat het ${absent} weten.`,
      }
    : {
        to,
        subject: `You stand in for ${absent} (Defport)`,
        text: `${absent} is away and asked you to stand in at ${desk.en}.\n\nFrom ${first} up to and including ${last} you see the inbox of this desk and can handle its cases. After that it ends by itself.\n\nDoes this not suit you? Tell ${absent}.`,
      };
}
