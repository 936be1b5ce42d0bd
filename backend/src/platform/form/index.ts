export * from './form.js';
export * from './fields.js';
export * from './groups.js';
