import { deskName } from '../desks/index.js';
import type { Bilingual } from '../platform/actor.js';
import type { Message } from './notifications.service.js';

export interface CaseFacts {
  reference: string | null;
  title: string | null;
  desk: string;
  dueDate: string;
  reason: Bilingual;
}

export type Told = Pick<Message, 'text' | 'mail'>;

export const longDate = (date: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );

export const withMail = (subject: Bilingual, text: Bilingual, link: string): Told => ({
  text: subject,
  mail: {
    subject,
    text: {
      nl: `${text.nl}\n\nBekijk het in Defport:\n${link}\n`,
      en: `${text.en}\n\nSee it in Defport:\n${link}\n`,
    },
  },
});

/** A registration has no number: it goes by the name of the organisation. */
const number = (facts: CaseFacts): string => facts.reference ?? facts.title ?? '';

export function receivedAndRouted(facts: CaseFacts, link: string): Told {
  const desk = deskName(facts.desk);
  return withMail(
    {
      nl: `${number(facts)} ligt bij ${desk.nl}. Antwoord uiterlijk ${longDate(facts.dueDate, 'nl')}.`,
      en: `${number(facts)} is with ${desk.en}. Answer by ${longDate(facts.dueDate, 'en')}.`,
    },
    {
      nl: `Wij hebben uw bericht ontvangen. Het nummer is ${number(facts)}.\n\nWie heeft het: ${desk.nl}\nWaarom: ${facts.reason.nl}\nAntwoord uiterlijk: ${longDate(facts.dueDate, 'nl')}`,
      en: `We received your message. Its number is ${number(facts)}.\n\nWho has it: ${desk.en}\nWhy: ${facts.reason.en}\nAnswer by: ${longDate(facts.dueDate, 'en')}`,
    },
    link,
  );
}

export function asked(facts: CaseFacts, link: string): Told {
  const desk = deskName(facts.desk);
  return withMail(
    {
      nl: `${desk.nl} heeft een vraag over ${number(facts)}.`,
      en: `${desk.en} has a question about ${number(facts)}.`,
    },
    {
      nl: 'Zolang u nog niet heeft geantwoord, staat de termijn stil. U kunt antwoorden op de pagina van uw bericht.',
      en: 'Until you reply, the clock stands still. You can reply on the page of your message.',
    },
    link,
  );
}

export function transferred(facts: CaseFacts, link: string): Told {
  const desk = deskName(facts.desk);
  return withMail(
    { nl: `${number(facts)} ligt nu bij ${desk.nl}.`, en: `${number(facts)} is now with ${desk.en}.` },
    {
      nl: 'Een andere afdeling behandelt uw bericht. Op de pagina leest u waarom.',
      en: 'Another department handles your message. Its page says why.',
    },
    link,
  );
}

export function answered(facts: CaseFacts, link: string): Told {
  const desk = deskName(facts.desk);
  return withMail(
    { nl: `${desk.nl} heeft geantwoord op ${number(facts)}.`, en: `${desk.en} answered ${number(facts)}.` },
    {
      nl: 'Op de pagina van uw bericht leest u het antwoord met de redenen.',
      en: 'The page of your message shows the answer with its reasons.',
    },
    link,
  );
}

export function advised(facts: CaseFacts, link: string): Told {
  return withMail(
    {
      nl: `De financieringstafel heeft advies gegeven over ${number(facts)}.`,
      en: `The financing table gave its advice on ${number(facts)}.`,
    },
    {
      nl: 'Op de pagina van uw casus leest u het advies met de redenen. Het antwoord op uw casus volgt apart.',
      en: 'The page of your case shows the advice with its reasons. The answer to your case follows separately.',
    },
    link,
  );
}

/** For members of the table who reviewed: the bell only. */
export const forReviewers = {
  advised: (facts: CaseFacts): Told =>
    bell(
      `Het advies over ${number(facts)} is vastgelegd. U heeft deze casus beoordeeld.`,
      `The advice on ${number(facts)} was recorded. You reviewed this case.`,
    ),
};

export function closedUnverified(facts: CaseFacts, link: string): Told {
  return withMail(
    {
      nl: `${number(facts)} is gesloten: uw organisatie is niet toegelaten.`,
      en: `${number(facts)} is closed: your organisation was not admitted.`,
    },
    {
      nl: 'Op de pagina van uw organisatie leest u waarom. Wilt u weten hoe u verder kunt? Stel uw vraag dan aan het aanspreekpunt.',
      en: 'The page of your organisation says why. Do you want to know how to go on? Then ask the single contact point.',
    },
    link,
  );
}

/** For desks: the bell only, because their inbox is where they work. */
export const forDesk = {
  opened: (facts: CaseFacts): Told =>
    bell(`Nieuw in uw werkbak: ${number(facts)}.`, `New in your inbox: ${number(facts)}.`),
  replied: (facts: CaseFacts): Told =>
    bell(`De indiener heeft geantwoord op ${number(facts)}.`, `The submitter replied on ${number(facts)}.`),
  assigned: (facts: CaseFacts): Told =>
    bell(`${number(facts)} is aan u toegewezen.`, `${number(facts)} was assigned to you.`),
  left: (facts: CaseFacts): Told =>
    bell(`${number(facts)} heeft geen behandelaar meer.`, `${number(facts)} has no handler any more.`),
  withdrawn: (facts: CaseFacts): Told =>
    bell(`${number(facts)} is ingetrokken door de indiener.`, `${number(facts)} was withdrawn by its submitter.`),
};

const bell = (nl: string, en: string): Told => ({ text: { nl, en } });
