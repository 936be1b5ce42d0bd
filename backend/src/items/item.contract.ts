import { z } from 'zod';
import { BilingualText as Bilingual, Moment } from '../platform/bilingual.js';
import type { Fields, Form } from '../platform/form/index.js';

const Day = z.iso.date();

export const DeskView = z.object({ code: z.string(), name: Bilingual }).meta({ id: 'Desk' });
export const PersonView = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'PersonName' });

/** A term of a case in working days; `left` is below zero by as many days as it is late. */
export const ClockView = z
  .object({
    kind: z.enum(['acknowledged', 'first_answer', 'solved']),
    state: z.enum(['running', 'late', 'paused', 'met', 'stopped']),
    startedAt: Moment,
    dueDate: Day,
    left: z.int(),
    workingDays: z.int(),
    pausedAt: Moment.nullable(),
    pausedDays: z.int(),
    extendedDays: z.int(),
    metAt: Moment.nullable(),
    metInTime: z.boolean().nullable(),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof ClockView>;

export const CaseOfItem = z
  .object({
    id: z.uuid(),
    status: z.enum(['on_hold', 'assigned', 'in_review', 'waiting_submitter', 'answered', 'closed']),
    desk: DeskView,
    handler: PersonView.nullable(),
    dueDate: Day,
    promisedDate: Day,
    priority: z.string(),
    outcome: z.string().nullable(),
    question: z.string().nullable(),
    clocks: z.array(ClockView),
    routing: z.object({ ruleId: z.string(), ruleSetVersion: z.string(), reason: Bilingual }),
  })
  .meta({ id: 'CaseOfItem' });
export type CaseOfItem = z.infer<typeof CaseOfItem>;

export const AudienceEntry = z
  .object({ principal: z.string(), label: Bilingual, why: Bilingual, since: Moment })
  .meta({ id: 'AudienceEntry' });

const itemShape = {
  id: z.uuid(),
  kind: z.string(),
  reference: z.string().nullable(),
  status: z.enum(['draft', 'submitted', 'withdrawn']),
  version: z.int(),
  title: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: Moment,
  updatedAt: Moment,
  submittedAt: Moment.nullable(),
  can: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    publish: z.boolean(),
    unpublish: z.boolean(),
    share: z.boolean(),
    reply: z.boolean(),
  }),
  /** Fields whose answer this reader does not get: it is asked at the verification desk. */
  withheld: z.array(z.string()),
  audience: z.array(AudienceEntry),
  case: CaseOfItem.nullable(),
};

export const ItemHead = z.object(itemShape).meta({ id: 'ItemHead' });
export type ItemHead = z.infer<typeof ItemHead>;

/** The answer of one kind: its fields beside what all items have. */
export const itemView = <F extends Fields>(id: string, form: Form<F>) =>
  z.object({ ...form.View.shape, ...itemShape }).meta({ id });

export type ItemView = ItemHead & Record<string, unknown>;

export const ItemKey = z.object({ id: z.uuid(), kind: z.string() }).meta({ id: 'ItemKey' });
export type ItemKey = z.infer<typeof ItemKey>;

export const Receipt = z.object({ id: z.uuid(), reference: z.string(), submittedAt: Moment }).meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

export const MyItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    reference: z.string().nullable(),
    status: z.enum(['draft', 'submitted', 'withdrawn']),
    updatedAt: Moment,
    submittedAt: Moment.nullable(),
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    case: CaseOfItem.nullable(),
  })
  .meta({ id: 'MyItem' });
export type MyItem = z.infer<typeof MyItem>;

export const MyItems = z.object({ items: z.array(MyItem), next: z.string().nullable() }).meta({ id: 'MyItems' });
export type MyItems = z.infer<typeof MyItems>;
