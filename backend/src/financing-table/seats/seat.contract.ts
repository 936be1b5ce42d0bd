import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';

const Named = z.object({ id: z.uuid(), name: z.string() });

export const SeatView = z
  .object({
    id: z.uuid(),
    person: Named,
    organisation: Named.nullable(),
    memberType: z.string(),
    status: z.enum(['member', 'observer']),
    /** `rests` while the organisation is blocked; a seat that rests or ended gives nothing. */
    state: z.enum(['held', 'rests', 'ended']),
    since: Moment,
    until: Moment,
    endedAt: Moment.nullable(),
  })
  .meta({ id: 'Seat' });
export type SeatView = z.infer<typeof SeatView>;

export const SeatList = z.object({ items: z.array(SeatView), next: z.null() }).meta({ id: 'SeatList' });
export type SeatList = z.infer<typeof SeatList>;
