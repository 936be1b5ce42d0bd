import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { type Actor, personActor } from '../platform/actor.js';
import { Database, type Reader } from '../platform/database.js';
import { once } from '../platform/idempotency.js';
import { authorise, Refusal } from '../platform/refusal.js';
import { announce, establish } from './establish.js';
import { letIn } from './members/participation.js';
import { organisationPolicy } from './organisation.policy.js';
import { isDutch, type RegisterOrganisation } from './registration.form.js';

const founderRoles = ['org_admin', 'org_signatory'] as const;

/** Registering an organisation, which submits it at once: there is nothing to keep as a draft. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly db: Database) {}

  /** Gives the organisation's id, and its founder as they are from now on: a member. */
  async register(actor: Actor, input: RegisterOrganisation, key?: string): Promise<{ id: string; founder: Actor }> {
    authorise(organisationPolicy.register(actor));
    const kvkNumber = isDutch(input) ? input.kvkNumber : null;
    try {
      const id = await this.db.inTransaction(actor, (tx) =>
        once(tx, actor, key, { register: input }, async () => {
          const registeredBy = actor.personId ?? '';
          const standing = { status: 'submitted', verification: 'none' } as const;
          const one = await establish(tx, { fields: { ...input, kvkNumber }, standing, registeredBy });
          await letIn(tx, one, registeredBy, founderRoles);
          await announce(tx, actor, one);
          return one.id;
        }),
      );
      return { id, founder: asFounder(actor, id) };
    } catch (error) {
      if (kvkNumber && isKnownNumber(error)) await refuseKnown(this.db.reader, kvkNumber);
      throw error;
    }
  }
}

/** The unique index says that the number is known, whoever came first; this says how to join instead. */
async function refuseKnown(tx: Reader, kvkNumber: string): Promise<void> {
  const [known]: { id: string; name: string }[] = await tx.query(
    `select id, name from organisation where kvk_number = $1 and status not in ('rejected', 'archived')`,
    [kvkNumber],
  );
  if (!known) return;
  throw new Refusal(
    409,
    'organisation-exists',
    {
      nl: `${known.name} is al aangemeld met dit KVK-nummer. Vraag de beheerder om u toe te laten: kies Aansluiten.`,
      en: `${known.name} is already registered with this KVK number. Ask its administrator to let you in: choose Join.`,
    },
    { join: { organisationId: known.id, name: known.name } },
  );
}

const isKnownNumber = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'organisation_kvk';

const asFounder = (actor: Actor, organisationId: string): Actor =>
  personActor({
    id: actor.personId ?? '',
    name: actor.name,
    email: actor.email ?? '',
    language: actor.language,
    grants: [...actor.grants, ...founderRoles.map((role) => ({ principal: `org:${organisationId}`, role }))],
  });
