import { z } from 'zod';
import { AudienceEntry } from '../../items/index.js';
import { BilingualText, Moment, Prose } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';
import { fault } from '../../platform/validation.js';

export const ProposeLink = z
  .strictObject({ needId: z.uuid(), organisationId: z.uuid(), reason: Prose(20, 1000) })
  .meta({ id: 'ProposeLink' });
export type ProposeLink = z.infer<typeof ProposeLink>;

export const DecideLink = z
  .strictObject({
    agree: z.boolean(),
    reason: Prose(10, 1000)
      .nullish()
      .transform((reason) => reason ?? null),
  })
  .refine(({ agree, reason }) => agree || reason !== null, {
    path: ['reason'],
    params: fault(
      'required',
      'Schrijf waarom niet. Daar kan de andere kant mee verder.',
      'Write why not. It helps the other side to go on.',
    ),
  })
  .meta({ id: 'DecideLink' });
export type DecideLink = z.output<typeof DecideLink>;

const Desk = z.object({ code: z.string(), name: BilingualText });

const Decision = z
  .object({
    agree: z.boolean().nullable(),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    at: Moment.nullable(),
  })
  .meta({ id: 'LinkDecision' });

const linkShape = {
  id: z.uuid(),
  need: z.object({ id: z.uuid(), title: z.string(), desk: Desk }),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  desk: Desk,
  proposedBy: z.string(),
  proposedAt: Moment,
  reason: z.string(),
  status: z.enum(['proposed', 'agreed', 'declined']),
  needOwner: Decision,
  organisationDecision: Decision,
  can: z.object({ decide: z.boolean() }),
};

export const LinkRow = z.object(linkShape).meta({ id: 'LinkRow' });
export type LinkRow = z.infer<typeof LinkRow>;

export const LinkView = z.object({ ...linkShape, audience: z.array(AudienceEntry) }).meta({ id: 'Link' });
export type LinkView = z.infer<typeof LinkView>;

export const LinkPage = z.object({ items: z.array(LinkRow), next: z.string().nullable() }).meta({ id: 'LinkPage' });
export type LinkPage = z.infer<typeof LinkPage>;

export const LinksQuery = z.strictObject({
  status: z.enum(['proposed', 'agreed', 'declined']).optional(),
  limit: Limit,
  cursor: z.string().max(300).optional(),
});
export type LinksQuery = z.output<typeof LinksQuery>;
