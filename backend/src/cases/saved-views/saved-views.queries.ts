import { Injectable } from '@nestjs/common';
import { deskName } from '../../desks/index.js';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Database } from '../../platform/database.js';
import { notFound } from '../../platform/refusal.js';
import type { SavedViewOut, SavedViews } from './saved-view.contract.js';

interface Row extends Omit<SavedViewOut, 'desk' | 'owner' | 'can'> {
  desk: string | null;
  ownerId: string;
  ownerName: string;
}

const columns = `v.id, v.name, v.query, v.desk, v.owner_id "ownerId", p.name "ownerName",
  (v.is_default and v.owner_id = $2::uuid) "isDefault"`;

/** My own views and those that my desks share. */
@Injectable()
export class SavedViewsQueries {
  constructor(private readonly db: Database) {}

  async all(actor: Actor): Promise<SavedViews> {
    const rows = await this.db.readAs<Row>(
      actor,
      'saved-views',
      `select ${columns} from saved_view v join person p on p.id = v.owner_id
       where (v.owner_id = $2::uuid or v.desk is not null) and ${visibleTo('v.id', '$1')}
       order by lower(v.name), v.id limit 200`,
      [actor.principals, actor.personId],
    );
    return { items: rows.map((row) => view(actor, row)), next: null };
  }

  async read(actor: Actor, id: string): Promise<SavedViewOut> {
    const [row] = await this.db.readAs<Row>(
      actor,
      'saved-view',
      `select ${columns} from saved_view v join person p on p.id = v.owner_id where v.id = $3 and ${visibleTo('v.id', '$1')}`,
      [actor.principals, actor.personId, id],
    );
    if (!row) throw notFound();
    return view(actor, row);
  }
}

const view = (actor: Actor, { desk, ownerId, ownerName, ...row }: Row): SavedViewOut => ({
  ...row,
  desk: desk === null ? null : { code: desk, name: deskName(desk) },
  owner: { id: ownerId, name: ownerName },
  can: { change: ownerId === actor.personId },
});
