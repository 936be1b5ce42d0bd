import { z } from 'zod';
import { defineEvent } from '../platform/events.js';

const documentKey = { documentId: z.uuid(), itemId: z.uuid() };

export const DocumentUploaded = defineEvent('document.uploaded', { ...documentKey, size: z.int() });

export const DocumentChecked = defineEvent('document.checked', {
  ...documentKey,
  status: z.enum(['clean', 'not_scanned', 'refused']),
  reason: z.string().nullable(),
});

export const DocumentRemoved = defineEvent('document.removed', { ...documentKey, sha256: z.string() });
