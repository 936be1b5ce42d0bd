import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';
import { invariantCodes } from './invariants.js';

const InvariantResult = z.object({
  code: z.enum(invariantCodes),
  broken: z.int(),
  /** The first of them: of an item its number, of other things their id. */
  examples: z.array(z.string()),
});
export type InvariantResult = z.infer<typeof InvariantResult>;

export const InvariantCheck = z
  .object({ id: z.uuid(), at: Moment, holds: z.boolean(), results: z.array(InvariantResult) })
  .meta({ id: 'InvariantCheck' });
export type InvariantCheck = z.infer<typeof InvariantCheck>;

const Queue = z.object({
  name: z.string(),
  doneLastDay: z.int(),
  lastDoneAt: Moment.nullable(),
  dead: z.int(),
});

const Stuck = z.object({
  itemId: z.uuid(),
  kind: z.string(),
  reference: z.string().nullable(),
  submittedAt: Moment,
});

export const Operations = z
  .object({
    /** When the worker last showed that it lives. */
    heartbeatAt: Moment.nullable(),
    outbox: z.object({ unsent: z.int(), unsettled: z.int(), oldestAt: Moment.nullable() }),
    queues: z.array(Queue),
    /** Items that were submitted and have no desk yet, oldest first. */
    stuck: z.array(Stuck),
    check: InvariantCheck.nullable(),
  })
  .meta({ id: 'Operations' });
export type Operations = z.infer<typeof Operations>;

export const JobsQuery = z.strictObject({ reference: z.string().trim().min(1).max(40) });

const JobOfEvent = z.object({
  consumer: z.string(),
  doneAt: Moment.nullable(),
  /** Why it failed for good; until a person retries or discards it. */
  deadReason: z.string().nullable(),
});

export const JobLedger = z
  .object({
    items: z.array(
      z.object({
        eventId: z.uuid(),
        event: z.string(),
        at: Moment,
        settledAt: Moment.nullable(),
        jobs: z.array(JobOfEvent),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'JobLedger' });
export type JobLedger = z.infer<typeof JobLedger>;
