export { RoutingTrace } from './routing.contract.js';
export { RoutingDirectory } from './routing.directory.js';
export { ItemRouted } from './routing.events.js';
