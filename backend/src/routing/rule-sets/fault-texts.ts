import type { Bilingual } from '../../platform/actor.js';

type Text = (what: string) => Bilingual;

/** What is wrong with a rule, and what to do about it. */
export const faultTexts = {
  'no-catch-all': () => ({
    nl: 'De laatste regel moet alles opvangen. Zonder die regel kan een stuk bij niemand terechtkomen.',
    en: 'The last rule has to catch everything. Without it an item could end up with nobody.',
  }),
  'catch-all-not-last': () => ({
    nl: 'Deze regel vangt alles op. Zet hem als laatste, anders worden de regels erna nooit bereikt.',
    en: 'This rule catches everything. Put it last, or the rules after it are never reached.',
  }),
  'catch-all-looks-up': () => ({
    nl: 'De vangnetregel moet zelf een afdeling noemen: opzoeken kan mislukken.',
    en: 'The catch-all has to name a department itself: a look-up can fail.',
  }),
  'catch-all-must-route': () => ({
    nl: 'De vangnetregel moet doorsturen naar een afdeling.',
    en: 'The catch-all has to route to a department.',
  }),
  'id-twice': () => ({
    nl: 'Dit nummer staat er twee keer. Geef elke regel een eigen nummer.',
    en: 'This id is there twice. Give each rule an id of its own.',
  }),
  'unknown-desk': (code) => ({
    nl: `De afdeling ${code} bestaat niet. Kies er een uit de lijst.`,
    en: `There is no department ${code}. Choose one from the list.`,
  }),
  'unknown-look-up': (code) => ({
    nl: `De opzoeklijst ${code} bestaat niet.`,
    en: `There is no look-up ${code}.`,
  }),
  'look-up-finds-nothing': (what) => ({
    nl: `De opzoeklijst geeft niet altijd een afdeling (${what}). Vul de lijst aan of maak de voorwaarde strenger.`,
    en: `The look-up does not always give a department (${what}). Complete the list or make the condition stricter.`,
  }),
  'reason-missing': () => ({
    nl: 'De reden voor de indiener ontbreekt, in het Nederlands of in het Engels.',
    en: 'The reason for the submitter is missing, in Dutch or in English.',
  }),
  'not-a-number': (fact) => ({
    nl: `${fact} is geen getal. Meer of minder dan kan hier niet.`,
    en: `${fact} is not a number. More or less than is not possible here.`,
  }),
  'unknown-value': (what) => ({
    nl: `Deze waarde bestaat niet (${what}). Kies er een uit de lijst.`,
    en: `This value does not exist (${what}). Choose one from the list.`,
  }),
  'never-true': () => ({
    nl: 'Deze voorwaarde kan nooit waar zijn: twee delen spreken elkaar tegen.',
    en: 'This condition can never be true: two parts contradict each other.',
  }),
  'never-reached': (ids) => ({
    nl: `Deze regel wordt nooit bereikt: ${ids} neemt alles al eerder. Zet hem hoger of verander de voorwaarde.`,
    en: `This rule is never reached: ${ids} takes everything before it. Move it up or change the condition.`,
  }),
  'too-complex': () => ({
    nl: 'Deze voorwaarde is te ingewikkeld om na te gaan. Maak er meer regels van.',
    en: 'This condition is too complex to check. Split it into several rules.',
  }),
} satisfies Record<string, Text>;
