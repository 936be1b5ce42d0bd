import { z } from 'zod';
import { choice, choices, contactFields, defineForm, money, text, yesNo } from '../items/index.js';
import { fault } from '../platform/validation.js';

export const MemberType = z
  .enum(['bank', 'venture_capital', 'pension_fund', 'public_fund', 'insurer', 'rom', 'ministry', 'expert', 'observer'])
  .meta({ id: 'MemberType' });

export const ProductType = z
  .enum(['loan', 'equity', 'convertible', 'guarantee', 'grant', 'leasing', 'insurance', 'advice'])
  .meta({ id: 'ProductType' });

export const DefencePolicy = z
  .enum(['yes_all', 'yes_dual_use_only', 'case_by_case', 'no', 'in_review'])
  .meta({ id: 'DefencePolicy' });

export const Supervisor = z.enum(['dnb', 'afm', 'ecb', 'none', 'other']).meta({ id: 'Supervisor' });

/** Not routed by rules: it always goes to the secretariat of the table, so it gives no facts. */
export const tableApplicationForm = defineForm(
  {
    memberType: choice(MemberType, {}),
    representativeName: text({ min: 2, max: 100 }),
    deputyName: text({ max: 100, required: false }),
    mandateEur: money({ min: 0, max: 10_000_000_000, required: false }),
    ticketMinEur: money({ min: 0, max: 1_000_000_000, required: false }),
    ticketMaxEur: money({ min: 0, max: 1_000_000_000, required: false }),
    productTypes: choices(ProductType, { min: 1 }),
    defencePolicy: choice(DefencePolicy, {}),
    esgRestrictions: text({ max: 1000, required: false }),
    motivation: text({ min: 100, max: 1500 }),
    confidentialityAgreement: yesNo({ mustBeTrue: true }),
    coiStatement: text({ min: 4, max: 1500 }),
    supervisor: choice(Supervisor, {}),
    ...contactFields,
  },
  [
    {
      field: 'ticketMaxEur',
      broken: ({ ticketMinEur: min, ticketMaxEur: max }) => min !== null && max !== null && max < min,
      ...fault(
        'below-minimum-ticket',
        'Dit bedrag is lager dan het laagste bedrag waarvoor u meedoet. Verhoog het of verlaag het laagste bedrag.',
        'This amount is below the lowest amount you take part for. Raise it or lower the lowest amount.',
      ),
    },
  ],
);

export const tableApplicationTitle = (form: { representativeName?: string | null | undefined }): string | null =>
  form.representativeName ?? null;
