export * from './fields.js';
export * from './form.js';
export * from './groups.js';
