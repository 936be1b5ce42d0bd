import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

/** Its subject is the person told, so that only their own page hears of it. */
export const NotificationCreated = defineEvent('notification.created', { type: z.string() });
