import type { z } from 'zod';
import type { Tx } from '../database.js';
import type { EventType } from '../events.js';

export interface EventContext {
  eventId: string;
  subjectId: string;
  at: Date;
}

type Work = (payload: never, tx: Tx, event: EventContext, found: never) => Promise<void>;
type OutsideWork = (payload: never, event: EventContext) => Promise<unknown>;

export interface Handler {
  type: EventType;
  /** An effect outside the database, done before the transaction and repeated after a crash: it needs its own key. */
  outside?: OutsideWork;
  work: Work;
}

/** A consumer of facts: one queue, one claim per event. Throwing is how it asks for another attempt. */
export abstract class EventConsumer {
  readonly handlers = new Map<string, Handler>();

  constructor(readonly queue: string) {}

  protected on<Shape extends z.ZodRawShape>(
    type: EventType<Shape>,
    work: (payload: z.infer<z.ZodObject<Shape>>, tx: Tx, event: EventContext) => Promise<void>,
  ): void {
    this.handlers.set(type.name, { type: type as unknown as EventType, work: work as Work });
  }

  /** `work` is given what `outside` found. */
  protected onOutside<Shape extends z.ZodRawShape, Found>(
    type: EventType<Shape>,
    outside: (payload: z.infer<z.ZodObject<Shape>>, event: EventContext) => Promise<Found>,
    work: (payload: z.infer<z.ZodObject<Shape>>, tx: Tx, event: EventContext, found: Found) => Promise<void>,
  ): void {
    this.handlers.set(type.name, {
      type: type as unknown as EventType,
      outside: outside as OutsideWork,
      work: work as Work,
    });
  }
}

/** Which queues hear of which fact, by event name. */
export type EventMap = Readonly<Record<string, readonly string[]>>;

/** Stops the process when the map and the code disagree: an event nobody handles, or a handler nobody feeds. */
export function compareWithMap(map: EventMap, consumers: readonly EventConsumer[]): void {
  const mapped = Object.entries(map).flatMap(([name, queues]) => queues.map((queue) => `${name} → ${queue}`));
  const handled = consumers.flatMap((one) => [...one.handlers.keys()].map((name) => `${name} → ${one.queue}`));
  const wrong = [
    ...mapped.filter((line) => !handled.includes(line)).map((line) => `nobody handles ${line}`),
    ...handled.filter((line) => !mapped.includes(line)).map((line) => `the event map lacks ${line}`),
  ];
  if (wrong.length > 0) throw new Error(`event-map.ts does not match the consumers: ${wrong.join('; ')}`);
}
