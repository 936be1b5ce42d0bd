import { z } from 'zod';
import { choice, choices, email, phone, type Rule, requiredWhen, text, yesNo } from '../../platform/form/index.js';
import { fault } from '../../platform/validation.js';
import {
  ConfidentialityLevel,
  CountryCode,
  InternationalScope,
  NldArea,
  OperationalDomain,
  PermittedConfidentiality,
  SubArea,
  subAreasOf,
  Urgency,
} from '../../reference/index.js';

/** Fields that several kinds of item have, with the rules that go with them. */
export const areaFields = {
  nldArea: choice(NldArea, {}),
  subArea: choice(SubArea, { required: false }),
  primaryDomain: choice(OperationalDomain, {}),
};

export const subAreaInArea: Rule<{ nldArea: string | null; subArea: string | null }> = {
  field: 'subArea',
  broken: ({ nldArea, subArea }) => nldArea !== null && subArea !== null && !subAreasOf(nldArea).includes(subArea),
  ...fault(
    'not-an-option',
    'Dit onderwerp hoort niet bij het gekozen NLD-gebied. Kies een ander onderwerp of gebied.',
    'This topic does not belong to the NLD area you chose. Choose another topic or area.',
  ),
};

export const urgencyFields = {
  urgency: choice(Urgency, { default: 'normal' }),
  urgencyReason: text({ min: 30, max: 500, required: false }),
  ukraineRelevance: yesNo({ default: false }),
};

type Urgent = { urgency: string | null; urgencyReason: string | null };
export const reasonWhenCritical: Rule<Urgent> = requiredWhen('urgencyReason', ({ urgency }) => urgency === 'critical');

export const internationalFields = {
  international: choice(InternationalScope, { default: 'none' }),
  partnerCountries: choices(CountryCode, { max: 5, required: false }),
};

type International = { international: string | null; partnerCountries: string[] | null };
export const countryWhenBilateral: Rule<International> = requiredWhen(
  'partnerCountries',
  ({ international }) => international === 'bilateral',
);

/** A draft may carry any label, so that the marking scan, not the form, answers for a forbidden one. */
export const confidentiality = {
  ...choice(PermittedConfidentiality, { default: 'business_confidential' }),
  draft: ConfidentialityLevel,
};

export const contactFields = {
  contactName: text({ min: 2, max: 100 }),
  contactEmail: email({}),
  contactPhone: phone({ required: false }),
};

export const consentShare = yesNo({ mustBeTrue: true });

export const AbroStatus = z.enum(['none', 'in_progress', 'authorised', 'unknown']).meta({ id: 'AbroStatus' });
