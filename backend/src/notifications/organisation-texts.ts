import type { Bilingual } from '../platform/actor.js';
import { longDate, type Told, withMail } from './texts.js';

const page: Bilingual = {
  nl: 'Op de pagina van de organisatie ziet u wie het behandelt en wanneer u antwoord krijgt.',
  en: 'The page of the organisation shows who handles it and when you get an answer.',
};

export const registered = (name: string, link: string): Told =>
  withMail(
    { nl: `${name}: wij hebben de aanmelding ontvangen.`, en: `${name}: we received the registration.` },
    {
      nl: `De verificatiedesk controleert de gegevens. U kunt intussen concepten maken en indienen. ${page.nl}`,
      en: `The verification desk checks the details. Meanwhile you can write drafts and submit them. ${page.en}`,
    },
    link,
  );

const onRegistration: Record<string, (name: string) => { subject: Bilingual; text: Bilingual }> = {
  kvk_correct: (name) => ({
    subject: { nl: `${name} is goedgekeurd.`, en: `${name} is approved.` },
    text: {
      nl: 'De gegevens kloppen met het Handelsregister. U bent nu deelnemer van Defport.',
      en: 'The details match the Business Register. You are now a participant of Defport.',
    },
  }),
  ownership_review: (name) => ({
    subject: { nl: `${name}: wij controleren wie de eigenaar is.`, en: `${name}: we check who the owner is.` },
    text: {
      nl: `Zolang dit loopt, wachten voorstellen en financieringscasussen. Vragen en belemmeringen gaan gewoon door. ${page.nl}`,
      en: `Until that is done, proposals and financing cases wait. Questions and barriers go on as usual. ${page.en}`,
    },
  }),
  screened: (name) => ({
    subject: { nl: `${name} is volledig gecontroleerd.`, en: `${name} is fully screened.` },
    text: {
      nl: 'Er is niets meer dat u tegenhoudt. Wat op de controle wachtte, gaat nu vanzelf door.',
      en: 'Nothing holds you back any more. What waited for the check now continues by itself.',
    },
  }),
  ownership_changed: (name) => ({
    subject: { nl: `${name}: wij controleren de eigenaren opnieuw.`, en: `${name}: we check the owners again.` },
    text: {
      nl: `U meldde een andere eigenaar. Zolang de controle loopt, wachten nieuwe voorstellen en financieringscasussen. ${page.nl}`,
      en: `You reported another owner. While we check, new proposals and financing cases wait. ${page.en}`,
    },
  }),
  yearly_review: (name) => ({
    subject: { nl: `${name}: wij controleren de eigenaren opnieuw.`, en: `${name}: we check the owners again.` },
    text: {
      nl: `Dat doen wij elk jaar. Zolang de controle loopt, wachten nieuwe voorstellen en financieringscasussen. U hoeft niets te doen, tenzij wij iets vragen. ${page.nl}`,
      en: `We do that every year. While we check, new proposals and financing cases wait. You need not do anything, unless we ask. ${page.en}`,
    },
  }),
  expired: (name) => ({
    subject: { nl: `De aanmelding van ${name} is gesloten.`, en: `The registration of ${name} is closed.` },
    text: {
      nl: 'Wij kregen binnen twintig werkdagen geen antwoord op onze vraag. U kunt de organisatie opnieuw aanmelden.',
      en: 'We got no answer to our question within twenty working days. You can register the organisation again.',
    },
  }),
  archived: (name) => ({
    subject: { nl: `${name} is gearchiveerd.`, en: `${name} is archived.` },
    text: {
      nl: 'De organisatie doet niet meer mee. Wat u openbaar had gemaakt of met anderen deelde, is dat niet meer. Wij verwijderen de gegevens na de bewaartermijn.',
      en: 'The organisation takes part no longer. What you had published or shared with others no longer is. We remove its details after the retention period.',
    },
  }),
  unblock: (name) => ({
    subject: { nl: `${name} is niet langer geblokkeerd.`, en: `${name} is no longer blocked.` },
    text: {
      nl: 'Wat wachtte, gaat nu vanzelf door. Wilt u iets weer openbaar maken? Dat doet u zelf, op de pagina ervan.',
      en: 'What waited now continues by itself. Do you want to publish something again? You do that yourself, on its page.',
    },
  }),
};

/** For a standing that came in by a command. */
const changed = (name: string) => ({
  subject: { nl: `De stand van ${name} is gewijzigd.`, en: `The standing of ${name} changed.` },
  text: page,
});

/** These come as a letter with reasons, which is mailed by itself. */
const comesAsLetter: Record<string, (name: string) => Bilingual> = {
  refuse: (name) => ({ nl: `${name} is niet toegelaten.`, en: `${name} was not admitted.` }),
  block: (name) => ({ nl: `${name} is geblokkeerd.`, en: `${name} is blocked.` }),
};

export function decidedOnRegistration(decision: string, name: string, link: string, dueOn: string | null): Told {
  if (decision === 'more_info') return askedForMore(name, link, dueOn);
  const bell = comesAsLetter[decision];
  if (bell) return { text: bell(name) };
  const { subject, text } = (onRegistration[decision] ?? changed)(name);
  return withMail(subject, text, link);
}

function askedForMore(name: string, link: string, dueOn: string | null): Told {
  const until = {
    nl: dueOn ? ` vóór het einde van ${longDate(dueOn, 'nl')}` : '',
    en: dueOn ? ` by ${longDate(dueOn, 'en')}` : '',
  };
  return withMail(
    { nl: `Wij hebben een vraag over ${name}.`, en: `We have a question about ${name}.` },
    {
      nl: `De beheerder kan${until.nl} antwoorden op de pagina van de organisatie. Zolang staat de controle stil. Krijgen wij geen antwoord, dan sluit de aanmelding vanzelf.`,
      en: `The administrator can answer${until.en} on the page of the organisation. Until then the check stands still. Without an answer the registration closes by itself.`,
    },
    link,
  );
}

