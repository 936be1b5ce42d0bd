export { AccountsDirectory, type PersonName } from './accounts.directory.js';
export { admitPerson, findPerson } from './admission.js';
export { mustBeSomeoneElse, mustNotBeLastAdministrator } from './disabling/administrators.js';
export { registerMePart } from './me-parts.js';
export { hashPassword, newToken, tokenHashOf } from './passwords.js';
export { erasedName } from './personal-data/account-part.js';
export { type PersonPart, registerPersonPart } from './personal-data/person-parts.js';
export { totpSecrets } from './second-factor/sealed-secret.js';
export { siteOf } from './site.js';
