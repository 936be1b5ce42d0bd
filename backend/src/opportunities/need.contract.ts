import { z } from 'zod';
import { BilingualText, Moment, Prose } from '../platform/bilingual.js';
import { Limit } from '../platform/cursor.js';
import { fault } from '../platform/validation.js';
import { NldArea, OperationalDomain, Region, SubArea, subAreasOf } from '../reference/index.js';

const needShape = {
  title: Prose(10, 120),
  description: Prose(50, 2000),
  region: Region.nullish().transform((region) => region ?? null),
  nldArea: NldArea,
  subArea: SubArea.nullish().transform((subArea) => subArea ?? null),
  primaryDomain: OperationalDomain,
};

export const PublishNeed = z
  .strictObject({ ...needShape, desk: z.string().max(40).optional() })
  .refine(({ nldArea, subArea }) => subArea === null || subAreasOf(nldArea).includes(subArea), {
    path: ['subArea'],
    params: fault(
      'not-an-option',
      'Dit onderwerp hoort niet bij het gekozen NLD-gebied. Kies een ander onderwerp of gebied.',
      'This topic does not belong to the NLD area you chose. Choose another topic or area.',
    ),
  })
  .meta({ id: 'PublishNeed' });
export type PublishNeed = z.output<typeof PublishNeed>;

export const NeedView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    description: z.string(),
    region: z.string().nullable(),
    nldArea: z.string(),
    subArea: z.string().nullable(),
    primaryDomain: z.string(),
    desk: z.object({ code: z.string(), name: BilingualText }),
    publishedAt: Moment,
  })
  .meta({ id: 'Need' });
export type NeedView = z.infer<typeof NeedView>;

export const NeedPage = z
  .object({ items: z.array(NeedView), next: z.string().nullable(), can: z.object({ publish: z.boolean() }) })
  .meta({ id: 'NeedPage' });
export type NeedPage = z.infer<typeof NeedPage>;

export const NeedsQuery = z.strictObject({
  region: Region.optional(),
  nldArea: NldArea.optional(),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});
export type NeedsQuery = z.output<typeof NeedsQuery>;
