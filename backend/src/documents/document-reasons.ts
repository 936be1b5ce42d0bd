import type { Bilingual } from '../platform/actor.js';

/** Why a file could not be read, or holds what it may not. */
export type NotReadable =
  | 'wrong_type'
  | 'active_content'
  | 'macros'
  | 'unsafe_archive'
  | 'too_large_inside'
  | 'damaged'
  | 'encrypted'
  | 'files_inside';

/** Why a file was refused. */
export type RefusedFor = NotReadable | 'marked';

const words: Record<RefusedFor, Bilingual> = {
  wrong_type: {
    nl: 'De inhoud past niet bij de naam van het bestand. Sla het opnieuw op en probeer het nog eens.',
    en: 'The content does not fit the name of the file. Save it again and try once more.',
  },
  active_content: {
    nl: 'Er staat programmacode in dit bestand. Sla het op als gewone PDF en probeer het nog eens.',
    en: 'This file holds program code. Save it as a plain PDF and try once more.',
  },
  macros: {
    nl: 'Er zitten macro’s in dit bestand. Sla het op zonder macro’s en probeer het nog eens.',
    en: 'This file holds macros. Save it without macros and try once more.',
  },
  unsafe_archive: {
    nl: 'Dit bestand is van binnen niet goed opgebouwd of is versleuteld. Sla het opnieuw op, zonder wachtwoord.',
    en: 'This file is not built well inside, or it is encrypted. Save it again, without a password.',
  },
  too_large_inside: {
    nl: 'Uitgepakt is dit bestand te groot. Maak het kleiner of splits het.',
    en: 'Unpacked, this file is too large. Make it smaller or split it.',
  },
  damaged: {
    nl: 'Wij kunnen dit bestand niet lezen. Misschien is het beschadigd. Sla het opnieuw op.',
    en: 'We cannot read this file. It may be damaged. Save it again.',
  },
  encrypted: {
    nl: 'Er zit een wachtwoord op dit bestand. Sla het op zonder wachtwoord en probeer het nog eens.',
    en: 'This file has a password. Save it without a password and try once more.',
  },
  files_inside: {
    nl: 'In dit bestand zit een ander bestand dat wij niet kunnen lezen. Haal het eruit en voeg het apart toe.',
    en: 'This file holds another file that we cannot read. Take it out and add it by itself.',
  },
  marked: {
    nl: 'In dit bestand staat een rubricering. Dit portaal mag geen gerubriceerde informatie bewaren. Het bestand is vernietigd. Stuur het niet opnieuw; bel uw beveiligingsfunctionaris, die kent het juiste kanaal.',
    en: 'This file carries a classification marking. This portal may not keep classified information. The file was destroyed. Do not send it again; call your security officer, who knows the right channel.',
  },
};

export const reasonInWords = (reason: string | null): Bilingual | null => words[reason as RefusedFor] ?? null;
