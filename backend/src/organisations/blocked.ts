import { Refusal } from '../platform/refusal.js';

/** For what its people do on behalf of a blocked organisation, beside keeping what is theirs. */
export const organisationBlocked = new Refusal(403, 'organisation-blocked', {
  nl: 'Uw organisatie is geblokkeerd. U kunt dit nu niet doen. Uw eigen stukken blijven van u.',
  en: 'Your organisation is blocked. You cannot do this now. What is yours stays yours.',
});
