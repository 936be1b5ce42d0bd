import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, visitor } from './actor.js';
import { Database } from './database.js';
import { Loop } from './queue/loop.js';

/** A fact as a reader's page hears of it; `id` orders facts by commit and is what a stream resumes from. */
export interface LiveFact {
  id: string;
  type: string;
  subjectId: string;
}

/** Who listens: `actor` is asked anew before anything is told, because rights end while a stream is open. */
export interface Listening {
  actor(): Promise<Actor>;
  send(facts: readonly LiveFact[]): void;
  end(): void;
}

interface Listener extends Listening {
  known: Actor;
  after: string;
}

interface FactRow {
  xid: string;
  seq: string;
  name: string;
  subject_id: string;
  audience: string[] | null;
  owners: string[] | null;
  recused: string[] | null;
}

/** Pause in ms between looks at the outbox while anyone listens. */
const pause = 200;

/**
 * Follows the outbox in order of commit and tells each listener what they may see, or could see until that fact.
 * Only rows older than every running transaction are read, so that a late commit is never skipped.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private loop: Loop | undefined;
  private position: string | undefined;

  constructor(private readonly db: Database) {}

  /** Starts sending facts after `after` (or from now); gives the function that stops it. */
  async follow(known: Actor, after: string | undefined, listening: Listening): Promise<() => void> {
    const listener: Listener = { ...listening, known, after: validPosition(after) ?? (await this.head()) };
    this.position = this.position && earlier(this.position, listener.after) ? this.position : listener.after;
    this.listeners.add(listener);
    this.loop ??= new Loop(
      pause,
      () => this.look(),
      () => undefined,
    ).start();
    return () => void this.leave(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.listeners.clear();
    await this.loop?.stop();
  }

  private async leave(listener: Listener): Promise<void> {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    const loop = this.loop;
    this.loop = undefined;
    this.position = undefined;
    await loop?.stop();
  }

  private async head(): Promise<string> {
    const [row] = await this.db.readAs<{ xid: string }>(
      visitor(),
      'live-head',
      'select pg_snapshot_xmin(pg_current_snapshot())::text xid',
      [],
    );
    return `${BigInt(row?.xid ?? 0) - 1n}-9223372036854775807`;
  }

  private async look(): Promise<void> {
    if (this.listeners.size === 0 || !this.position) return;
    const [xid, seq] = this.position.split('-');
    const rows = await this.db.readAs<FactRow>(
      visitor(),
      'live-facts',
      `select o.xid, o.seq, o.name, o.subject_id, readers.*,
         (select array_agg(r.principal) from recusal r where r.subject_id in (o.subject_id, o.concerns)) recused
       from outbox o cross join lateral (
         select array_agg(a.principal) audience, array_agg(a.principal) filter (where a.why = 'owner') owners
         from audience a where a.subject_id in (o.subject_id, o.concerns)
           and a.why not in ('published', 'shared') and (a.until is null or a.until >= o.at)) readers
       where (o.xid, o.seq) > ($1::xid8, $2::bigint) and o.xid < pg_snapshot_xmin(pg_current_snapshot())
       order by o.xid, o.seq limit 500`,
      [xid, seq],
    );
    const last = rows.at(-1);
    if (!last) return;
    this.position = `${last.xid}-${last.seq}`;
    await Promise.all([...this.listeners].map((listener) => this.tell(listener, rows)));
    if (rows.length === 500) await this.look();
  }

  private async tell(listener: Listener, rows: readonly FactRow[]): Promise<void> {
    if (audible(listener, rows).length === 0) return;
    listener.known = await listener.actor();
    if (listener.known.personId === null) {
      listener.end();
      return this.leave(listener);
    }
    const facts = audible(listener, rows);
    listener.after = facts.at(-1)?.id ?? listener.after;
    if (facts.length > 0) listener.send(facts);
  }
}

const audible = (listener: Listener, rows: readonly FactRow[]): LiveFact[] =>
  rows
    .filter((row) => mayHear(listener.known, row))
    .map((row) => ({ id: `${row.xid}-${row.seq}`, type: row.name, subjectId: row.subject_id }))
    .filter(({ id }) => earlier(listener.after, id));

function mayHear(actor: Actor, { subject_id: subjectId, audience, owners, recused }: FactRow): boolean {
  const isAmong = (principals: string[] | null) => principals?.some((one) => actor.principals.includes(one)) ?? false;
  return subjectId === actor.personId || isAmong(owners) || (isAmong(audience) && !isAmong(recused));
}

const validPosition = (text: string | undefined): string | undefined =>
  /^\d{1,19}-\d{1,19}$/.test(text ?? '') ? text : undefined;

function earlier(one: string, other: string): boolean {
  const [oneXid = '0', oneSeq = '0'] = one.split('-');
  const [otherXid = '0', otherSeq = '0'] = other.split('-');
  return oneXid === otherXid ? BigInt(oneSeq) < BigInt(otherSeq) : BigInt(oneXid) < BigInt(otherXid);
}
