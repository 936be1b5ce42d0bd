import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import type { Actor } from '../../platform/actor.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database } from '../../platform/database.js';
import { authorise } from '../../platform/refusal.js';
import type { SecurityEventPage, SecurityEventsQuery, SecurityEventView } from './security-event.contract.js';
import { securityEventPolicy } from './security-event.policy.js';

type Row = Omit<SecurityEventView, 'at' | 'actor'> & { at: Date; actor: string };

/** Texts and files that were refused for a marking, newest first: that it happened, never what it was. */
@Injectable()
export class SecurityEventsQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, { limit, cursor }: SecurityEventsQuery): Promise<SecurityEventPage> {
    authorise(securityEventPolicy.read(actor));
    const [before = null] = readCursor(cursor, ['count']) ?? [];
    // in a transaction: the rows are behind row level security
    const rows: Row[] = await this.db.inTransaction(actor, (tx) =>
      tx.query(
        `select id::text, at, rule, field, content_hash sha256, content_length length, actor from security_event
         where $2::bigint is null or id < $2 order by security_event.id desc limit $1`,
        [limit + 1, before],
      ),
    );
    const people = await AccountsDirectory.namesOf(
      this.db.reader,
      rows.flatMap((row) => personOf(row) ?? []),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({
        ...row,
        at: row.at.toISOString(),
        actor: { principal: row.actor, name: people.get(personOf(row) ?? '')?.name ?? null },
      }),
      ({ id }) => [id],
    );
  }
}

const personOf = ({ actor }: Row): string | undefined => /^person:(.+)$/.exec(actor)?.[1];
