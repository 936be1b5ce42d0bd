export { formDescription } from './forms.data.js';
export * from './reference.codes.js';
export { labelOf, lookups, subAreasOf, subcategoriesOf } from './reference.data.js';
