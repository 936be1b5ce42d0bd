import { type Actor, heldIn } from '../platform/actor.js';
import type { MeView } from './account.contract.js';

const directoryReaders = ['participants', 'staff', 'role:auditor'];
const writers = ['org_admin', 'org_signatory', 'org_editor'] as const;

/** What the signed-in person can begin from their home page; the client shows or hides by this and knows no roles. */
export function homeOf(actor: Actor, parts: Pick<MeView, 'seats'>): MeView['can'] {
  const desks = heldIn(actor, 'desk:', 'handler', 'coordinator');
  const roles = heldIn(actor, 'role:');
  const oversees = roles.includes('portal_admin') || roles.includes('auditor');
  return {
    registerOrganisation: actor.personId !== null && desks.length === 0 && roles.length === 0,
    submitItems:
      heldIn(actor, 'org:', ...writers).length > 0 ||
      (heldIn(actor, 'org:').length === 0 && desks.length === 0 && roles.length === 0),
    seeInbox: desks.length > 0,
    seeTable: parts.seats.length > 0,
    seeRegion: heldIn(actor, 'desk:', 'rom_adviser').length > 0,
    seeNeeds: true,
    seeDirectory: actor.principals.some((principal) => directoryReaders.includes(principal)),
    manageRouting: roles.includes('portal_admin') || heldIn(actor, 'desk:', 'coordinator').length > 0,
    seeAudit: roles.includes('auditor'),
    seeSecurityEvents: desks.includes('SECURITY_OFFICE'),
    seeOperations: roles.includes('portal_admin'),
    seeStaff: oversees || heldIn(actor, 'desk:', 'coordinator').length > 0,
    seeAccessReviews: oversees,
    delegate: desks.length > 0,
    seeSeats: oversees || desks.includes('FIN_TABLE'),
  };
}
