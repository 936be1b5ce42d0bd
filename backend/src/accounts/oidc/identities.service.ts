import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, type Bilingual, visitor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { uuidv7 } from '../../platform/ids.js';
import { registerSecurityPart } from '../second-factor/security-parts.js';
import { tellOfSecurity } from '../security-letters.js';
import type { Identity, IdentityFacts } from './identity.rules.js';
import { ProviderConnections } from './provider-connections.js';
import { RefusedSignIn } from './refused-sign-in.js';

export interface LinkedIdentity extends IdentityFacts {
  id: string;
  provider: string;
  label: Bilingual;
  since: string;
}

/** Who people are at the providers: an identity belongs to one person, and never moves. */
@Injectable()
export class Identities implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
  ) {}

  onModuleInit(): void {
    registerSecurityPart('identities', (_db, personId) => this.identitiesOf(personId));
  }

  /** Only for the person themselves: the facts are theirs to use, such as in a form. */
  async identitiesOf(personId: string): Promise<LinkedIdentity[]> {
    const rows = await this.db.readAs<{ id: string; provider: string; facts: IdentityFacts; linked_at: Date }>(
      visitor(),
      'identities-of-person',
      'select id, provider, facts, linked_at from identity where person_id = $1 order by id',
      [personId],
    );
    return rows.map(({ id, provider, facts, linked_at }) => ({
      id,
      provider,
      label: this.connections.labelOf(provider),
      since: linked_at.toISOString(),
      ...facts,
    }));
  }

  /**
   * The person of this identity. An unknown one makes a person when nobody has its e-mail address; when somebody has,
   * it is refused, or whoever runs a provider could name any address and be its owner here.
   */
  async personOf(provider: string, identity: Identity): Promise<string> {
    return this.db.inTransaction(visitor(), async (tx) => {
      const [used]: [{ person_id: string }[], number] = await tx.query(
        'update identity set used_at = now(), facts = $3 where provider = $1 and subject = $2 returning person_id',
        [provider, identity.subject, identity.facts],
      );
      if (used[0]) return used[0].person_id;
      if (!identity.email) throw new RefusedSignIn('email-not-verified');
      const personId = await newPerson(tx, identity.email, identity.name);
      if (!personId) throw new RefusedSignIn('identity-not-linked');
      await keepIdentity(tx, provider, identity, personId);
      const actor = { ...visitor(), personId };
      await recordAudit(tx, actor, 'person.confirmed', personId, { provider });
      await recordAudit(tx, actor, 'identity.linked', personId, { provider });
      return personId;
    });
  }

  async link(actor: Actor, provider: string, identity: Identity): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      if (!(await keepIdentity(tx, provider, identity, actor.personId ?? '')))
        throw new RefusedSignIn('identity-of-another');
      await recordAudit(tx, actor, 'identity.linked', actor.personId, { provider });
      await tellOfSecurity(tx, actor, 'identity_linked');
    });
  }
}

/** An address that was signed up but never confirmed is nobody's yet; what was chosen at sign-up goes. */
async function newPerson(tx: Tx, email: string, name: string | null): Promise<string | undefined> {
  const [row]: { id: string }[] = await tx.query(
    `insert into person (id, email, name, password_hash, confirmed_at) values ($1, $2, $3, null, now())
     on conflict (lower(email)) do update set name = excluded.name, password_hash = null, confirmed_at = now()
       where person.confirmed_at is null returning id`,
    [uuidv7(), email, name ?? email.split('@')[0]],
  );
  return row?.id;
}

/** Whether the identity is this person's now. */
async function keepIdentity(tx: Tx, provider: string, identity: Identity, personId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into identity (id, provider, subject, person_id, facts) values ($1, $2, $3, $4, $5)
     on conflict (provider, subject) do update set used_at = now(), facts = excluded.facts
       where identity.person_id = excluded.person_id returning 1`,
    [uuidv7(), provider, identity.subject, personId, identity.facts],
  );
  return rows.length > 0;
}
