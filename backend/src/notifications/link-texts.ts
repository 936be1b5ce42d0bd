import { deskName } from '../desks/index.js';
import type { Message } from './notifications.service.js';
import { withMail } from './texts.js';

export type Told = Pick<Message, 'text' | 'mail'>;

export interface LinkFacts {
  needTitle: string;
  needDesk: string;
  organisationName: string;
  desk: string;
}

export interface DecisionFacts extends LinkFacts {
  side: 'need' | 'organisation';
  agree: boolean;
  status: 'proposed' | 'agreed' | 'declined';
}

const pair = ({ needTitle, organisationName }: LinkFacts) => `“${needTitle}” – ${organisationName}`;

export function proposed(facts: LinkFacts, link: string): Told {
  const adviser = deskName(facts.desk);
  return withMail(
    {
      nl: `${adviser.nl} stelt een koppeling voor: ${pair(facts)}.`,
      en: `${adviser.en} proposes a link: ${pair(facts)}.`,
    },
    {
      nl: 'Op de pagina van de koppeling leest u waarom. U kunt daar ja of nee zeggen. De koppeling geldt pas als beide kanten ja zeggen.',
      en: 'The page of the link says why. You can say yes or no there. The link counts once both sides say yes.',
    },
    link,
  );
}

export function decided(facts: DecisionFacts, link: string): Told {
  const need = deskName(facts.needDesk);
  const who = facts.side === 'need' ? need : { nl: facts.organisationName, en: facts.organisationName };
  const [nl, en] = facts.agree ? ['ja', 'yes'] : ['nee', 'no'];
  return withMail(
    {
      nl: `${who.nl} zegt ${nl} tegen de koppeling ${pair(facts)}.`,
      en: `${who.en} says ${en} to the link ${pair(facts)}.`,
    },
    whatNow[facts.status],
    link,
  );
}

const whatNow = {
  proposed: { nl: 'De andere kant moet nog kiezen.', en: 'The other side still has to choose.' },
  agreed: {
    nl: 'Beide kanten hebben ja gezegd. De koppeling geldt. Neem contact met elkaar op.',
    en: 'Both sides said yes. The link counts. Get in touch with each other.',
  },
  declined: {
    nl: 'De koppeling gaat niet door. Op de pagina staat de reden.',
    en: 'The link does not go ahead. The page gives the reason.',
  },
};
