export { RoutingTrace } from './routing.contract.js';
export { RoutingDirectory } from './routing.directory.js';
export { ItemRouted, RuleFaulted } from './routing.events.js';
export { RoutingModule } from './routing.module.js';
export { decide } from './routing.rules.js';
export { RoutingService } from './routing.service.js';
export { RoutingAction, type RuleSet } from './routing-rule-set.contract.js';
export { ruleSetOf } from './rule-sets/published.js';
export { RuleSetVersion } from './rule-sets/rule-set.contract.js';
