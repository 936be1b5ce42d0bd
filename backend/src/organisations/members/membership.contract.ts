import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';
import { fault } from '../../platform/validation.js';
import { kvkPattern } from '../registration.form.js';

export const MemberRole = z.enum(['org_admin', 'org_signatory', 'org_editor', 'org_viewer']).meta({ id: 'MemberRole' });

export const PersonOfMember = z.object({ id: z.uuid(), name: z.string(), email: z.string() });
const Status = z.enum(['requested', 'accepted', 'refused']);

export const PageQuery = z.strictObject({ limit: Limit, cursor: z.string().max(300).optional() });
export type PageQuery = z.output<typeof PageQuery>;

export const RequestsQuery = PageQuery.extend({ status: Status.optional() });
export type RequestsQuery = z.output<typeof RequestsQuery>;

const Message = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((message) => message || null);

export const AskToJoin = z.strictObject({ message: Message }).meta({ id: 'AskToJoin' });
export type AskToJoin = z.output<typeof AskToJoin>;

export const AskByNumber = z
  .strictObject({ kvkNumber: z.string().regex(kvkPattern), message: Message })
  .meta({ id: 'AskByNumber' });
export type AskByNumber = z.output<typeof AskByNumber>;

/** The same whether or not anyone has the number. */
export const Asked = z.object({}).meta({ id: 'MembershipAsked' });

export const MembershipRequest = z
  .object({
    id: z.uuid(),
    person: PersonOfMember,
    /** Null to who asked by number, until it was decided. */
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    kvkNumber: z.string().nullable(),
    message: z.string().nullable(),
    /** They asked nothing, but registered an organisation of their own with this number. */
    claimed: z.boolean(),
    requestedAt: Moment,
    status: Status,
  })
  .meta({ id: 'MembershipRequest' });
export type MembershipRequest = z.infer<typeof MembershipRequest>;

export const MembershipRequestPage = z
  .object({ items: z.array(MembershipRequest), next: z.string().nullable() })
  .meta({ id: 'MembershipRequestPage' });
export type MembershipRequestPage = z.infer<typeof MembershipRequestPage>;

export const DecideMembership = z
  .strictObject({
    accept: z.boolean(),
    role: MemberRole.nullish().transform((role) => role ?? null),
  })
  .refine(({ accept, role }) => !accept || role !== null, {
    path: ['role'],
    params: fault('required', 'Kies wat deze persoon mag doen.', 'Choose what this person may do.'),
  })
  .meta({ id: 'DecideMembership' });
export type DecideMembership = z.output<typeof DecideMembership>;
