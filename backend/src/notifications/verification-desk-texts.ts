import type { Bilingual } from '../platform/actor.js';
import { longDate, type Told } from './texts.js';

/** What ends, for the desk; the words of its checklist. */
const ofTerm: Record<string, Bilingual> = {
  register: { nl: 'de controle in het Handelsregister', en: 'the check in the business register' },
  signatory: { nl: 'de bevoegdheid van de vertegenwoordiger', en: 'the authority of its representative' },
  ownership: { nl: 'de controle van de eigenaren', en: 'the check of its owners' },
  sanctions: { nl: 'de controle op sancties en risicolanden', en: 'the check on sanctions and high-risk countries' },
  foreign_control: { nl: 'de controle van de zeggenschap', en: 'the check of its control' },
};
const termOf = (code: string): Bilingual => ofTerm[code] ?? { nl: 'een controle', en: 'a check' };

/** What people of a desk hear, by the bell. */
export const forDesk = {
  answered: (name: string): Told => ({
    text: { nl: `${name} heeft uw vraag beantwoord.`, en: `${name} answered your question.` },
  }),
  ownershipChanged: (name: string): Told => ({
    text: { nl: `${name} meldt een andere eigenaar.`, en: `${name} reports another owner.` },
  }),
  yearlyReview: (name: string): Told => ({
    text: {
      nl: `${name}: de eigenaren moeten opnieuw worden bekeken. Dat is elk jaar zo.`,
      en: `${name}: its owners must be looked at again, as every year.`,
    },
  }),
  termNear: (code: string, name: string, fallsOn: string): Told => ({
    text:
      code === 'yearly_review'
        ? {
            nl: `${name}: vanaf ${longDate(fallsOn, 'nl')} bekijkt u de eigenaren opnieuw.`,
            en: `${name}: from ${longDate(fallsOn, 'en')} you look at its owners again.`,
          }
        : {
            nl: `${name}: ${termOf(code).nl} geldt tot en met ${longDate(fallsOn, 'nl')}.`,
            en: `${name}: ${termOf(code).en} counts until ${longDate(fallsOn, 'en')}.`,
          },
  }),
  termOver: (code: string, name: string): Told => ({
    text: {
      nl: `${name}: ${termOf(code).nl} geldt niet meer. Bekijk het opnieuw.`,
      en: `${name}: ${termOf(code).en} counts no longer. Look at it again.`,
    },
  }),
  registerDiffers: (name: string): Told => ({
    text: {
      nl: `Het Handelsregister zegt nu iets anders over ${name}.`,
      en: `The business register now says something else about ${name}.`,
    },
  }),
  proposed: (name: string): Told => ({
    text: {
      nl: `${name}: een besluit wacht op een tweede persoon.`,
      en: `${name}: a decision waits for a second person.`,
    },
  }),
  declined: (name: string): Told => ({
    text: { nl: `${name}: uw voorstel is niet bevestigd.`, en: `${name}: your proposal was not confirmed.` },
  }),
};
