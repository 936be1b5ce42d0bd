import { deskName } from '../desks/index.js';
import type { Bilingual } from '../platform/actor.js';
import { type CaseFacts, forDesk, longDate, type Told, withMail } from './texts.js';

interface Reminded {
  clock: string;
  percent: number;
  dueDate: string;
  to: 'handler' | 'coordinator' | 'office';
}

/** What had to be there by the end of each term. */
const awaited: Record<string, Bilingual> = {
  acknowledged: { nl: 'iemand die dit oppakt', en: 'someone who takes this up' },
  first_answer: { nl: 'het eerste inhoudelijke antwoord', en: 'the first substantive answer' },
  solved: { nl: 'de afronding', en: 'the final result' },
};

/** The office may not open the case, so it is told by number, without the name of the organisation. */
const numberOf = ({ reference, title }: CaseFacts, to: Reminded['to']): Bilingual => {
  const name = reference ?? (to === 'office' ? null : title);
  return name ? { nl: name, en: name } : { nl: 'Een aanmelding', en: 'A registration' };
};

export function reminded(facts: CaseFacts, { clock, dueDate, to }: Reminded, link: string): Told {
  const [number, desk] = [numberOf(facts, to), deskName(facts.desk)];
  const what = awaited[clock] ?? { nl: 'de volgende stap', en: 'the next step' };
  const until = { nl: longDate(dueDate, 'nl'), en: longDate(dueDate, 'en') };
  if (to === 'handler')
    return {
      text: {
        nl: `${number.nl}: de termijn loopt bijna af. Uiterlijk ${until.nl} moet er zijn: ${what.nl}.`,
        en: `${number.en}: the term is nearly over. Due by ${until.en}: ${what.en}.`,
      },
    };
  const late = {
    nl: `${number.nl} bij ${desk.nl} is te laat. Uiterlijk ${until.nl} moest er zijn: ${what.nl}.`,
    en: `${number.en} at ${desk.en} is late. Due by ${until.en}: ${what.en}.`,
  };
  if (to === 'coordinator')
    return withMail(
      late,
      {
        nl: `${late.nl}\n\nU krijgt dit als coördinator. Spreek af wie dit vandaag oppakt.`,
        en: `${late.en}\n\nYou get this as the coordinator. Agree on who takes this up today.`,
      },
      link,
    );
  return {
    text: late,
    mail: {
      subject: late,
      text: {
        nl: `${late.nl}\n\nDe termijn is nu voor de helft overschreden. De coördinator van de afdeling weet het al. Neem contact op met de afdeling: de inhoud van het stuk blijft daar.\n`,
        en: `${late.en}\n\nThe term is now exceeded by half. The coordinator of the department knows. Contact the department: the contents of the item stay there.\n`,
      },
    },
  };
}

interface HandedOver {
  from: string;
  acceptBy?: string | undefined;
  because?: 'returned' | 'bounced' | undefined;
}

/** For the desk that has it now: the bell only. */
export function handedOver(facts: CaseFacts, { from, acceptBy, because }: HandedOver): Told {
  const [number, other] = [facts.reference ?? facts.title ?? '', deskName(from)];
  if (because === 'returned')
    return {
      text: {
        nl: `${other.nl} gaf ${number} terug. De reden staat erbij.`,
        en: `${other.en} gave ${number} back, with the reason.`,
      },
    };
  if (because === 'bounced')
    return {
      text: {
        nl: `${number} is terug in uw werkbak: ${other.nl} nam het niet op tijd aan.`,
        en: `${number} is back in your inbox: ${other.en} did not accept it in time.`,
      },
    };
  if (!acceptBy) return forDesk.opened(facts);
  return {
    text: {
      nl: `Nieuw in uw werkbak: ${number}, van ${other.nl}. Neem het aan uiterlijk ${longDate(acceptBy, 'nl')}.`,
      en: `New in your inbox: ${number}, from ${other.en}. Accept it by ${longDate(acceptBy, 'en')}.`,
    },
  };
}

/** For the programme office: by number, without what it is about. */
export function bouncedFor(facts: CaseFacts, from: string): Told {
  const [number, desk, other] = [numberOf(facts, 'office'), deskName(facts.desk), deskName(from)];
  const told = {
    nl: `${number.nl} is niet op tijd aangenomen door ${other.nl} en ligt weer bij ${desk.nl}.`,
    en: `${number.en} was not accepted in time by ${other.en} and is with ${desk.en} again.`,
  };
  return { text: told };
}

/** For the submitter: the bell only, because an outage may move many dates at once. */
export function extendedBy(facts: CaseFacts, { days, dueDate }: { days: number; dueDate: string }): Told {
  const number = facts.reference ?? facts.title ?? '';
  const [nl, en] = [
    days === 1 ? '1 werkdag' : `${days} werkdagen`,
    days === 1 ? '1 working day' : `${days} working days`,
  ];
  return {
    text: {
      nl: `Defport was niet bereikbaar. Het antwoord op ${number} komt ${nl} later, uiterlijk ${longDate(dueDate, 'nl')}.`,
      en: `Defport was not available. The answer on ${number} comes ${en} later, by ${longDate(dueDate, 'en')}.`,
    },
  };
}
