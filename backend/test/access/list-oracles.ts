import { usesDirectory, type Who } from './canaries.js';
import type { CanaryScene } from './canary-scene.js';

type Sql = <Row extends object>(query: string, params?: unknown[]) => Promise<Row[]>;

/** A list that this person may page through, and how long it must be by a count that does not ask the audience. */
export interface Oracle {
  path: string;
  /** Null: this person gets no list. */
  expected: () => Promise<number | null>;
}

const desks = ['DEFPORT_OFFICE', 'DEF_SPOC', 'FIN_TABLE', 'LIOF', 'VERIF_DESK', 'SECURITY_OFFICE', 'DGB_SK'];

/** What the facets of a desk must count, by statements of their own; null: this person gets none. */
export const facetsFor = (who: Who, sql: Sql) =>
  desks.map((desk) => ({
    path: `/cases/facets?desk=${desk}&status=all`,
    async expected(): Promise<Record<string, unknown> | null> {
      if (who.desk !== desk && !who.auditor) return null;
      const of = (value: string, and = '') =>
        sql<{ value: string; count: number }>(
          `select * from (select ${value} value, count(*)::int count from desk_case where desk = $1 ${and} group by 1) f order by value collate "C"`,
          [desk],
        );
      const status = await of('status');
      const runs = `status in ('assigned', 'in_review', 'on_hold')`;
      const today = `(now() at time zone 'Europe/Amsterdam')::date`;
      return {
        ...{ status, total: status.reduce((sum, { count }) => sum + count, 0), desk: await of('desk') },
        ...{ kind: await of('item_type'), priority: await of('priority') },
        handler: await of(`coalesce(handler_id::text, 'none')`),
        due: [
          ...(await of(`'overdue'`, `and ${runs} and due_date < ${today}`)),
          ...(await of(`'today'`, `and ${runs} and due_date = ${today}`)),
          ...(await of(
            `'week'`,
            `and ${runs} and due_date >= ${today} and due_date < date_trunc('week', ${today})::date + 7`,
          )),
        ],
      };
    },
  }));

const verified = `('kvk_verified', 'screened')`;

/** Every route with pages, by its path in the description. */
export function oraclesFor(who: Who, scene: CanaryScene, sql: Sql): Record<string, Oracle[]> {
  const count = async (query: string, ...params: unknown[]): Promise<number> => {
    const [row] = await sql<{ n: number }>(`select count(*)::int n from ${query}`, params);
    return row?.n ?? 0;
  };
  const own = scene.organisations[who.organisation ?? ''] ?? null;
  const signedIn = who.name !== 'visitor';
  const me = `(select id from person where email = '${who.name}@${who.name === 'founder' ? 'canary' : 'defport'}.example')`;
  const when = (holds: boolean, counted: () => Promise<number>) => async () => (holds ? counted() : null);
  const adviser = who.name === 'rom';
  const member = who.name === 'financier' || who.name === 'investor';
  const linked = adviser || who.needOwner || who.auditor || who.organisation === 'A';
  const oversees = who.name === 'admin' || who.auditor === true;
  const coordinates = who.name === 'office' || who.name === 'lead';
  const administers = !['visitor', 'colleague'].includes(who.name);
  return {
    '/items': [
      { path: '/items', expected: when(signedIn, () => count('item where organisation_id = $1', own)) },
      {
        path: '/items?status=draft',
        expected: when(signedIn, () => count(`item where organisation_id = $1 and status = 'draft'`, own)),
      },
    ],
    '/cases': [
      {
        path: '/cases?status=all',
        expected: when(who.desk !== undefined, () => count('desk_case where desk = $1', who.desk)),
      },
      ...desks.flatMap((desk) => {
        const mine = who.desk === desk || who.auditor === true;
        return [
          {
            path: `/cases?desk=${desk}&status=all`,
            expected: when(mine, () => count('desk_case where desk = $1', desk)),
          },
          {
            path: `/cases?desk=${desk}&sort=newest`,
            expected: when(mine, () => count('desk_case where desk = $1 and closed_at is null', desk)),
          },
        ];
      }),
    ],
    '/directory': [
      {
        path: '/directory',
        expected: when(usesDirectory(who), () => count(`organisation where verification in ${verified}`)),
      },
    ],
    '/staff': [
      {
        path: '/staff',
        expected: when(oversees || coordinates, () =>
          oversees
            ? count(
                `(select distinct person_id from person_grant where until is null and principal ~ '^(desk|role|needs):') s`,
              )
            : count(
                '(select distinct person_id from person_grant where until is null and principal = $1) s',
                `desk:${who.desk}`,
              ),
        ),
      },
    ],
    '/access-reviews/{id}': scene.reviews.map((id) => ({
      path: `/access-reviews/${id}`,
      expected: when(oversees, () => count('access_review_line where review_id = $1', id)),
    })),
    '/shared-items': [
      {
        path: '/shared-items',
        expected: when(signedIn, async () =>
          who.organisation === 'K' ? scene.items.filter(({ state }) => state === 'shared').length : 0,
        ),
      },
    ],
    '/needs': [{ path: '/needs', expected: when(signedIn, () => count('need')) }],
    '/links': [{ path: '/links', expected: when(signedIn, async () => (linked ? count('link') : 0)) }],
    '/region/items': [
      {
        path: '/region/items',
        expected: when(adviser, () =>
          count(`item i where status = 'submitted' and confidentiality <> 'business_confidential'
            and exists (select from item_region r where r.item_id = i.id and r.region = 'limburg')`),
        ),
      },
    ],
    '/region/organisations': [
      {
        path: '/region/organisations',
        expected: when(adviser, () => count(`organisation where region = 'limburg' and verification in ${verified}`)),
      },
    ],
    '/declarations': [{ path: '/declarations', expected: when(member, () => count('table_case')) }],
    '/notifications': [
      {
        path: '/notifications',
        // who declared an interest hears no more of that case
        expected: when(signedIn, () =>
          count(`notification where person_id = ${me} and not exists (select from declaration d
            where d.person_id = ${me} and d.interest <> 'none' and d.item_id = subject_id)`),
        ),
      },
    ],
    '/membership-requests': [
      {
        path: '/membership-requests',
        expected: when(signedIn, () => count(`membership_request where person_id = ${me}`)),
      },
    ],
    '/organisations/{id}/members': Object.entries(scene.organisations).map(([owner, id]) => ({
      path: `/organisations/${id}/members`,
      expected: when(who.organisation === owner || who.desk === 'VERIF_DESK' || who.auditor === true, () =>
        count('(select distinct person_id from person_grant where principal = $1 and until is null) m', `org:${id}`),
      ),
    })),
    '/organisations/{id}/invitations': Object.entries(scene.organisations).map(([owner, id]) => ({
      path: `/organisations/${id}/invitations`,
      expected: when(who.organisation === owner && administers, () =>
        count('invitation where organisation_id = $1', id),
      ),
    })),
    '/organisations/{id}/membership-requests': Object.entries(scene.organisations).map(([owner, id]) => ({
      path: `/organisations/${id}/membership-requests`,
      expected: when(who.organisation === owner && administers, () =>
        count('membership_request where organisation_id = $1', id),
      ),
    })),
    '/security-events': [
      { path: '/security-events', expected: when(who.desk === 'SECURITY_OFFICE', () => count('security_event')) },
    ],
    // its own readings of files are added while it is read, at the top
    '/audit-entries': [{ path: '/audit-entries', expected: when(who.auditor === true, () => count('audit')) }],
  };
}
