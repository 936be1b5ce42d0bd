export * from '../../platform/form/index.js';
export * from './common-fields.js';
