import type { Bilingual } from '../../platform/actor.js';

/** The decisions that close a door, and so come with a letter. */
export type LetterDecision = 'refuse' | 'block';

interface About {
  name: string;
  kvkNumber: string | null;
  reason: string;
  desk: string;
}

const signed: Record<string, Bilingual> = {
  VERIF_DESK: { nl: 'Verificatiedesk van Defport', en: 'Verification desk of Defport' },
  SECURITY_OFFICE: { nl: 'Beveiligingscoördinator van Defport', en: 'Security coordinator of Defport' },
};
export const deskSignature = (desk: string): Bilingual => signed[desk] ?? { nl: 'Defport', en: 'Defport' };

const refused = ({ name, kvkNumber, reason, desk }: About) => ({
  subject: { nl: `Besluit: ${name} is niet toegelaten`, en: `Decision: ${name} was not admitted` },
  text: {
    nl: `Wij hebben de aanmelding van ${name} gecontroleerd. Wij laten deze organisatie niet toe tot Defport.

Waarom
${reason}

Bent u het er niet mee eens?
U kunt binnen zes weken bezwaar maken. Schrijf aan de verificatiedesk wat er volgens u niet klopt.${kvkNumber ? ` Noem het KVK-nummer: ${kvkNumber}.` : ''} Een ander dan wie dit besloot, bekijkt uw bezwaar.
Zijn de gegevens veranderd? Dan kunt u de organisatie ook opnieuw aanmelden.

${deskSignature(desk).nl}`,
    en: `We checked the registration of ${name}. We do not admit this organisation to Defport.

Why
${reason}

Do you disagree?
You can object within six weeks. Write to the verification desk what is not right in your view.${kvkNumber ? ` Give the KVK number: ${kvkNumber}.` : ''} Someone other than those who decided looks at your objection.
Did the details change? Then you can also register the organisation again.

${deskSignature(desk).en}`,
  },
});

const blocked = ({ name, reason, desk }: About) => ({
  subject: { nl: `Besluit: ${name} is geblokkeerd`, en: `Decision: ${name} is blocked` },
  text: {
    nl: `${name} is vanaf nu geblokkeerd in Defport.

Waarom
${reason}

Wat betekent dit?
U kunt blijven inloggen, uw eigen stukken en concepten lezen, en indienen. Wat u openbaar had gemaakt, is dat niet meer. Wat u indient, wacht. De rest is dicht tot de blokkade is opgeheven.

Wat kunt u doen?
Stel een vraag via Defport of schrijf aan de ${desk === 'SECURITY_OFFICE' ? 'beveiligingscoördinator' : 'verificatiedesk'}. Twee mensen beslissen samen over het opheffen.

${deskSignature(desk).nl}`,
    en: `${name} is blocked in Defport from now on.

Why
${reason}

What does this mean?
You can still sign in, read your own items and drafts, and submit. What you had published no longer is. What you submit waits. Everything else is closed until the block is lifted.

What can you do?
Ask a question in Defport or write to the ${desk === 'SECURITY_OFFICE' ? 'security coordinator' : 'verification desk'}. Two people decide together on lifting the block.

${deskSignature(desk).en}`,
  },
});

export const letterFor = (decision: LetterDecision, about: About): { subject: Bilingual; text: Bilingual } =>
  decision === 'refuse' ? refused(about) : blocked(about);

/** A letter stands on the organisation's page while what it says is so. */
export const standsFor: Record<LetterDecision, string> = { refuse: 'rejected', block: 'suspended' };
