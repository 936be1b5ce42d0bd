import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import { OrganisationDirectory } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { authorise } from '../../platform/refusal.js';
import { tablePolicy } from '../table.policy.js';
import type { SeatList, SeatView } from './seat.contract.js';
import { inForce } from './seats.js';

interface Row {
  id: string;
  personId: string;
  organisationId: string | null;
  memberType: string;
  status: SeatView['status'];
  since: Date;
  until: Date;
  endedAt: Date | null;
  over: boolean;
  counts: boolean;
}

/** Years that a seat which ended stays in the list. */
const shownAfter = 2;

/** Who sits at the table and until when, for the secretary: those whose term ends first come first. */
@Injectable()
export class SeatsQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<SeatList> {
    authorise(tablePolicy.seeSeats(actor));
    const rows = await this.db.readAs<Row>(
      actor,
      'seats',
      `select id, person_id "personId", organisation_id "organisationId", member_type "memberType", status, since, until,
         ended_at "endedAt", ended_at is not null or until <= now() "over", ${inForce('seat')} counts
       from seat where coalesce(ended_at, until) > now() - make_interval(years => ${shownAfter})
       order by "over", until, id`,
      [],
    );
    const [people, organisations] = await Promise.all([
      AccountsDirectory.namesOf(
        this.db.reader,
        rows.map(({ personId }) => personId),
      ),
      OrganisationDirectory.cardsOf(
        this.db.reader,
        rows.map(({ organisationId }) => organisationId),
      ),
    ]);
    const named = (found: { id: string; name: string } | undefined) => found && { id: found.id, name: found.name };
    const items = rows.map((row) => ({
      ...{ id: row.id, memberType: row.memberType, status: row.status },
      person: named(people.get(row.personId)) ?? { id: row.personId, name: '' },
      organisation: named(organisations.get(row.organisationId ?? '')) ?? null,
      state: stateOf(row),
      ...{ since: row.since.toISOString(), until: row.until.toISOString() },
      endedAt: row.endedAt?.toISOString() ?? null,
    }));
    return { items, next: null };
  }
}

function stateOf({ over, counts }: Row): SeatView['state'] {
  if (over) return 'ended';
  return counts ? 'held' : 'rests';
}