export const answerDueSoon = (name: string, dueOn: string, link: string): Told =>
  withMail(
    {
      nl: `${name}: wij wachten nog op uw antwoord, tot en met ${longDate(dueOn, 'nl')}.`,
      en: `${name}: we still wait for your answer, until ${longDate(dueOn, 'en')}.`,
    },
    {
      nl: 'De verificatiedesk stelde een vraag over uw organisatie. Krijgen wij geen antwoord, dan sluit de aanmelding vanzelf en gaat ook dicht wat daarop wacht.',
      en: 'The verification desk asked a question about your organisation. Without an answer the registration closes by itself, and so does what waits for it.',
    },
    link,
  );

export const reviewNear = (name: string, fallsOn: string, link: string): Told =>
  withMail(
    {
      nl: `${name}: op ${longDate(fallsOn, 'nl')} controleren wij de eigenaren opnieuw.`,
      en: `${name}: on ${longDate(fallsOn, 'en')} we check the owners again.`,
    },
    {
      nl: 'Dat doen wij elk jaar. Zolang die controle loopt, wachten nieuwe voorstellen en financieringscasussen. Klopt de opgave van uw eigenaren nog? Dan hoeft u niets te doen. Is er een andere eigenaar? Meld dat op de pagina van de organisatie.',
      en: 'We do that every year. While that check runs, new proposals and financing cases wait. Is what you told us of your owners still right? Then you need not do anything. Is there another owner? Report it on the page of the organisation.',
    },
    link,
  );

export const membershipRequested = (person: string, name: string, link: string): Told =>
  withMail(
    { nl: `${person} wil zich bij ${name} aansluiten.`, en: `${name}: ${person} wants to join.` },
    {
      nl: 'U bent beheerder. Op de pagina van de organisatie laat u deze persoon toe of niet.',
      en: 'You are its administrator. On the page of the organisation you let this person in or not.',
    },
    link,
  );

export const membershipDecided = (accepted: boolean, name: string, link: string): Told =>
  accepted
    ? withMail(
        { nl: `${name} heeft u toegelaten.`, en: `${name} let you in.` },
        {
          nl: 'De beheerder heeft u toegelaten. U ziet nu de stukken van de organisatie.',
          en: 'The administrator let you in. You now see what belongs to the organisation.',
        },
        link,
      )
    : withMail(
        { nl: `${name} heeft uw verzoek niet toegelaten.`, en: `${name} did not accept your request.` },
        {
          nl: 'Denkt u dat dit niet klopt? Neem dan contact op met de beheerder van de organisatie.',
          en: 'Do you think this is not right? Then contact the administrator of the organisation.',
        },
        link,
      );

export const itemShared = (from: string | null, reference: string, link: string): Told =>
  withMail(
    {
      nl: `${from ?? 'Iemand'} deelt een stuk met uw organisatie: ${reference}.`,
      en: `${from ?? 'Someone'} shares an item with your organisation: ${reference}.`,
    },
    {
      nl: 'U leest het op de pagina van het stuk. Wat de indiener en de afdeling elkaar schrijven, blijft tussen hen.',
      en: 'You read it on its page. What its submitter and the department write to each other stays between them.',
    },
    link,
  );

export const draftExpires = (removedOn: string, link: string): Told =>
  withMail(
    {
      nl: `Een concept dat u lang niet bewerkte, wordt op ${longDate(removedOn, 'nl')} verwijderd.`,
      en: `A draft that you did not work on for long will be removed on ${longDate(removedOn, 'en')}.`,
    },
    {
      nl: 'Wij bewaren een concept 90 dagen na de laatste wijziging. Wilt u het houden? Wijzig het of dien het in. Dan begint de termijn opnieuw.',
      en: 'We keep a draft for 90 days after the last change. Do you want to keep it? Change it or submit it. Then the term begins again.',
    },
    link,
  );

export const membershipChanged = (name: string): Told => ({
  text: { nl: `${name}: uw rol is gewijzigd.`, en: `${name}: your role was changed.` },
});

export const membershipRemoved = (name: string, link: string): Told =>
  withMail(
    { nl: `${name}: u hoort er niet meer bij.`, en: `${name}: you no longer belong to it.` },
    {
      nl: 'Een beheerder heeft u verwijderd. U ziet de stukken van de organisatie niet meer. Klopt dit niet? Neem dan contact op met de organisatie.',
      en: 'An administrator removed you. You no longer see what belongs to the organisation. Is this not right? Then contact the organisation.',
    },
    link,
  );

export const memberLeft = (person: string, name: string, link: string): Told =>
  withMail(
    { nl: `${name}: ${person} is vertrokken.`, en: `${name}: ${person} left.` },
    {
      nl: 'Wat deze persoon voor de organisatie maakte, blijft van de organisatie.',
      en: 'What this person made for the organisation stays with the organisation.',
    },
    link,
  );

export const handedOver = (name: string, link: string): Told =>
  withMail(
    { nl: `${name}: u bent nu beheerder.`, en: `${name}: you are now the administrator.` },
    {
      nl: 'De vorige beheerder heeft het beheer aan u overgedragen. U laat mensen toe en beheert de gegevens.',
      en: 'The previous administrator handed the administration to you. You let people in and manage the details.',
    },
    link,
  );

export const invitationAccepted = (person: string, name: string, link: string): Told =>
  withMail(
    { nl: `${name}: ${person} hoort er nu bij.`, en: `${name}: ${person} joined.` },
    { nl: 'Uw uitnodiging is aangenomen.', en: 'Your invitation was accepted.' },
    link,
  );
