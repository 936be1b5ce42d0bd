export { formDescription } from './forms.data.js';
export * from './reference.codes.js';
export { lookups, subAreasOf, subcategoriesOf } from './reference.data.js';
export { referenceTexts } from './reference.texts.js';
