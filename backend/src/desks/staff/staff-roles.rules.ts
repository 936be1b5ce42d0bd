import type { Bilingual } from '../../platform/actor.js';
import { deskCodes, deskName, isDesk, regionsOf } from '../desks.data.js';

export const staffRoles = ['handler', 'coordinator', 'rom_adviser', 'need_owner', 'auditor', 'portal_admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** What government staff can hold: a principal, what it is called, and the roles in it. */
export interface StaffPlace {
  principal: string;
  name: Bilingual;
  roles: readonly StaffRole[];
}

export const administration = 'role:portal_admin';

const portalRoles: readonly StaffPlace[] = [
  {
    principal: administration,
    name: { nl: 'Functioneel beheer', en: 'Functional administration' },
    roles: ['portal_admin'],
  },
  { principal: 'role:auditor', name: { nl: 'Audit', en: 'Audit' }, roles: ['auditor'] },
];

const isRegional = (desk: string): boolean => regionsOf(desk).length > 0;

export function staffPlace(principal: string): StaffPlace | null {
  const [kind, desk = ''] = principal.split(':');
  if (kind === 'role') return portalRoles.find((one) => one.principal === principal) ?? null;
  if (!isDesk(desk)) return null;
  if (kind === 'desk') return { principal, name: deskName(desk), roles: ['handler', 'coordinator', ...adviser(desk)] };
  return kind === 'needs' ? { principal, name: deskName(desk), roles: ['need_owner'] } : null;
}

const adviser = (desk: string): StaffRole[] => (isRegional(desk) ? ['rom_adviser'] : []);

/** Every place that can be given, portal roles first. */
export const staffPlaces = (): StaffPlace[] =>
  [
    ...portalRoles.map(({ principal }) => principal),
    ...deskCodes.map((code) => `desk:${code}`),
    ...deskCodes.map((code) => `needs:${code}`),
  ].flatMap((principal) => staffPlace(principal) ?? []);
