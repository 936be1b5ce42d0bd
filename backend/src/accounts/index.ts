export { type MePart, registerMePart } from './me-parts.js';
export { AccountsDirectory, type PersonName } from './accounts.directory.js';
