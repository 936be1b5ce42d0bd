import type { Bilingual, Language } from '../../platform/actor.js';
import type { Letter } from '../../platform/mail/mail.js';
import type { InvariantCode } from './invariants.js';
import type { InvariantResult } from './operations.contract.js';

const what: Record<InvariantCode, Bilingual> = {
  no_orphan: { nl: 'ingediende stukken zonder loket', en: 'submitted items without a desk' },
  no_missed_clock: { nl: 'zaken met een gemiste termijn of herinnering', en: 'cases with a missed term or reminder' },
  no_unsent_letter: { nl: 'brieven die niet zijn verstuurd', en: 'letters that were not sent' },
  no_stuck_job: { nl: 'taken die blijven hangen', en: 'jobs that are stuck' },
  no_dead_job: { nl: 'mislukte taken die op u wachten', en: 'failed jobs that wait for you' },
  no_unsealed_audit: { nl: 'regels van het logboek buiten de keten', en: 'rows of the audit trail outside the chain' },
};

/** Tells an administrator which promise is broken, and how often. */
export function redLetter(to: string, language: Language, broken: readonly InvariantResult[], page: string): Letter {
  const lines = broken.map((one) => `- ${one.broken} ${what[one.code][language]}`).join('\n');
  return language === 'nl'
    ? {
        to,
        subject: 'De dagelijkse controle van Defport vond iets',
        text: `Niet alles klopt:\n\n${lines}\n\nBekijk het en herstel het: ${page}\n\nU krijgt pas weer bericht als alles eerst in orde is geweest.`,
      }
    : {
        to,
        subject: 'The daily check of Defport found something',
        text: `Not everything is right:\n\n${lines}\n\nLook at it and repair it: ${page}\n\nYou are told again only after everything has been right first.`,
      };
}
