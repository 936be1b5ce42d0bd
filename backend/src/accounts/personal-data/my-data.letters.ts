import type { Actor } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';

export const readme = `Uw gegevens bij Defport

Elk bestand met .json is leesbaar met een gewone tekstverwerker en met andere programma's.
files.json noemt de bestanden die erbij horen; included: false staat bij wat niet in dit archief paste.
U kunt die bestanden in het portaal los downloaden.

Your data at Defport

Every .json file can be read with a plain text editor and by other programs.
files.json names the files that belong to it; included: false stands beside what did not fit in this archive.
You can download those one by one in the portal.
`;

/** The last mail to an address: whoever did not do this must hear of it. */
export function erasedLetter({ email, language }: Pick<Actor, 'email' | 'language'>): Letter {
  const to = email ?? '';
  return language === 'nl'
    ? {
        to,
        subject: 'Uw account bij Defport is verwijderd',
        text: 'Uw account is verwijderd. U kunt er niet meer mee inloggen.\n\nWat u indiende, blijft bewaard omdat de wet dat vraagt.\n\nHeeft u dit niet zelf gedaan? Neem dan meteen contact op met de beheerder van Defport.',
      }
    : {
        to,
        subject: 'Your account at Defport was erased',
        text: 'Your account was erased. You can no longer sign in with it.\n\nWhat you submitted is kept, because the law asks that.\n\nDid you not do this yourself? Then contact the administrator of Defport at once.',
      };
}
