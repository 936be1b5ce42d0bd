import { z } from 'zod';
import {
  areaFields,
  choice,
  choices,
  confidentiality,
  consentShare,
  contactFields,
  date,
  defineForm,
  type RoutingFacts,
  type RoutingOrganisation,
  reasonWhenCritical,
  reference,
  references,
  requiredWhen,
  routingFacts,
  subAreaInArea,
  tags,
  text,
  urgencyFields,
} from '../items/index.js';
import { fault } from '../platform/validation.js';
import { Region } from '../reference/index.js';

export const LinkageKind = z.enum(['need', 'opportunity', 'match']).meta({ id: 'LinkageKind' });

export const ValueBand = z.enum(['<100k', '100k-1m', '1m-10m', '10m-50m', '>50m', 'unknown']).meta({ id: 'ValueBand' });

type Kinded = { kind: z.infer<typeof LinkageKind> | null };
const hasNeed = ({ kind }: Kinded) => kind === 'need' || kind === 'match';
const hasOpportunity = ({ kind }: Kinded) => kind === 'opportunity' || kind === 'match';

export const linkageForm = defineForm(
  {
    title: text({ min: 10, max: 120 }),
    kind: choice(LinkageKind, {}),
    needDescription: text({ min: 50, max: 2000, required: false }),
    opportunityDescription: text({ min: 50, max: 2000, required: false }),
    regions: choices(Region, { min: 1, max: 4, required: false }),
    needOwner: text({ min: 2, max: 120, required: false }),
    ...areaFields,
    capabilities: tags({ max: 10, maxLength: 40, required: false }),
    companyIds: references({ max: 20, required: false }),
    needCallId: reference({ required: false }),
    valueBandEur: choice(ValueBand, { required: false }),
    expectedDate: date({ required: false }),
    ...urgencyFields,
    confidentiality,
    ...contactFields,
    consentShare,
  },
  [
    requiredWhen('needDescription', hasNeed),
    requiredWhen('opportunityDescription', hasOpportunity),
    requiredWhen('regions', hasOpportunity),
    requiredWhen('needOwner', hasNeed),
    subAreaInArea,
    {
      field: 'expectedDate',
      broken: ({ expectedDate }, today) => expectedDate !== null && expectedDate < today,
      ...fault('in-the-past', 'Kies vandaag of een latere datum.', 'Choose today or a later date.'),
    },
    reasonWhenCritical,
  ],
);

export type CompleteLinkage = z.output<typeof linkageForm.Complete>;

export const linkageTitle = ({ title }: { title?: string | null | undefined }): string | null => title ?? null;

export const linkageFacts = (form: CompleteLinkage, organisation: RoutingOrganisation | null): RoutingFacts =>
  routingFacts(form, organisation, {
    itemType: 'linkage',
    category: 'regional_network',
    region: form.regions?.[0] ?? null,
  });
