import { z } from 'zod';
import { readDataFile } from '../../platform/data-file.js';

const Percent = z.int().positive();

/** Terms that nobody confirmed yet; the term of the first answer comes from the rule that routed the item. */
const ClockTerms = z.object({
  assumption: z.literal(true),
  acknowledgedWorkingDays: z.int().positive(),
  /** How many times the term of the first answer a case may take to be solved. */
  solvedTimes: z.number().min(1),
  /** Percentages of a term at which the handler, the coordinator and the programme office are told. */
  handlerAt: Percent,
  coordinatorAt: Percent,
  officeAt: Percent,
  /** Nobody is told at night: from this hour of a working day. */
  tellFromHour: z.int().min(0).max(23),
  handOverWorkingDays: z.int().positive(),
});
export type ClockTerms = z.infer<typeof ClockTerms>;

export const clockTerms = ClockTerms.parse(readDataFile('clocks.json'));
