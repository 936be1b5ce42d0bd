import { z } from 'zod';
import { MemberRole, PersonOfMember } from './membership.contract.js';

export const Member = z.object({ person: PersonOfMember, roles: z.array(z.string()) }).meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

export const MemberPage = z
  .object({
    items: z.array(Member),
    next: z.string().nullable(),
    can: z.object({
      /** Invite, change roles, remove. */
      manage: z.boolean(),
      invite: z.boolean(),
      leave: z.boolean(),
      handOver: z.boolean(),
    }),
  })
  .meta({ id: 'MemberPage' });
export type MemberPage = z.infer<typeof MemberPage>;

export const ChangeMember = z.strictObject({ roles: z.array(MemberRole).min(1).max(4) }).meta({ id: 'ChangeMember' });
export type ChangeMember = z.infer<typeof ChangeMember>;

export const HandOver = z.strictObject({ personId: z.uuid() }).meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof HandOver>;
