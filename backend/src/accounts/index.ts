export { AccountsDirectory, type PersonName } from './accounts.directory.js';
export { admitPerson, findPerson } from './admission.js';
export { registerMePart } from './me-parts.js';
export { hashPassword, newToken, tokenHashOf } from './passwords.js';
export { siteOf } from './site.js';
