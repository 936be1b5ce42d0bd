import { type Actor, heldIn, holds } from '../../platform/actor.js';
import { notFound } from '../../platform/refusal.js';
import { fault, type InputIssue, InvalidInput } from '../../platform/validation.js';
import { type InboxWords, readInboxWords } from './inbox-words.rules.js';

/** What was typed, understood; or a refusal of the field that says what was not. */
export function wordsAsked(q: string | undefined): InboxWords {
  const words = readInboxWords(q ?? '');
  if (!('detail' in words)) return words;
  const { code, detail } = words;
  throw new InvalidInput([
    { message: code, path: ['q'], code: 'custom', params: fault(code, detail.nl, detail.en) } as InputIssue,
  ]);
}

const reads = (actor: Actor, desk: string) =>
  holds(actor, `desk:${desk}`, 'handler', 'coordinator') || holds(actor, 'role:auditor');

/** The desk that is asked for, or all where one works; a desk that is not yours does not exist. */
export function desksAsked(actor: Actor, desk: string | undefined, words: InboxWords): string | string[] {
  const named = words.desk.length > 0 ? [...new Set(words.desk)] : desk === undefined ? null : [desk];
  const desks = named ?? heldIn(actor, 'desk:', 'handler', 'coordinator').sort();
  const [only] = desks;
  if (only === undefined || !desks.every((one) => reads(actor, one))) throw notFound();
  return desks.length === 1 ? only : desks;
}
