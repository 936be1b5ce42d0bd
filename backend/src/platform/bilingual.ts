import { z } from 'zod';

/** A text in both languages, as answers carry it; the reader's page picks. */
export const BilingualText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

export const Moment = z.iso.datetime({ offset: true });

/** A text that people write, in characters after trimming. */
export const Prose = (min: number, max: number) => z.string().trim().min(min).max(max);
