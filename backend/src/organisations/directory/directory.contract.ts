import { z } from 'zod';
import { Limit } from '../../platform/cursor.js';
import { directoryCard, directoryDetails } from '../profile/profile.contract.js';
import { Area, OrganisationType, Province } from '../registration.form.js';

export const DirectoryQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  region: Province.optional(),
  nldArea: Area.optional(),
  orgType: OrganisationType.optional(),
  capability: z.string().trim().max(40).optional(),
  limit: Limit,
  cursor: z.string().max(900).optional(),
});
export type DirectoryQuery = z.output<typeof DirectoryQuery>;

export const DirectoryEntry = z.object(directoryCard).meta({ id: 'DirectoryEntry' });
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

export const DirectoryPage = z
  .object({
    items: z.array(DirectoryEntry),
    next: z.string().nullable(),
    /** How many there are in all; null on a later page. */
    count: z.int().nullable(),
  })
  .meta({ id: 'DirectoryPage' });
export type DirectoryPage = z.infer<typeof DirectoryPage>;

export const DirectoryProfile = z.object({ ...directoryCard, ...directoryDetails }).meta({ id: 'DirectoryProfile' });
export type DirectoryProfile = z.infer<typeof DirectoryProfile>;
