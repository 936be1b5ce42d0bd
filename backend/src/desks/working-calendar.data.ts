import { z } from 'zod';
import { readDataFile } from '../platform/data-file.js';
import type { WorkingCalendar } from './working-days.rules.js';

const { workingCalendar: delivered } = z
  .object({
    workingCalendar: z.object({
      timezone: z.string(),
      workingDays: z.array(z.int().min(1).max(7)).min(1),
      holidays: z.array(z.iso.date()),
    }),
  })
  .parse(readDataFile('reference.json'));

export const workingCalendar: WorkingCalendar = delivered;
