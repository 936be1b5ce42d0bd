const tamperings = ['edit', 'delete', 'insert', 'swap'] as const;
type Tampering = (typeof tamperings)[number];

/** A row of the audit trail with its place in the chain. */
export interface SealedEntry {
  id: string;
  xid: string;
  event_id: string | null;
  at: Date;
  actor: string;
  action: string;
  subject_id: string | null;
  detail: object;
  position: number;
}

/** The turn's tampering, the rows it touches, and the places in the chain that have to be named for it. */
export function planted(turn: number, rows: readonly SealedEntry[]) {
  const earlier = rows.filter(({ xid }) => xid !== rows.at(-1)?.xid);
  const tampering = tamperings[turn % tamperings.length] ?? 'edit';
  const one = earlier[(turn * 7) % earlier.length] as SealedEntry;
  const other = rows[(rows.indexOf(one) + 1 + (turn % 3)) % rows.length] as SealedEntry;
  const touched = tampering === 'swap' ? [one, other] : [one];
  const behind = rows.findLast(({ xid }) => xid === one.xid)?.position ?? 0;
  const places = tampering === 'insert' ? [behind] : touched.map(({ position }) => position);
  return { tampering, statement: plant(tampering, turn, one, other), touched, places };
}

const text = (value: string | null) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

/** One way of tampering, as the owner of the database could do it. */
function plant(kind: Tampering, turn: number, one: SealedEntry, other: SealedEntry): string {
  const edits = [
    `actor = 'person:someone-else'`,
    `action = action || '-not'`,
    `at = at + interval '1 millisecond'`,
    `detail = detail || '{"amount": 1}'`,
    `subject_id = gen_random_uuid()`,
    `xid = (xid::text::bigint + 1000000)::text::xid8`,
  ];
  if (kind === 'edit') return `update audit set ${edits[(turn >> 2) % edits.length]} where id = ${one.id}`;
  if (kind === 'delete') return `delete from audit where id = ${one.id}`;
  if (kind === 'insert')
    return `insert into audit (id, xid, actor, action, detail) overriding system value
      values (${one.id}::bigint + 1000000, '${one.xid}', 'visitor', 'item.withdrawn', '{}')`;
  return `update audit a set actor = b.actor, action = b.action, at = b.at, subject_id = b.subject_id, detail = b.detail, event_id = b.event_id
    from audit b where (a.id, b.id) in ((${one.id}, ${other.id}), (${other.id}, ${one.id}))`;
}

/** Puts the rows back and takes out what was added. */
export const mend = (rows: readonly SealedEntry[]): string =>
  [
    'delete from audit where id > 1000000',
    ...rows.map(
      ({ id, xid, event_id, at, actor, action, subject_id, detail }) =>
        `delete from audit where id = ${id}; insert into audit (id, xid, event_id, at, actor, action, subject_id, detail) overriding system value
         values (${id}, '${xid}', ${text(event_id)}, '${at.toISOString()}', ${text(actor)}, ${text(action)}, ${text(subject_id)}, ${text(JSON.stringify(detail))})`,
    ),
  ].join(';');
