import { z } from 'zod';
import { profileForm } from './profile.form.js';
import { reachOf } from './profile.rules.js';

const Reach = z.enum(['public', 'participants', 'organisation']);
const fields = Object.keys(reachOf) as (keyof typeof reachOf)[];

export const ChangeProfile = profileForm.Draft.meta({ id: 'ChangeProfile' });
export type ChangeProfile = z.output<typeof ChangeProfile>;

/** What every reader of the directory sees. */
export const directoryCard = {
  id: z.uuid(),
  name: z.string(),
  region: z.string().nullable(),
  website: z.string().nullable(),
  orgType: z.string(),
  nldAreas: z.array(z.string()),
  capabilities: z.array(z.string()),
};

export const directoryDetails = {
  certificates: z.array(z.string()),
  description: z.string().nullable(),
  locations: z.array(z.string()),
};

/** An organisation's own view of its profile; `id` is its place in the directory. */
export const ProfileView = z
  .object({
    ...directoryCard,
    ...directoryDetails,
    version: z.int(),
    /** Whether participants and staff find it now. */
    listed: z.boolean(),
    reach: z.array(z.object({ field: z.enum(fields), reach: Reach })),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'OrganisationProfile' });
export type ProfileView = z.infer<typeof ProfileView>;
