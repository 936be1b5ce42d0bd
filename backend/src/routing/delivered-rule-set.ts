import { readDataFile } from '../platform/data-file.js';
import { lookups } from '../reference/index.js';
import { RuleSet } from './routing-rule-set.contract.js';

/** The rules as delivered, checked: a mistake in them stops the process at its start. */
export const deliveredRuleSet = (): RuleSet =>
  RuleSet.parse({ ...(readDataFile('routing-rules.json') as object), lookups });
