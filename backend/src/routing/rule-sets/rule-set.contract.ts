import { z } from 'zod';
import { BilingualText, Moment, Prose } from '../../platform/bilingual.js';
import { RuleTable } from '../routing-rule-set.contract.js';

export const RuleSetVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

const Person = z.object({ id: z.uuid(), name: z.string() }).nullable();

/** Where a version stands now: published ones are in force, planned for later, or were followed by another. */
const Phase = z.enum(['draft', 'checked', 'planned', 'in_force', 'superseded']).meta({ id: 'RuleSetPhase' });

const rowShape = {
  id: z.uuid(),
  version: z.string(),
  phase: Phase,
  basedOn: z.string().nullable(),
  note: z.string(),
  createdBy: Person,
  createdAt: Moment,
  changedAt: Moment,
  checkedBy: Person,
  checkedAt: Moment.nullable(),
  publishedFrom: Moment.nullable(),
};

export const RuleSetRow = z.object(rowShape).meta({ id: 'RuleSetRow' });
export type RuleSetRow = z.infer<typeof RuleSetRow>;

export const RuleSetList = z
  .object({ items: z.array(RuleSetRow), next: z.null(), can: z.object({ draft: z.boolean() }) })
  .meta({ id: 'RuleSetList' });
export type RuleSetList = z.infer<typeof RuleSetList>;

const Change = z.object({
  at: Moment,
  by: Person,
  ruleId: z.string().nullable(),
  what: z.enum(['added', 'removed', 'changed', 'moved', 'settings']),
  parts: z.array(z.string()),
});

const Publication = z.object({
  from: Moment,
  by: Person,
  at: Moment,
  reason: z.string().nullable(),
  cancelledAt: Moment.nullable(),
});

export const RuleSetView = z
  .object({
    ...rowShape,
    revision: z.int(),
    table: RuleTable,
    faults: z.array(z.object({ ruleId: z.string().nullable(), code: z.string(), detail: BilingualText })),
    editors: z.array(z.object({ id: z.uuid(), name: z.string() })),
    changes: z.array(Change),
    publications: z.array(Publication),
    /** Rules that failed while this version decided; the items went to the catch-all. */
    failed: z.array(z.object({ ruleId: z.string(), times: z.int(), lastAt: Moment, problem: z.string() })),
    can: z.object({
      edit: z.boolean(),
      check: z.boolean(),
      publish: z.boolean(),
      cancel: z.boolean(),
      discard: z.boolean(),
      draft: z.boolean(),
    }),
  })
  .meta({ id: 'RuleSetView' });
export type RuleSetView = z.infer<typeof RuleSetView>;

export const DraftRuleSet = z
  .strictObject({ basedOn: RuleSetVersion, note: z.string().trim().max(300).default('') })
  .meta({ id: 'DraftRuleSet' });
export type DraftRuleSet = z.output<typeof DraftRuleSet>;

export const ChangeRuleSet = z
  .strictObject({ table: RuleTable, note: z.string().trim().max(300).optional() })
  .meta({ id: 'ChangeRuleSet' });
export type ChangeRuleSet = z.output<typeof ChangeRuleSet>;

/** The file that an export gives. */
export const RuleSetFile = z
  .strictObject({
    format: z.literal('defport-rule-set-1'),
    version: z.string().max(40),
    note: z.string().max(300).default(''),
    table: RuleTable,
  })
  .meta({ id: 'RuleSetFile' });
export type RuleSetFile = z.output<typeof RuleSetFile>;

export const PublishRuleSet = z
  .strictObject({ from: Moment.optional(), reason: Prose(5, 500) })
  .meta({ id: 'PublishRuleSet' });
export type PublishRuleSet = z.output<typeof PublishRuleSet>;

export const RuleSetComparison = z
  .object({
    from: z.string(),
    to: z.string(),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.object({ ruleId: z.string(), parts: z.array(z.string()) })),
    moved: z.array(z.string()),
    settings: z.array(z.string()),
  })
  .meta({ id: 'RuleSetComparison' });
export type RuleSetComparison = z.infer<typeof RuleSetComparison>;
