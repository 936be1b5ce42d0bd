import { z } from 'zod';
import { systemActor } from './actor.js';
import type { Database, Tx } from './database.js';
import { defineEvent, recordEvent } from './events.js';
import { uuidv7 } from './ids.js';

const watcher = systemActor('heartbeat');

/** A time in which the portal did no work, found when it does again. */
export interface Outage {
  id: string;
  from: Date;
  until: Date;
}

type Extension = (tx: Tx, outage: Outage) => Promise<void>;

export const OutageFound = defineEvent('portal.outage-found', {
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  minutes: z.int(),
});

const extensions = new Map<string, Extension>();

/** A module gives the terms that ended in an outage what they lost, in the transaction that writes it down. */
export function onOutage(name: string, extend: Extension): void {
  extensions.set(name, extend);
}

/** The pulse of the worker; a pulse that stayed away longer than this was an outage. */
export async function beat(db: Database, toleratedMinutes: number): Promise<void> {
  await db.inTransaction(watcher, async (tx) => {
    const [last]: { from: Date; until: Date; minutes: number }[] = await tx.query(
      `select at "from", now() "until", floor(extract(epoch from now() - at) / 60)::int minutes
       from heartbeat where process = 'worker' for update`,
    );
    await tx.query(
      `insert into heartbeat (process, at) values ('worker', now()) on conflict (process) do update set at = now()`,
    );
    if (last && last.minutes >= toleratedMinutes) await noteOutage(tx, last);
  });
}

async function noteOutage(tx: Tx, found: { from: Date; until: Date; minutes: number }): Promise<void> {
  const outage = { id: uuidv7(), from: found.from, until: found.until };
  await tx.query('insert into outage (id, began_at, ended_at) values ($1, $2, $3)', [
    outage.id,
    outage.from,
    outage.until,
  ]);
  const { minutes } = found;
  const fact = { since: outage.from.toISOString(), until: outage.until.toISOString(), minutes };
  await recordEvent(tx, watcher, OutageFound, outage.id, fact);
  for (const extend of extensions.values()) await extend(tx, outage);
}
