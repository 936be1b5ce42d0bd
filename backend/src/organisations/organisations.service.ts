import { Injectable } from '@nestjs/common';
import { type Actor, personActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { once } from '../platform/idempotency.js';
import { authorise } from '../platform/refusal.js';
import { type Limit, Throttle } from '../platform/throttle.js';
import { announce, establish } from './establish.js';
import { letIn } from './members/participation.js';
import { organisationPolicy } from './organisation.policy.js';
import { isDutch, type RegisterOrganisation } from './registration.form.js';

/** Registrations of one person in a day; each may reach the administrators of whoever has the number. */
const perPerson: Limit = { name: 'registration', failures: 20, seconds: 86_400 };

const founderRoles = ['org_admin', 'org_signatory'] as const;

/** Registering an organisation, which submits it at once: there is nothing to keep as a draft. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Gives the organisation's id, and its founder as they are from now on: a member. */
  async register(actor: Actor, input: RegisterOrganisation, key?: string): Promise<{ id: string; founder: Actor }> {
    authorise(organisationPolicy.register(actor));
    const kvkNumber = isDutch(input) ? input.kvkNumber : null;
    const registeredBy = actor.personId ?? '';
    await this.throttle.demand(perPerson, registeredBy);
    const id = await this.db.inTransaction(actor, (tx) =>
      once(tx, actor, key, { register: input }, async () => {
        const standing = { status: 'submitted', verification: 'none' } as const;
        const one = await establish(tx, { fields: { ...input, kvkNumber }, standing, registeredBy });
        await letIn(tx, one, registeredBy, founderRoles);
        await announce(tx, actor, one);
        return one.id;
      }),
    );
    return { id, founder: asFounder(actor, id) };
  }
}

const asFounder = (actor: Actor, organisationId: string): Actor =>
  personActor({
    id: actor.personId ?? '',
    name: actor.name,
    email: actor.email ?? '',
    language: actor.language,
    grants: [...actor.grants, ...founderRoles.map((role) => ({ principal: `org:${organisationId}`, role }))],
  });
