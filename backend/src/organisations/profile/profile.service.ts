import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Database, type Tx } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { authorise, notFound } from '../../platform/refusal.js';
import { InvalidInput } from '../../platform/validation.js';
import { requireVersion } from '../../platform/versions.js';
import { cardColumns, detailsOf, isListed } from '../directory/directory.queries.js';
import { organisationPolicy } from '../organisation.policy.js';
import type { ChangeProfile, ProfileView } from './profile.contract.js';
import { profileForm } from './profile.form.js';
import { type Reach, reachOf } from './profile.rules.js';

type Row = Pick<
  ProfileView,
  'id' | 'name' | 'region' | 'website' | 'orgType' | 'nldAreas' | 'capabilities' | 'version' | 'listed'
>;

const columns = `${cardColumns}, e.version, (${isListed}) listed`;
const entry = `from directory_entry e join organisation o on o.id = e.organisation_id
  where o.id = $1 and ${visibleTo('o.id', '$2')}`;

const reach = (Object.entries(reachOf) as [keyof typeof reachOf, Reach][]).map(([field, reach]) => ({ field, reach }));

/** What an organisation tells of itself, as it sees it itself. */
@Injectable()
export class ProfileService {
  constructor(private readonly db: Database) {}

  async read(actor: Actor, organisationId: string): Promise<ProfileView> {
    const [row] = await this.db.readAs<Row>(actor, 'own-profile', `select ${columns} ${entry}`, [
      organisationId,
      actor.principals,
    ]);
    if (!row) throw notFound();
    const can = { change: organisationPolicy.administers(actor, { id: organisationId }) };
    return { ...row, ...(await detailsOf(this.db, actor, row.id)), reach, can };
  }

  async change(actor: Actor, organisationId: string, version: number, patch: ChangeProfile): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const [row]: Row[] = await tx.query(`select ${columns} ${entry} for update of e, o`, [
        organisationId,
        actor.principals,
      ]);
      if (!row) throw notFound();
      authorise(organisationPolicy.administers(actor, { id: organisationId }));
      const before = await contentOf(tx, row);
      requireVersion(version, row, before);
      const values = whole({ ...before, ...patch });
      await keep(tx, organisationId, row, values);
      await recordAudit(tx, actor, 'organisation.profile-changed', organisationId, {
        fields: Object.keys(patch).join(' '),
      });
    });
  }
}

type Values = ReturnType<typeof whole>;

async function contentOf(tx: Tx, { id, website, nldAreas, capabilities }: Row): Promise<Record<string, unknown>> {
  const [content]: { fields: Record<string, unknown> }[] = await tx.query(
    'select fields from organisation_profile where id = $1',
    [id],
  );
  return { website, nldAreas, capabilities, ...content?.fields };
}

function whole(fields: Record<string, unknown>) {
  const parsed = profileForm.Complete.safeParse(fields);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data;
}

async function keep(tx: Tx, organisationId: string, { id, name }: Row, values: Values): Promise<void> {
  const { website, nldAreas, capabilities, ...content } = values;
  await tx.query('update organisation set nld_areas = $2, capabilities = $3, updated_at = now() where id = $1', [
    organisationId,
    nldAreas,
    capabilities,
  ]);
  await tx.query('update organisation_profile set fields = $2::jsonb where id = $1', [id, JSON.stringify(content)]);
  await tx.query(
    `update directory_entry set website = $2, version = version + 1, updated_at = now(), words = directory_words($3, $4, $5)
     where id = $1`,
    [id, website, name, capabilities, content.description],
  );
}
