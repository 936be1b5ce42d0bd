import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { ChangeMe, MeView } from './account.contract.js';
import { homeOf } from './account.policy.js';
import { mePart } from './me-parts.js';
import { Person } from './person.entity.js';

/** Who I am. */
@Injectable()
export class AccountsService {
  constructor(private readonly db: Database) {}

  async change(actor: Actor, input: ChangeMe): Promise<Actor> {
    await this.db.inTransaction(actor, (tx) =>
      tx.update(Person, { id: actor.personId ?? '' }, { language: input.language }),
    );
    return { ...actor, language: input.language as Language };
  }

  async me(actor: Actor): Promise<MeView> {
    const [organisations, desks, seats] = await Promise.all([
      mePart('organisations', this.db, actor),
      mePart('desks', this.db, actor),
      mePart('seats', this.db, actor),
    ]);
    return {
      person: { id: actor.personId ?? '', name: actor.name, email: actor.email ?? '', language: actor.language },
      organisations,
      desks,
      seats,
      roles: actor.grants.filter((one) => one.principal.startsWith('role:')).map((one) => one.role),
      can: homeOf(actor, { seats }),
    };
  }
}
