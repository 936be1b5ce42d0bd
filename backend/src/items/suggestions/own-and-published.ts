import { type Actor, heldIn } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import type { Tx } from '../../platform/database.js';
import { type Kind, kindNamed } from '../kinds.js';
import { bagsOf } from './bags.js';
import type { Source } from './suggest.js';

/** Of each kind the newest of one's own, and the newest that others published: enough to learn a habit from. */
const ownPerKind = 30;
const publishedInAll = 60;

const suggesting = ['proposals', 'barriers', 'questions'] as const;

interface Row {
  id: string;
  kind: string;
  title: string;
  fields: Record<string, unknown>;
}

/**
 * What this person submitted or works on for its organisation, with the category that was chosen then. What a desk, a
 * region or a share shows is left out: it is read for its own sake, and not to learn from for someone else's form.
 */
export async function ownSources(tx: Tx, actor: Actor, exceptId: string | null): Promise<Source[]> {
  const found: { kind: Kind; row: Row }[] = [];
  for (const name of suggesting) found.push(...(await ownOf(tx, actor, kindNamed(name), exceptId)));
  return withBags(
    tx,
    found.map(({ kind, row }) => ({
      text: (kind.suggests?.texts ?? []).map((name) => row.fields[name] ?? '').join('. '),
      source: sourceOf('own', row, textOr(row.fields[kind.suggests?.category ?? ''])),
    })),
  );
}

async function ownOf(tx: Tx, actor: Actor, kind: Kind, exceptId: string | null): Promise<{ kind: Kind; row: Row }[]> {
  const rows: Row[] = await tx.query(
    `select i.id, i.kind, i.title, c.fields from item i join ${kind.table} c on c.id = i.id
     where i.kind = $1 and i.status = 'submitted' and i.id is distinct from $2
       and (i.organisation_id = any($3::uuid[]) or (i.created_by = $4 and i.organisation_id is null))
       and ${visibleTo('i.id', '$5', `and a.why = 'owner'`)}
     order by i.updated_at desc limit ${ownPerKind}`,
    [kind.name, exceptId, heldIn(actor, 'org:'), actor.personId, actor.principals],
  );
  return rows.map((row) => ({ kind, row }));
}

/** Of what others published one reads title, kind and area: the category is not among it, so it cannot come out here. */
export async function publishedSources(tx: Tx, actor: Actor): Promise<Source[]> {
  const rows: Row[] = await tx.query(
    `select i.id, i.kind, i.title, p.fields from item i join publication p on p.id = i.id
     where i.published and i.kind = any($1) and not (i.organisation_id = any($2::uuid[])) and i.created_by <> $3
       and ${visibleTo('i.id', '$4', `and a.why = 'published'`)}
     order by i.submitted_at desc limit ${publishedInAll}`,
    [suggesting, heldIn(actor, 'org:'), actor.personId, actor.principals],
  );
  return withBags(
    tx,
    rows.map((row) => ({
      text: `${row.title}. ${textOr(row.fields['summary']) ?? ''}`,
      source: sourceOf('published', row, null),
    })),
  );
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const sourceOf = (
  source: 'own' | 'published',
  { id, kind, title, fields }: Row,
  category: string | null,
): Omit<Source, 'words' | 'trigrams'> => ({
  source,
  itemId: id,
  story: id,
  kind,
  category,
  nldArea: textOr(fields['nldArea']),
  title: { nl: title, en: title },
  weight: 1,
});

async function withBags(
  tx: Tx,
  found: readonly { text: string; source: Omit<Source, 'words' | 'trigrams'> }[],
): Promise<Source[]> {
  const bags = await bagsOf(
    tx,
    found.map(({ text }) => text),
  );
  return found.flatMap(({ source }, at) => {
    const bag = bags[at];
    return bag ? [{ ...source, ...bag }] : [];
  });
}
