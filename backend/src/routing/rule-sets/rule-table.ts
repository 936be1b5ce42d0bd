import { type RuleSet, RuleTable } from '../routing-rule-set.contract.js';

/** The table in a version, without what only its data file says beside it. */
export const tableOf = ({ rules, ccRules, maxCc, lookups }: RuleSet): RuleTable =>
  RuleTable.parse({
    rules: rules.map(({ id, when, action, department, cc, priority, slaWorkingDays, reason, block, note }) => ({
      id,
      when,
      action,
      department,
      cc,
      priority,
      slaWorkingDays,
      reason,
      block,
      note,
    })),
    ccRules: ccRules.map(({ id, when, department, reason }) => ({ id, when, department, reason })),
    maxCc,
    lookups,
  });
