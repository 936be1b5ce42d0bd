export * from './form.js';
export * from './form-fields.js';
export * from './form-groups.js';
export * from './item-fields.js';
export * from './routing-facts.js';
