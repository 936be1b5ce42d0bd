import { z } from 'zod';
import { defineEvent } from '../../platform/events.js';

const membership = { organisationId: z.uuid(), personId: z.uuid() };

export const MembershipChanged = defineEvent('membership.changed', { ...membership, roles: z.array(z.string()) });

/** `left` is the person's own act. */
export const MembershipEnded = defineEvent('membership.ended', { ...membership, how: z.enum(['left', 'removed']) });

/** `personId` is who administers the organisation from now on, instead of `previousId`. */
export const AdministrationHandedOver = defineEvent('membership.handed-over', {
  ...membership,
  previousId: z.uuid(),
});

export const InvitationAccepted = defineEvent('invitation.accepted', {
  ...membership,
  invitationId: z.uuid(),
  invitedBy: z.uuid(),
  role: z.string(),
});
