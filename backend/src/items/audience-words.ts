import { AccountsDirectory } from '../accounts/index.js';
import { deskName } from '../desks/index.js';
import { OrganisationDirectory } from '../organisations/index.js';
import type { Actor, Bilingual } from '../platform/actor.js';
import type { Database } from '../platform/database.js';
import type { ItemHead } from './item.contract.js';

const reasons: Record<string, Bilingual> = {
  owner: { nl: 'Heeft dit gemaakt', en: 'Made this' },
  handles: { nl: 'Behandelt dit', en: 'Handles this' },
  cc: { nl: 'Leest mee, omdat dit hun werk raakt', en: 'Reads along, because it touches their work' },
  auditor: { nl: 'Controleert achteraf, wijzigt niets', en: 'Checks afterwards, changes nothing' },
  shared_region: { nl: 'Gedeeld met uw regio', en: 'Shared with your region' },
  shared: { nl: 'Met deze organisatie gedeeld', en: 'Shared with this organisation' },
  published: { nl: 'U heeft dit openbaar gemaakt', en: 'You published this' },
  no_interest: {
    nl: 'Lid van de tafel zonder belang bij deze casus',
    en: 'Table member without an interest in this case',
  },
  profile: {
    nl: 'Ziet alleen naam, soort, provincie, gebieden en vaardigheden',
    en: 'Sees only name, type, province, areas and capabilities',
  },
  guards: {
    nl: 'Kan blokkeren bij gevaar; ziet niet wat u invulde',
    en: 'Can block in danger; does not see what you filled in',
  },
  link: { nl: 'Betrokken bij deze koppeling', en: 'Part of this link' },
};

interface Row {
  principal: string;
  why: string;
  since: Date;
}

/** Who can see this and why, in words; the portal's own jobs are left out, because they are nobody's eyes. */
export async function audienceOf(db: Database, actor: Actor, subjectId: string): Promise<ItemHead['audience']> {
  const rows = await db.readAs<Row>(
    actor,
    'audience-of',
    `select principal, why, since from audience where subject_id = $1 and until is null and principal not like 'system:%' order by since, principal`,
    [subjectId],
  );
  return inWords(db, rows);
}

/** The same with what has ended: who could see it when, newest first. */
export async function audienceHistoryOf(
  db: Database,
  actor: Actor,
  subjectId: string,
): Promise<(ItemHead['audience'][number] & { until: string | null })[]> {
  const rows = await db.readAs<Row & { until: Date | null }>(
    actor,
    'audience-history-of',
    `select principal, why, since, until from audience where subject_id = $1 and principal not like 'system:%'
     order by until desc nulls first, since desc, principal limit 500`,
    [subjectId],
  );
  const entries = await inWords(db, rows);
  return entries.map((entry, index) => ({ ...entry, until: rows[index]?.until?.toISOString() ?? null }));
}

async function inWords(db: Database, rows: readonly Row[]): Promise<ItemHead['audience']> {
  const named = await namesOf(db, rows);
  return rows.map(({ principal, why, since }) => ({
    principal,
    label: labelOf(principal, named),
    why: reasons[why] ?? { nl: why, en: why },
    since: since.toISOString(),
  }));
}

async function namesOf(db: Database, rows: readonly Row[]): Promise<Map<string, string>> {
  const idsOf = (prefix: string) =>
    rows.filter(({ principal }) => principal.startsWith(prefix)).map(({ principal }) => principal.slice(prefix.length));
  const [organisations, people] = await Promise.all([
    OrganisationDirectory.cardsOf(db.reader, idsOf('org:')),
    AccountsDirectory.namesOf(db.reader, idsOf('person:')),
  ]);
  return new Map([
    ...[...organisations].map(([id, { name }]) => [`org:${id}`, name] as const),
    ...[...people].map(([id, { name }]) => [`person:${id}`, name] as const),
  ]);
}

const fixed: Record<string, Bilingual> = {
  'role:auditor': { nl: 'Auditor', en: 'Auditor' },
  participants: { nl: 'Alle deelnemers van Defport', en: 'All participants of Defport' },
  public: { nl: 'Iedereen', en: 'Everyone' },
};

const needOwnersOf = ({ nl, en }: Bilingual): Bilingual => ({
  nl: `Behoeftestellers: ${nl}`,
  en: `Need owners: ${en}`,
});

function labelOf(principal: string, named: Map<string, string>): Bilingual {
  if (principal.startsWith('desk:')) return deskName(principal.slice('desk:'.length));
  if (principal.startsWith('needs:')) return needOwnersOf(deskName(principal.slice('needs:'.length)));
  const name = named.get(principal);
  return fixed[principal] ?? { nl: name ?? principal, en: name ?? principal };
}
