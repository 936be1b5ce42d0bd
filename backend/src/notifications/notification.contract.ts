import { z } from 'zod';
import { BilingualText, Moment } from '../platform/bilingual.js';
import { Limit } from '../platform/cursor.js';

export const NotificationsQuery = z.strictObject({ limit: Limit, cursor: z.string().max(300).optional() });

export const NotificationView = z
  .object({
    id: z.uuid(),
    at: Moment,
    type: z.string(),
    subject: z.object({ kind: z.string(), id: z.uuid(), reference: z.string().nullable() }),
    text: BilingualText,
    readAt: Moment.nullable(),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPage = z
  .object({ items: z.array(NotificationView), unread: z.int(), next: z.string().nullable() })
  .meta({ id: 'NotificationPage' });
export type NotificationPage = z.infer<typeof NotificationPage>;
