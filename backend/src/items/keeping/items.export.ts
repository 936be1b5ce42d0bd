import type { PersonPart } from '../../accounts/index.js';
import { filesOf } from '../../documents/index.js';
import type { OrganisationExportPart } from '../../organisations/index.js';
import { visibleTo } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { fieldsOf } from '../kept-apart.js';
import { kindNamed } from '../kinds.js';
import { removeOwnDrafts } from './unsubmitted.js';

interface Row {
  id: string;
  kind: string;
}

const columns = `i.id, i.kind, i.title, i.reference, i.status, i.confidentiality, i.published, i.created_at, i.updated_at,
  i.submitted_at, i.withdrawn_at`;

/** Items of an organisation, with what was filled in, every submitted version, who can see them, and the files. */
export const itemsOfOrganisation: OrganisationExportPart = async (tx, _actor, organisationId) => {
  const rows: Row[] = await tx.query(
    `select ${columns}, p.name created_by from item i join person p on p.id = i.created_by
     where i.organisation_id = $1 order by i.created_at`,
    [organisationId],
  );
  return { rows: await withContent(tx, rows), files: await filesOf(tx, idsOf(rows)) };
};

export const itemsOfPerson: PersonPart = {
  async collect(tx, actor) {
    const own: Row[] = await tx.query(
      `select ${columns} from item i where i.created_by = $1 and i.organisation_id is null order by i.created_at`,
      [actor.personId],
    );
    const made = await tx.query(
      `select ${columns}, o.name organisation from item i join organisation o on o.id = i.organisation_id
       where i.created_by = $1 and ${visibleTo('i.id', '$2')} order by i.created_at`,
      [actor.personId, actor.principals],
    );
    return { rows: { own: await withContent(tx, own), made }, files: await filesOf(tx, idsOf(own)) };
  },
  erase: removeOwnDrafts,
};

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

async function withContent(tx: Tx, rows: readonly Row[]): Promise<object[]> {
  const complete: object[] = [];
  for (const row of rows) complete.push({ ...row, ...(await contentOf(tx, row)) });
  return complete;
}

async function contentOf(tx: Tx, { id, kind }: Row) {
  return {
    fields: await fieldsOf(tx, kindNamed(kind), id),
    versions: await tx.query('select version, fields, at from item_revision where item_id = $1 order by version', [id]),
    audience: await tx.query(
      `select principal, why, since, until from audience where subject_id = $1 and principal not like 'system:%' order by since`,
      [id],
    ),
  };
}
