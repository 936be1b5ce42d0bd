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
  rows,
  subAreaInArea,
  text,
  urgencyFields,
  yesNo,
} from '../items/index.js';
import { fault } from '../platform/validation.js';
import { BarrierCategory, FinancingSubcategory, Region } from '../reference/index.js';

export const FinanceType = z
  .enum(['loan', 'equity', 'convertible', 'guarantee', 'grant', 'leasing', 'insurance', 'working_capital'])
  .meta({ id: 'FinanceType' });

export const OrderCoverage = z
  .enum(['signed_order', 'letter_of_intent', 'expected', 'none'])
  .meta({ id: 'OrderCoverage' });

const turnoverOfYear = { year: integer({ min: 1900, max: 2200 }), amountEur: money({ min: 0, max: 100_000_000_000 }) };

export const financingCaseForm = defineForm(
  {
    title: text({ min: 10, max: 120 }),
    summary: text({ min: 50, max: 800 }),
    projectDescription: text({ min: 200, max: 4000 }),
    amountAskedEur: money({ min: 0, max: 5_000_000_000, required: false }),
    totalCostEur: money({ min: 1, max: 5_000_000_000 }),
    financeTypes: choices(FinanceType, { min: 1, max: 5 }),
    privateInvestors: text({ max: 1000, required: false }),
    coInvestorConfirmed: yesNo({ required: false, default: false }),
    dualUse: yesNo({ default: false }),
    barrierSubcategory: choice(FinancingSubcategory, {}),
    bankAnswers: text({ max: 1500, required: false }),
    collateral: text({ max: 800, required: false }),
    orderCoverage: choice(OrderCoverage, {}),
    turnover3y: rows(turnoverOfYear, { max: 3, required: false }),
    trl: integer({ min: 1, max: 9 }),
    mrl: integer({ min: 1, max: 10, required: false }),
    ...areaFields,
    region: choice(Region, { required: false }),
    barriersList: choices(BarrierCategory, { max: 3, required: false }),
    relatedProposalId: reference({ required: false }),
    ...urgencyFields,
    ...internationalFields,
    confidentiality,
    ...contactFields,
    consentShare,
  },
  [
    {
      field: 'totalCostEur',
      broken: ({ amountAskedEur: asked, totalCostEur: total }) => asked !== null && total !== null && total < asked,
      ...fault(
        'below-amount-asked',
        'De totale kosten zijn niet lager dan wat u vraagt. Verhoog dit bedrag of vraag minder.',
        'The total cost cannot be lower than what you ask for. Raise this amount or ask for less.',
      ),
    },
    subAreaInArea,
    reasonWhenCritical,
    countryWhenBilateral,
  ],
);

export type CompleteFinancingCase = z.output<typeof financingCaseForm.Complete>;

export const financingCaseTitle = ({ title }: { title?: string | null | undefined }): string | null => title ?? null;

export const financingCaseFacts = (
  form: CompleteFinancingCase,
  organisation: RoutingOrganisation | null,
): RoutingFacts =>
  routingFacts(form, organisation, {
    itemType: 'financing_case',
    category: 'financing',
    trl: form.trl,
    amountAskedEur: form.amountAskedEur,
    dualUse: form.dualUse,
    region: form.region,
  });
