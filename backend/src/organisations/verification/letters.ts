import { AccountsDirectory } from '../../accounts/index.js';
import type { Actor, Bilingual } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { queueMail } from '../../platform/mail/mail.js';
import type { Organisation } from '../organisation.entity.js';
import { type LetterDecision, letterFor } from './letter.rules.js';

export interface SentLetter {
  decision: LetterDecision;
  text: Bilingual;
  at: Date;
}

/** Keeps the letter with the decision's reasons as it was sent, and mails it to everyone in the organisation. */
export async function sendLetter(
  tx: Tx,
  actor: Actor,
  eventId: string,
  one: Organisation,
  { decision, reason, desk, site }: { decision: LetterDecision; reason: string; desk: string; site: string },
): Promise<void> {
  const { subject, text } = letterFor(decision, { name: one.name, kvkNumber: one.kvkNumber, reason, desk });
  await tx.query(
    'insert into verification_letter (event_id, organisation_id, decision, text) values ($1, $2, $3, $4::jsonb)',
    [eventId, one.id, decision, JSON.stringify(text)],
  );
  const link = `${site}/organisations/${one.id}`;
  for (const { email, language } of await AccountsDirectory.holdersOf(tx, [`org:${one.id}`]))
    await queueMail(tx, actor, eventId, {
      to: email,
      subject: subject[language],
      text: `${text[language]}\n\n${language === 'nl' ? 'De brief in Defport' : 'The letter in Defport'}:\n${link}\n`,
    });
}

/** The last letter of an organisation; whoever may not read its registration finds none. */
export async function lastLetter(tx: Tx, organisationId: string): Promise<SentLetter | null> {
  const rows: SentLetter[] = await tx.query(
    'select decision, text, at from verification_letter where organisation_id = $1 order by at desc limit 1',
    [organisationId],
  );
  return rows[0] ?? null;
}
