export * from './form-kit.js';
export { itemController } from './item-controller.js';
export { CaseOfItem, DeskView, ItemHead, type ItemView, PersonView } from './item.contract.js';
export { ItemCreated, ItemPublished, ItemSubmitted, ItemUnpublished, ItemWithdrawn } from './item.events.js';
export { itemPolicy } from './item.policy.js';
export { registerItemPart } from './item-parts.js';
export { type ItemCard, ItemDirectory } from './items.directory.js';
export { ItemsQueries } from './items.queries.js';
export { type Kind, registerKind } from './kinds.js';
