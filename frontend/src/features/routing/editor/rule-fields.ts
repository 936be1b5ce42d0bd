import type { Rule } from '../rule-table';
import type { RowRule } from './rows';

/** What the form of a rule holds, beside its conditions. */
export interface RuleFields {
  id: string;
  action: Rule['action'] | null;
  department: string | null;
  cc: string[];
  priority: Rule['priority'] | null;
  slaWorkingDays: number | null;
  reasonNl: string;
  reasonEn: string;
  block: string;
  note: string;
}

export const idShape = /^[A-Z]{1,3}\d{1,4}$/;

export const fieldsOf = ({
  id,
  action,
  department,
  cc,
  priority,
  slaWorkingDays,
  reason,
  block,
  note,
}: RowRule): RuleFields => ({
  id,
  action: action ?? null,
  department,
  cc: cc ?? [],
  priority: priority ?? null,
  slaWorkingDays: slaWorkingDays ?? null,
  reasonNl: reason.nl,
  reasonEn: reason.en,
  block: block ?? '',
  note: note ?? '',
});

/** Half-typed numbers and empty choices leave the rule as it was, so that the table can always be saved. */
export function withFields(rule: RowRule, fields: RuleFields): RowRule {
  const { id, action, department, priority, slaWorkingDays: days, reasonNl, reasonEn } = fields;
  const both = {
    id: idShape.test(id) ? id : rule.id,
    when: rule.when,
    department: department ?? rule.department,
    reason: { nl: reasonNl.slice(0, 600), en: reasonEn.slice(0, 600) },
  };
  if (!rule.action || !rule.priority) return both;
  return {
    ...both,
    action: action ?? rule.action,
    cc: fields.cc.slice(0, 5),
    priority: priority ?? rule.priority,
    slaWorkingDays: days !== null && days >= 1 && days <= 250 ? days : (rule.slaWorkingDays ?? 10),
    block: fields.block.slice(0, 60),
    note: fields.note.slice(0, 1000),
  };
}
