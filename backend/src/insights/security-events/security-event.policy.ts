import { type Actor, holds } from '../../platform/actor.js';

export const securityEventPolicy = {
  read: (actor: Actor): boolean => holds(actor, 'desk:SECURITY_OFFICE'),
};
