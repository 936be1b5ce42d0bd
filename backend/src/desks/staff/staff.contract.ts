import { z } from 'zod';
import { BilingualText, Moment } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';
import { fault } from '../../platform/validation.js';
import { staffRoles } from './staff-roles.rules.js';

const StaffRole = z.enum(staffRoles).meta({ id: 'StaffRole' });
const Person = z.object({ id: z.uuid(), name: z.string() });

export const StaffGrant = z
  .object({
    id: z.uuid(),
    principal: z.string(),
    place: BilingualText,
    role: StaffRole,
    state: z.enum(['planned', 'current', 'ended']),
    since: Moment,
    until: Moment.nullable(),
    /** Null for what the portal began with. */
    givenBy: Person.nullable(),
    /** Who lends it while they are away. */
    lentBy: Person.nullable(),
    can: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'StaffGrant' });
export type StaffGrant = z.infer<typeof StaffGrant>;

export const StaffPerson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    lastSeenAt: Moment.nullable(),
    disabled: z.object({ at: Moment, by: Person.nullable(), reason: z.string().nullable() }).nullable(),
    organisations: z.array(Person),
    grants: z.array(StaffGrant),
    can: z.object({ give: z.boolean(), disable: z.boolean(), enable: z.boolean() }),
  })
  .meta({ id: 'StaffPerson' });
export type StaffPerson = z.infer<typeof StaffPerson>;

export const StaffPage = z
  .object({ items: z.array(StaffPerson), next: z.string().nullable() })
  .meta({ id: 'StaffPage' });
export type StaffPage = z.infer<typeof StaffPage>;

export const StaffDetails = StaffPerson.extend({ earlier: z.array(StaffGrant) }).meta({ id: 'StaffDetails' });
export type StaffDetails = z.infer<typeof StaffDetails>;

export const StaffQuery = z
  .strictObject({
    desk: z.string().max(40).optional(),
    role: StaffRole.optional(),
    q: z.string().trim().max(100).optional(),
    /** Also people who are no staff: only for the administrator, and only when looking for someone. */
    among: z.enum(['staff', 'everyone']).default('staff'),
    limit: Limit,
    cursor: z.string().max(400).optional(),
  })
  .refine(({ among, q = '' }) => among === 'staff' || q.length >= 3, {
    path: ['q'],
    params: fault('too-short', 'Typ ten minste drie tekens.', 'Type at least three characters.'),
  });
export type StaffQuery = z.output<typeof StaffQuery>;

export const StaffPlaces = z
  .object({
    items: z.array(z.object({ principal: z.string(), name: BilingualText, roles: z.array(StaffRole) })),
    next: z.null(),
  })
  .meta({ id: 'StaffPlaces' });
export type StaffPlaces = z.infer<typeof StaffPlaces>;

export const GiveGrant = z
  .strictObject({
    personId: z.uuid().optional(),
    email: z.string().trim().max(254).optional(),
    principal: z.string().max(60),
    role: StaffRole,
    /** The last day on which it counts; without one it has no end. */
    until: z.iso.date().nullish(),
  })
  .refine(({ personId, email }) => (personId === undefined) !== (email === undefined), {
    path: ['email'],
    params: fault('required', 'Vul het e-mailadres in.', 'Enter the e-mail address.'),
  })
  .meta({ id: 'GiveGrant' });
export type GiveGrant = z.infer<typeof GiveGrant>;
