import { z } from 'zod';
import { BilingualText, Moment } from '../../platform/bilingual.js';

const Person = z.object({ id: z.uuid(), name: z.string() });

export const Delegation = z
  .object({
    id: z.uuid(),
    desk: z.object({ code: z.string(), name: BilingualText }),
    role: z.enum(['handler', 'coordinator']),
    state: z.enum(['planned', 'current', 'ended']),
    from: Moment,
    until: Moment,
    /** Who is away, and who stands in. */
    by: Person,
    to: Person,
    can: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'Delegation' });
export type Delegation = z.infer<typeof Delegation>;

export const DelegationList = z.object({ items: z.array(Delegation), next: z.null() }).meta({ id: 'DelegationList' });
export type DelegationList = z.infer<typeof DelegationList>;

export const Delegate = z
  .strictObject({
    desk: z.string().max(40),
    toPersonId: z.uuid(),
    /** The first and the last day, both counting. */
    from: z.iso.date(),
    until: z.iso.date(),
  })
  .meta({ id: 'Delegate' });
export type Delegate = z.infer<typeof Delegate>;

export const ColleaguesQuery = z.strictObject({ q: z.string().trim().max(100).optional() });
export type ColleaguesQuery = z.output<typeof ColleaguesQuery>;

export const ColleagueList = z
  .object({ items: z.array(Person.extend({ desks: z.array(BilingualText) })), next: z.null() })
  .meta({ id: 'ColleagueList' });
export type ColleagueList = z.infer<typeof ColleagueList>;
