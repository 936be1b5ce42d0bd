import { z } from 'zod';
import {
  AbroStatus,
  areaFields,
  choice,
  choices,
  confidentiality,
  consentShare,
  contactFields,
  countryWhenBilateral,
  defineForm,
  group,
  integer,
  internationalFields,
  money,
  type RoutingFacts,
  type RoutingOrganisation,
  reasonWhenCritical,
  requiredWhen,
  routingFacts,
  rows,
  subAreaInArea,
  text,
  urgencyFields,
  yesNo,
} from '../items/index.js';
import { fault } from '../platform/validation.js';
import {
  ActionCode,
  BaseArea,
  GovernmentRole,
  InstrumentCode,
  implementationDimensions,
  ProposalType,
  Region,
} from '../reference/index.js';

export const NonEuDependency = z.enum(['none', 'some', 'critical', 'unknown']).meta({ id: 'NonEuDependency' });
export const ExportControl = z.enum(['no', 'yes', 'unknown']).meta({ id: 'ExportControl' });

const partner = {
  name: text({ min: 2, max: 100 }),
  role: text({ min: 2, max: 80 }),
  confirmed: yesNo({ default: false }),
};

const planPart = text({ max: 400, required: false });
const planParts = Object.fromEntries(implementationDimensions.map((dimension) => [dimension, planPart]));

const producing = ['production_scale_up', 'component_production', 'production_site'];
const ripening = [...producing, 'dual_use_conversion'];
const is = (types: readonly string[], type: string | null) => type !== null && types.includes(type);

export const proposalForm = defineForm(
  {
    title: text({ min: 10, max: 120 }),
    summary: text({ min: 50, max: 600 }),
    description: text({ min: 200, max: 4000 }),
    proposalType: choice(ProposalType, {}),
    ...areaFields,
    baseArea: choice(BaseArea, { required: false }),
    governmentRoles: choices(GovernmentRole, { max: 3, required: false }),
    trl: integer({ min: 1, max: 9, required: false }),
    mrl: integer({ min: 1, max: 10, required: false }),
    currentCapacityPerYear: integer({ min: 0, max: 100_000_000, required: false }),
    targetCapacityPerYear: integer({ min: 1, max: 100_000_000, required: false }),
    capacityUnit: text({ min: 1, max: 30, required: false }),
    monthsToTarget: integer({ min: 1, max: 120 }),
    totalInvestmentEur: money({ min: 0, max: 5_000_000_000 }),
    amountAskedEur: money({ min: 0, max: 5_000_000_000 }),
    ownContributionEur: money({ min: 0, max: 5_000_000_000, required: false }),
    instrumentCodes: choices(InstrumentCode, { max: 5, required: false }),
    partners: rows(partner, { max: 15, required: false }),
    supplyChainRisks: text({ max: 1500, required: false }),
    nonEuDependency: choice(NonEuDependency, {}),
    dualUse: yesNo({ default: false }),
    civilMarkets: text({ min: 3, max: 500, required: false }),
    productionLocation: text({ max: 120, required: false }),
    region: choice(Region, { required: false }),
    jobsCreated: integer({ min: 0, max: 100_000, required: false }),
    implementationPlan: group(planParts, { minFilled: 3 }),
    abroStatus: choice(AbroStatus, { default: 'none' }),
    exportControlRelevant: choice(ExportControl, { default: 'unknown' }),
    ...urgencyFields,
    ...internationalFields,
    confidentiality,
    ...contactFields,
    relatedActionIds: choices(ActionCode, { max: 5, required: false }),
    consentShare,
  },
  [
    subAreaInArea,
    requiredWhen('mrl', ({ proposalType }) => is(ripening, proposalType)),
    requiredWhen('currentCapacityPerYear', ({ proposalType }) => is(producing, proposalType)),
    requiredWhen('targetCapacityPerYear', ({ proposalType }) => is(producing, proposalType)),
    {
      field: 'targetCapacityPerYear',
      broken: ({ currentCapacityPerYear: now, targetCapacityPerYear: target }) =>
        now !== null && target !== null && target <= now,
      ...fault(
        'not-above-current',
        'Vul een hoger aantal in dan u nu per jaar maakt.',
        'Enter a higher number than you make per year now.',
      ),
    },
    requiredWhen('capacityUnit', ({ currentCapacityPerYear }) => currentCapacityPerYear !== null),
    {
      field: 'amountAskedEur',
      broken: ({ amountAskedEur: asked, totalInvestmentEur: total }) =>
        asked !== null && total !== null && asked > total,
      ...fault(
        'above-total',
        'U kunt niet meer vragen dan de hele investering kost. Verlaag dit bedrag of verhoog het totaal.',
        'You cannot ask for more than the whole investment costs. Lower this amount or raise the total.',
      ),
    },
    requiredWhen('civilMarkets', ({ dualUse }) => dualUse === true),
    reasonWhenCritical,
    countryWhenBilateral,
  ],
);

export type CompleteProposal = z.output<typeof proposalForm.Complete>;

export const proposalTitle = ({ title }: { title?: string | null | undefined }): string | null => title ?? null;

export const proposalFacts = (form: CompleteProposal, organisation: RoutingOrganisation | null): RoutingFacts =>
  routingFacts(form, organisation, {
    itemType: 'proposal',
    category: form.proposalType,
    trl: form.trl,
    amountAskedEur: form.amountAskedEur,
    dualUse: form.dualUse,
    region: form.region,
  });
