import { z } from 'zod';
import {
  areaFields,
  choice,
  confidentiality,
  consentShare,
  contactFields,
  countryWhenBilateral,
  defineForm,
  integer,
  internationalFields,
  money,
  type RoutingFacts,
  type RoutingOrganisation,
  reasonWhenCritical,
  routingFacts,
  subAreaInArea,
  text,
  urgencyFields,
} from '../items/index.js';
import { QuestionTopic, Region } from '../reference/index.js';

export const PreferredLanguage = z.enum(['nl', 'en']).meta({ id: 'PreferredLanguage' });
export const PreferredChannel = z.enum(['portal', 'phone', 'meeting']).meta({ id: 'PreferredChannel' });

export const questionForm = defineForm(
  {
    subject: text({ min: 5, max: 120 }),
    question: text({ min: 30, max: 2000 }),
    topic: choice(QuestionTopic, {}),
    ...areaFields,
    trl: integer({ min: 1, max: 9, required: false }),
    amountEur: money({ min: 0, max: 5_000_000_000, required: false }),
    region: choice(Region, { required: false }),
    ...internationalFields,
    ...urgencyFields,
    alreadyTried: text({ max: 500, required: false }),
    preferredLanguage: choice(PreferredLanguage, { default: 'nl' }),
    preferredChannel: choice(PreferredChannel, { default: 'portal' }),
    confidentiality,
    ...contactFields,
    consentShare,
  },
  [subAreaInArea, reasonWhenCritical, countryWhenBilateral],
);

export type CompleteQuestion = z.output<typeof questionForm.Complete>;

export const questionTitle = ({ subject }: { subject?: string | null | undefined }): string | null => subject ?? null;

export const questionFacts = (form: CompleteQuestion, organisation: RoutingOrganisation | null): RoutingFacts =>
  routingFacts(form, organisation, {
    itemType: 'question',
    category: form.topic,
    trl: form.trl,
    amountAskedEur: form.amountEur,
    region: form.region,
  });
