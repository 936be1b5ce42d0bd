import { z } from 'zod';
import { ClockView, DeskView, ItemHead, PersonView } from '../items/index.js';
import { BilingualText, Moment, Prose } from '../platform/bilingual.js';
import { Limit } from '../platform/cursor.js';
import { RoutingTrace } from '../routing/index.js';

const CaseStatusCode = z.enum(['on_hold', 'assigned', 'in_review', 'waiting_submitter', 'answered', 'closed']);
const Day = z.iso.date();

const rowShape = {
  id: z.uuid(),
  itemId: z.uuid(),
  kind: z.string(),
  itemType: z.string(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  status: CaseStatusCode,
  desk: DeskView,
  handler: PersonView.nullable(),
  dueDate: Day,
  priority: z.string(),
  openedAt: Moment,
};

export const InboxRow = z.object(rowShape).meta({ id: 'InboxRow' });
export type InboxRow = z.infer<typeof InboxRow>;

export const InboxPage = z.object({ items: z.array(InboxRow), next: z.string().nullable() }).meta({ id: 'InboxPage' });
export type InboxPage = z.infer<typeof InboxPage>;

const filterShape = {
  /** Without a desk: all desks where one works. */
  desk: z.string().max(40).optional(),
  status: CaseStatusCode.or(z.enum(['open', 'all'])).default('open'),
  kind: z.string().max(40).optional(),
  /** Text with qualifiers, such as `laadpaal kind:barrier overdue`; see `inbox-words.rules.ts`. */
  q: z.string().trim().max(200).optional(),
  mine: z.enum(['true', 'false']).optional(),
  handler: z.enum(['me', 'none']).or(z.uuid()).optional(),
  priority: z.string().max(10).optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
};

export const FacetsQuery = z.strictObject(filterShape);
export type FacetsQuery = z.output<typeof FacetsQuery>;

const counted = { value: z.string(), count: z.int() };
const Facet = z.array(z.object(counted));

/** How many there are of each, with the other filters applied; null where they are too many to count at once. */
export const InboxFacets = z
  .object({
    total: z.int().nullable(),
    desk: Facet,
    status: Facet,
    kind: Facet,
    handler: z.array(z.object({ ...counted, name: z.string().nullable() })),
    priority: Facet,
    due: Facet,
  })
  .meta({ id: 'InboxFacets' });
export type InboxFacets = z.infer<typeof InboxFacets>;

export const InboxQuery = z.strictObject({
  ...filterShape,
  sort: z.enum(['due', 'newest']).default('due'),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});
export type InboxQuery = z.output<typeof InboxQuery>;

export const TimelineEntry = z
  .object({
    id: z.string(),
    at: Moment,
    type: z.string(),
    actor: z.object({ name: z.string(), desk: BilingualText.nullable() }).nullable(),
    detail: z.record(z.string(), z.unknown()),
    text: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.object({ items: z.array(TimelineEntry), next: z.null() }).meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;

export const CaseView = z
  .object({
    ...rowShape,
    version: z.int(),
    promisedDate: Day,
    outcome: z.string().nullable(),
    question: z.string().nullable(),
    cc: z.array(DeskView),
    clocks: z.array(ClockView),
    /** Handed over by another desk and not accepted yet. */
    handover: z.object({ from: DeskView, acceptBy: Day }).nullable(),
    routing: z.object({
      ruleId: z.string(),
      ruleSetVersion: z.string(),
      reason: BilingualText,
      runnerUp: z.string().nullable(),
      trace: RoutingTrace.nullable(),
      /** How long the rules took, in microseconds. */
      tookUs: z.int().nullable(),
    }),
    item: ItemHead.loose().nullable(),
    history: z.array(TimelineEntry),
    outcomes: z.array(z.object({ code: z.string(), label: BilingualText, needsNextStep: z.boolean() })),
    can: z.object({
      take: z.boolean(),
      assign: z.boolean(),
      ask: z.boolean(),
      reply: z.boolean(),
      transfer: z.boolean(),
      accept: z.boolean(),
      giveBack: z.boolean(),
      answer: z.boolean(),
      reroute: z.boolean(),
      seeTrace: z.boolean(),
      verify: z.boolean(),
    }),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;

export const AssignCase = z.strictObject({ personId: z.uuid().optional() }).meta({ id: 'AssignCase' });
export type AssignCase = z.infer<typeof AssignCase>;

export const AskSubmitter = z.strictObject({ text: Prose(10, 2000) }).meta({ id: 'AskSubmitter' });
export type AskSubmitter = z.infer<typeof AskSubmitter>;

export const ReplyToDesk = z.strictObject({ text: Prose(2, 4000) }).meta({ id: 'ReplyToDesk' });
export type ReplyToDesk = z.infer<typeof ReplyToDesk>;

export const TransferCase = z
  .strictObject({ desk: z.string().max(40), reason: Prose(10, 1000) })
  .meta({ id: 'TransferCase' });
export type TransferCase = z.infer<typeof TransferCase>;

export const ReturnCase = z.strictObject({ reason: Prose(10, 1000) }).meta({ id: 'ReturnCase' });
export type ReturnCase = z.infer<typeof ReturnCase>;

export const Transferred = z.object({ id: z.uuid(), desk: DeskView }).meta({ id: 'Transferred' });
export type Transferred = z.infer<typeof Transferred>;

export const AnswerCase = z
  .strictObject({ outcome: z.string().max(40), reasons: Prose(20, 4000), nextStep: Prose(5, 1000).nullish() })
  .meta({ id: 'AnswerCase' });
export type AnswerCase = z.infer<typeof AnswerCase>;

/** It was asked; what comes of it is seen on the case. */
export const Asked = z.strictObject({}).meta({ id: 'Asked' });
