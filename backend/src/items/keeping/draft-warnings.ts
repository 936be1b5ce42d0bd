import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordEvent } from '../../platform/events.js';
import type { Sweep } from '../../platform/queue/job-engine.js';
import { retentionCalendar } from '../../platform/retention/retention-calendar.js';
import { DraftExpires } from '../item.events.js';
import { warnedDaysBefore } from './unsubmitted.js';

const keeper = systemActor('retention');
const keptDays = retentionCalendar.find(({ code }) => code === 'draft')?.removedAfterDays ?? null;

/** Tells the owner of a draft in time that it will be removed, once: a change afterwards gives it the full term again. */
@Injectable()
export class DraftWarnings implements Sweep {
  constructor(private readonly db: Database) {}

  async sweep(): Promise<void> {
    if (keptDays === null) return;
    await this.db.inTransaction(keeper, async (tx) => {
      const [near]: [{ id: string; kind: string; itemType: string; removedOn: string }[], number] = await tx.query(
        `update item set removal_told_at = now() where id in (
           select id from item where status = 'draft' and submitted_at is null and updated_at < now() - make_interval(days => $1)
             and (removal_told_at is null or removal_told_at < updated_at) order by updated_at limit 100 for update skip locked)
         returning id, kind, item_type "itemType", (greatest(updated_at + make_interval(days => $2),
           now() + make_interval(days => $3)) at time zone 'Europe/Amsterdam')::date::text "removedOn"`,
        [keptDays - warnedDaysBefore, keptDays, warnedDaysBefore],
      );
      for (const { id, ...draft } of near) await recordEvent(tx, keeper, DraftExpires, id, { itemId: id, ...draft });
    });
  }
}
