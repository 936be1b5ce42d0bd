import { z } from 'zod';
import {
  areaFields,
  choice,
  choices,
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
  reference,
  routingFacts,
  subAreaInArea,
  text,
  urgencyFields,
  yesNo,
} from '../items/index.js';
import { fault } from '../platform/validation.js';
import { ActionCode, BarrierCategory, BarrierSubcategory, Region, subcategoriesOf } from '../reference/index.js';

export const BarrierPhase = z
  .enum(['research', 'development', 'testing', 'production', 'procurement', 'delivery', 'export', 'maintenance'])
  .meta({ id: 'BarrierPhase' });

export const AffectedOrganisations = z
  .enum(['only_us', '2_to_10', 'more_than_10', 'whole_sector'])
  .meta({ id: 'AffectedOrganisations' });

export const barrierForm = defineForm(
  {
    title: text({ min: 10, max: 120 }),
    description: text({ min: 100, max: 3000 }),
    category: choice(BarrierCategory, {}),
    subcategory: choice(BarrierSubcategory, {}),
    phase: choice(BarrierPhase, {}),
    impactLevel: integer({ min: 1, max: 4 }),
    delayWeeks: integer({ min: 0, max: 520, required: false }),
    damageEur: money({ min: 0, max: 1_000_000_000, required: false }),
    affectedOrganisations: choice(AffectedOrganisations, {}),
    recurring: yesNo({ default: false }),
    proposedSolution: text({ max: 1500, required: false }),
    alreadyContacted: text({ max: 500, required: false }),
    lawOrRule: text({ max: 200, required: false }),
    ...areaFields,
    region: choice(Region, { required: false }),
    ...urgencyFields,
    ...internationalFields,
    confidentiality,
    publishAnonymously: yesNo({ default: true }),
    relatedProposalId: reference({ required: false }),
    ...contactFields,
    relatedActionIds: choices(ActionCode, { max: 5, required: false }),
    consentShare,
  },
  [
    {
      field: 'subcategory',
      broken: ({ category, subcategory }) =>
        category !== null && subcategory !== null && !subcategoriesOf(category).includes(subcategory),
      ...fault(
        'not-an-option',
        'Dit soort hoort niet bij de gekozen groep. Kies een ander soort of een andere groep.',
        'This type does not belong to the group you chose. Choose another type or group.',
      ),
    },
    subAreaInArea,
    reasonWhenCritical,
    countryWhenBilateral,
  ],
);

export type CompleteBarrier = z.output<typeof barrierForm.Complete>;

export const barrierTitle = ({ title }: { title?: string | null | undefined }): string | null => title ?? null;

export const barrierFacts = (form: CompleteBarrier, organisation: RoutingOrganisation | null): RoutingFacts =>
  routingFacts(form, organisation, { itemType: 'barrier', category: form.category, region: form.region });
