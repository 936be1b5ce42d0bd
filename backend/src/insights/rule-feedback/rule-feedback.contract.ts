import { z } from 'zod';

export const FeedbackQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(730).default(90) });
export type FeedbackQuery = z.output<typeof FeedbackQuery>;

const Example = z.object({ caseId: z.uuid(), reference: z.string().nullable(), at: z.string() });

/** A rule whose desk people overruled: where to, how often, and the latest examples that the reader may see. */
export const RuleFeedback = z
  .object({
    ruleId: z.string(),
    ruleSetVersion: z.string(),
    decided: z.int(),
    overruled: z.int(),
    to: z.array(z.object({ desk: z.string(), items: z.int() })),
    examples: z.array(Example),
  })
  .meta({ id: 'RuleFeedback' });
export type RuleFeedback = z.infer<typeof RuleFeedback>;

export const RuleFeedbackList = z
  .object({ items: z.array(RuleFeedback), next: z.null() })
  .meta({ id: 'RuleFeedbackList' });
export type RuleFeedbackList = z.infer<typeof RuleFeedbackList>;
