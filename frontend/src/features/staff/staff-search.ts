import type { Schemas } from '../../api/types';

export type StaffRole = Schemas['StaffRole'];

export const staffRoles: readonly StaffRole[] = [
  'handler',
  'coordinator',
  'rom_adviser',
  'need_owner',
  'auditor',
  'portal_admin',
];

export interface StaffSearch {
  q?: string;
  desk?: string;
  role?: StaffRole;
  among?: 'everyone';
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, 100) : undefined;

/** What the address asks for; an empty filter is no filter, and nobody looks among everyone without a name. */
export function readStaffSearch({ q, desk, role, among }: Record<string, unknown>): StaffSearch {
  const words = text(q);
  const code = text(desk);
  const known = staffRoles.find((one) => one === role);
  return {
    ...(words && { q: words }),
    ...(code && { desk: code }),
    ...(known && { role: known }),
    ...(among === 'everyone' && words && words.length >= 3 && { among }),
  };
}
