import DataLoader from 'dataloader';
import { type Grant, type Language, visitor } from '../../platform/actor.js';
import type { Database } from '../../platform/database.js';

/** The person and the rights behind a token. */
export interface SessionRow {
  id: string;
  name: string;
  email: string;
  language: Language;
  grants: Grant[];
  session_id: string;
  stepped_up: boolean;
  /** The rights changed since the token was given: it is to be replaced. */
  outdated: boolean;
}

type FoundRow = SessionRow & { place: string; unseen: boolean };

export type SessionRows = DataLoader<Buffer, SessionRow | null>;

/**
 * Looks up sessions by the hash of their token, afresh for every request: requests that arrive in the same turn of the
 * event loop ask together, which saves half of what looking up costs when it is busy and waits for nothing when it is not.
 */
export function sessionRows(db: Database, limits: { idle: string; absolute: string }): SessionRows {
  const load = async (hashes: readonly Buffer[]) => {
    const found = await db.readAs<FoundRow>(visitor(), 'session-rows', behind, [hashes, limits.idle, limits.absolute]);
    const unseen = found.filter((row) => row.unseen).map((row) => row.session_id);
    if (unseen.length > 0) await db.reader.query(seen, [unseen]);
    const rows = new Map(found.map((row) => [Number(row.place), row]));
    return hashes.map((_, index) => rows.get(index + 1) ?? null);
  };
  return new DataLoader(load, { cache: false, batchScheduleFn: setImmediate });
}

/** A replaced token brings neither a step-up nor a new token. */
const behind = `
  select asked.place, p.id, p.name, p.email, p.language,
    coalesce((select jsonb_agg(distinct jsonb_build_object('principal', g.principal, 'role', g.role))
      from current_grant g where g.person_id = p.id), '[]'::jsonb) grants,
    s.id session_id, s.is_current and coalesce(s.stepped_up_until > now(), false) stepped_up,
    s.is_current and s.grants_version <> p.grants_version outdated, s.seen_at < now() - interval '1 minute' unseen
  from unnest($1::bytea[]) with ordinality asked (token, place)
  cross join lateral (
    select *, true is_current from session where token_hash = asked.token
    union all
    select *, false from session where previous_token_hash = asked.token and previous_until > now()
  ) s
  join person p on p.id = s.person_id
  where s.ended_at is null and p.disabled_at is null
    and s.seen_at > now() - $2::interval and s.created_at > now() - $3::interval`;

/** A session that is being changed right now was seen by whoever changes it: nobody waits for that. */
const seen = `
  update session set seen_at = now() where id in (
    select id from session where id = any($1::uuid[]) order by id for no key update skip locked)`;
