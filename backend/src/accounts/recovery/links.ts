import type { Tx } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { newToken, tokenHashOf } from '../passwords.js';

export type LinkKind = 'recovery' | 'email_change' | 'email_undo';

const hours: Record<LinkKind, number> = { recovery: 1, email_change: 24, email_undo: 72 };

export interface Link {
  kind: LinkKind;
  personId: string;
  email: string;
}

/** Keeps a link that works once and gives its token; without a person it leads nowhere, and costs the same. */
export async function newLink(tx: Tx, kind: LinkKind, personId: string | null, email: string): Promise<string> {
  const { token, tokenHash } = newToken();
  await tx.query(
    `insert into account_link (token_hash, kind, person_id, email, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [tokenHash, kind, personId, email, hours[kind]],
  );
  return token;
}

/** Uses the link up and gives what it was for. */
export async function useLink(tx: Tx, token: string, ...kinds: LinkKind[]): Promise<Link> {
  const [used]: [Link[], number] = await tx.query(
    `update account_link l set used_at = now() where token_hash = $1 and kind = any($2) and used_at is null and expires_at > now()
       and exists (select from person p where p.id = l.person_id and p.disabled_at is null)
     returning kind, person_id "personId", email`,
    [tokenHashOf(token), kinds],
  );
  const [link] = used;
  if (!link) throw badLink;
  return link;
}

export async function endLinks(tx: Tx, personId: string, ...kinds: LinkKind[]): Promise<void> {
  await tx.query(
    'update account_link set used_at = now() where person_id = $1 and kind = any($2) and used_at is null',
    [personId, kinds],
  );
}

export const badLink = new Refusal(400, 'link-not-valid', {
  nl: 'Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.',
  en: 'This link has expired or was used before. Ask for a new one.',
});
