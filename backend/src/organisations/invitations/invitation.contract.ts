import { z } from 'zod';
import { Moment } from '../../platform/bilingual.js';
import { MemberRole } from '../members/membership.contract.js';

export const Invite = z
  .strictObject({
    email: z.string().trim().pipe(z.email().max(254)),
    role: MemberRole,
    expiresOn: z.iso
      .date()
      .nullish()
      .transform((date) => date ?? null),
  })
  .meta({ id: 'Invite' });
export type Invite = z.output<typeof Invite>;

export const Invitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: MemberRole,
    invitedBy: z.object({ id: z.uuid(), name: z.string() }),
    invitedAt: Moment,
    expiresAt: Moment,
    status: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const InvitationPage = z
  .object({ items: z.array(Invitation), next: z.string().nullable() })
  .meta({ id: 'InvitationPage' });
export type InvitationPage = z.infer<typeof InvitationPage>;

export const InvitationToken = z.strictObject({ token: z.string().min(20).max(100) }).meta({ id: 'InvitationToken' });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** What the holder of the link reads before saying yes. */
export const Offer = z
  .object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    role: MemberRole,
    invitedBy: z.string(),
    expiresAt: Moment,
  })
  .meta({ id: 'InvitationOffer' });
export type Offer = z.infer<typeof Offer>;
