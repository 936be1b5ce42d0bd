import { Injectable } from '@nestjs/common';
import { deskName } from '../desks/index.js';
import { ItemDirectory } from '../items/index.js';
import { OrganisationDirectory } from '../organisations/index.js';
import type { Actor } from '../platform/actor.js';
import { correspondedWith } from '../platform/audience.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { Timeline, TimelineEntry } from './case.contract.js';

/** Audit actions that tell the story of an item, and the word its page uses for each. */
const told: Record<string, string> = {
  'item.created': 'created',
  'item.submitted': 'submitted',
  'item.withdrawn': 'withdrawn',
  'item.published': 'published',
  'item.unpublished': 'unpublished',
  'item.shared': 'shared',
  'item.unshared': 'unshared',
  'case.opened': 'routed',
  'case.released': 'released',
  'case.taken': 'taken',
  'case.asked': 'asked',
  'case.replied': 'replied',
  'case.transferred': 'transferred',
  'case.answered': 'answered',
  'case.clock-moved': 'clock_moved',
  'case.extended': 'extended',
  'case.closed': 'closed',
  'organisation.registered': 'submitted',
  'organisation.verification-changed': 'decided',
  'advice.recorded': 'advised',
};

/** And what only those who work on it are told. */
const toldInside: Record<string, string> = { 'case.reminded': 'reminded', 'case.handover-accepted': 'accepted' };

interface Row {
  id: string;
  event_id: string | null;
  at: Date;
  action: string;
  person: string | null;
  detail: Record<string, unknown>;
}

interface MessageRow {
  eventId: string;
  text: string | null;
  desk: string | null;
}

/** The one story of an item: what happened (from the audit trail) with what was said (from the messages). */
@Injectable()
export class TimelineQueries {
  constructor(private readonly db: Database) {}

  async of(actor: Actor, itemId: string): Promise<Timeline> {
    const [seen] = await this.db.readAs(actor, 'sees-subject', `select 1 where ${correspondedWith('$1::uuid', '$2')}`, [
      itemId,
      actor.principals,
    ]);
    if (!seen || !(await this.hasStory(itemId))) throw notFound();
    return { items: await this.entries(actor, itemId), next: null };
  }

  /** An item or an organisation: what else one may see, such as a profile, has no story of its own. */
  private async hasStory(id: string): Promise<boolean> {
    const [items, organisations] = await Promise.all([
      ItemDirectory.keysOf(this.db.reader, [id]),
      OrganisationDirectory.cardsOf(this.db.reader, [id]),
    ]);
    return items.has(id) || organisations.has(id);
  }

  async entries(actor: Actor, itemId: string, inside = false): Promise<TimelineEntry[]> {
    const [rows, messages] = await Promise.all([this.rows(actor, itemId, inside), this.messages(actor, itemId)]);
    return rows.map((row) => entry(row, messages.get(row.event_id ?? '')));
  }

  private async rows(actor: Actor, itemId: string, inside: boolean): Promise<Row[]> {
    return this.db.readAs<Row>(
      actor,
      'timeline',
      `select a.id, a.event_id, a.at, a.action, p.name person, a.detail from audit a
       left join person p on a.actor = 'person:' || p.id
       where a.subject_id = $1 and a.action = any($2::text[])
         and (a.action not in ('case.clock-moved', 'case.extended') or a.detail ->> 'clock' = 'first_answer') order by a.id desc limit 200`,
      [itemId, Object.keys(inside ? { ...told, ...toldInside } : told)],
    );
  }

  /** Texts are content: they come only to those whom the item's audience holds. */
  private async messages(actor: Actor, itemId: string): Promise<Map<string, MessageRow>> {
    return this.db.inTransaction(actor, async (tx) => {
      const said: MessageRow[] = await tx.query(
        `select event_id "eventId", case when $2 = 'en' then coalesce(text_en, text) else text end "text", author_desk desk
         from case_message where item_id = $1`,
        [itemId, actor.reads],
      );
      const decided = await OrganisationDirectory.reasonsFor(tx, itemId);
      return new Map([...said, ...decided].map((row) => [row.eventId, row]));
    });
  }
}

/** Codes that a page turns into words; ids of people and facts stay inside. */
const shownDetail = [
  'desk',
  'from',
  'status',
  'dueDate',
  'previous',
  'acceptBy',
  'days',
  'since',
  'until',
  'clock',
  'percent',
  'to',
  'outcome',
  'reference',
  'byAnother',
  'because',
  'verification',
  'decision',
  'advice',
];

function entry(row: Row, message: MessageRow | undefined): TimelineEntry {
  const desk = message?.desk ?? null;
  const detail = Object.fromEntries(
    shownDetail.filter((name) => name in row.detail).map((name) => [name, row.detail[name]]),
  );
  const names = Object.fromEntries(
    ['desk', 'from']
      .filter((name) => typeof detail[name] === 'string')
      .map((name) => [`${name}Name`, deskName(String(detail[name]))]),
  );
  return {
    id: row.id,
    at: row.at.toISOString(),
    type: told[row.action] ?? toldInside[row.action] ?? row.action,
    actor: row.person ? { name: row.person, desk: desk ? deskName(desk) : null } : null,
    detail: { ...detail, ...names },
    text: message?.text ?? null,
  };
}
