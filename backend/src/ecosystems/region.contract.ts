import { z } from 'zod';
import { Moment } from '../platform/bilingual.js';
import { Limit } from '../platform/cursor.js';

export const RegionItem = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    reference: z.string().nullable(),
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    region: z.string(),
    confidentiality: z.string(),
    submittedAt: Moment,
  })
  .meta({ id: 'RegionItem' });
export type RegionItem = z.infer<typeof RegionItem>;

export const RegionItems = z
  .object({ items: z.array(RegionItem), next: z.string().nullable() })
  .meta({ id: 'RegionItems' });
export type RegionItems = z.infer<typeof RegionItems>;

export const RegionItemsQuery = z.strictObject({
  kind: z.string().max(40).optional(),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});
export type RegionItemsQuery = z.output<typeof RegionItemsQuery>;

export const RegionOrganisation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    orgType: z.string(),
    region: z.string(),
    nldAreas: z.array(z.string()),
    capabilities: z.array(z.string()),
  })
  .meta({ id: 'RegionOrganisation' });
export type RegionOrganisation = z.infer<typeof RegionOrganisation>;

export const RegionOrganisations = z
  .object({ items: z.array(RegionOrganisation), next: z.string().nullable() })
  .meta({ id: 'RegionOrganisations' });
export type RegionOrganisations = z.infer<typeof RegionOrganisations>;

export const RegionOrganisationsQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});
export type RegionOrganisationsQuery = z.output<typeof RegionOrganisationsQuery>;
