import type { z } from 'zod';
import { aBarrier, aFinancingCase, aLinkage, aProposal, aQuestion, aTableApplication } from '../test/builders/forms.js';
import { barrierForm } from './barriers/barrier.contract.js';
import { linkageForm } from './ecosystems/linkage.contract.js';
import { financingCaseForm } from './financing-table/financing-case.contract.js';
import { tableApplicationForm } from './financing-table/table-application.contract.js';
import type { Field, Fields } from './items/index.js';
import { readDataFile } from './platform/data-file.js';
import { fieldErrors } from './platform/validation.js';
import { proposalForm } from './proposals/proposal.contract.js';
import { questionForm } from './questions/question.contract.js';
import { codesIn, type ReferenceList, subcategoriesOf } from './reference/reference.data.js';

interface Described {
  name: string;
  type: string;
  required: string;
  limits: Record<string, unknown>;
}

interface AnyForm {
  Complete: z.ZodType;
  fields: Fields;
  rules: readonly { field: string; code: string }[];
}

const { forms } = readDataFile('forms.json') as { forms: { code: string; fields: Described[] }[] };
const describedIn = (code: string): Described[] =>
  (forms.find((form) => form.code === code)?.fields ?? []).filter(({ type }) => type !== 'file[]');

const contracts: [string, AnyForm][] = [
  ['proposal', proposalForm],
  ['barrier', barrierForm],
  ['question', questionForm],
  ['financingCase', financingCaseForm],
  ['financingTableMembership', tableApplicationForm],
  ['linkage', linkageForm],
];

const kinds: Record<string, string> = {
  string: 'text',
  text: 'text',
  enum: 'choice',
  'enum[]': 'choices',
  boolean: 'yesNo',
  'string[]': 'tags',
  'reference[]': 'references',
  'object[]': 'rows',
};

/** The form data calls the turnover of three years an object; it is up to three of them. */
const kindOf = ({ type, limits }: Described) =>
  type === 'object' && 'maxItems' in limits ? 'rows' : (kinds[type] ?? (type === 'object' ? 'group' : type));

function optionsOf({ limits: { enumRef, values } }: Described): string[] | undefined {
  if (values === 'ISO 3166-1 alpha-2') return codesIn('countries');
  if (Array.isArray(values)) return values as string[];
  if (enumRef === 'trl' || enumRef === 'mrl' || enumRef === undefined) return undefined;
  if (enumRef === 'barrierCategories.financing.subcategories') return subcategoriesOf('financing') as string[];
  if (enumRef === 'barrierCategories.*.subcategories') return codesIn('barrierCategories').flatMap(subcategoriesOf);
  return codesIn(enumRef as ReferenceList);
}

function limitsOf({ limits }: Described): Record<string, unknown> {
  const { min, max, minItems, maxItems, maxLen, pattern, mustBeTrue, minFilled, default: preset } = limits;
  const named = {
    min: min ?? minItems,
    max: max ?? maxItems,
    maxLength: maxLen,
    pattern,
    mustBeTrue,
    minFilled,
    default: preset,
  };
  return Object.fromEntries(Object.entries(named).filter(([, limit]) => limit !== undefined));
}

function limitsIn({ limits: { required, pattern, ...limits } }: Field): Record<string, unknown> {
  return { ...limits, ...(pattern && { pattern: pattern.source }) };
}

describe.each(contracts)('the contract %s', (code, form) => {
  const described = describedIn(code);

  it('has the fields of the form', () => {
    expect(described.length).toBeGreaterThan(10);
    expect(Object.keys(form.fields).sort()).toEqual(described.map(({ name }) => name).sort());
  });

  it.each(described)('has $name as described', (one) => {
    const field = form.fields[one.name] as Field;
    expect(field.kind).toBe(kindOf(one));
    expect(field.options).toEqual(optionsOf(one));
    expect(limitsIn(field)).toEqual(limitsOf(one));
    expect(field.required).toBe(one.required === 'yes');
  });

  it('asks for the fields that are required in some cases', () => {
    const sometimes = described.filter(({ required }) => required.startsWith('if:')).map(({ name }) => name);
    const asked = form.rules.filter(({ code: rule }) => rule === 'required').map(({ field }) => field);
    expect(asked.sort()).toEqual(sometimes.sort());
  });

  it('has a rule where the form has one', () => {
    const ruled = described.filter(({ limits }) => 'rule' in limits).map(({ name }) => name);
    const compared = form.rules.filter(({ code: rule }) => rule !== 'required' && rule !== 'not-an-option');
    expect(compared.map(({ field }) => field).sort()).toEqual(ruled.sort());
  });
});

const always = [[{}, []]] as const;
type Example = readonly [change: Record<string, unknown>, errors: readonly string[]];

const examples: [string, AnyForm, (change: Record<string, unknown>) => unknown, readonly Example[]][] = [
  [
    'proposal',
    proposalForm,
    aProposal,
    [
      ...always,
      [{ mrl: null, capacityUnit: null }, ['mrl required', 'capacityUnit required']],
      [{ currentCapacityPerYear: null }, ['currentCapacityPerYear required']],
      [{ targetCapacityPerYear: null }, ['targetCapacityPerYear required']],
      [{ targetCapacityPerYear: 400 }, ['targetCapacityPerYear not-above-current']],
      [{ currentCapacityPerYear: 0, targetCapacityPerYear: 1 }, []],
      [{ proposalType: 'dual_use_conversion', mrl: null, targetCapacityPerYear: null }, ['mrl required']],
      [{ proposalType: 'consortium', mrl: null, currentCapacityPerYear: null, capacityUnit: null }, []],
      [{ amountAskedEur: 3_000_000 }, []],
      [{ amountAskedEur: 3_000_001 }, ['amountAskedEur above-total']],
      [{ civilMarkets: null }, ['civilMarkets required']],
      [{ dualUse: false, civilMarkets: null }, []],
      [{ urgency: 'critical' }, ['urgencyReason required']],
      [{ international: 'bilateral', partnerCountries: [] }, ['partnerCountries required']],
      [{ international: 'bilateral', partnerCountries: ['DE'] }, []],
      [{ subArea: 'textiles' }, ['subArea not-an-option']],
      [{ subArea: null, trl: null, region: null }, []],
      [{ implementationPlan: { materiel: 'x', training: 'y' } }, ['implementationPlan too-few-filled']],
      [{ consentShare: false }, ['consentShare must-be-true']],
    ],
  ],
  [
    'barrier',
    barrierForm,
    aBarrier,
    [
      ...always,
      [{ subcategory: 'airspace' }, ['subcategory not-an-option']],
      [{ urgency: 'critical' }, ['urgencyReason required']],
    ],
  ],
  ['question', questionForm, aQuestion, [...always, [{ international: 'bilateral' }, ['partnerCountries required']]]],
  [
    'financing case',
    financingCaseForm,
    aFinancingCase,
    [
      ...always,
      [{ amountAskedEur: null }, []],
      [{ totalCostEur: 8_000_000 }, []],
      [{ totalCostEur: 7_999_999 }, ['totalCostEur below-amount-asked']],
      [{ financeTypes: [] }, ['financeTypes required']],
      [{ barrierSubcategory: 'airspace' }, ['barrierSubcategory not-an-option']],
      [{ turnover3y: [{ year: 2025 }] }, ['turnover3y.0.amountEur required']],
    ],
  ],
  [
    'table application',
    tableApplicationForm,
    aTableApplication,
    [
      ...always,
      [{ ticketMaxEur: 1_000_000 }, []],
      [{ ticketMaxEur: 999_999 }, ['ticketMaxEur below-minimum-ticket']],
      [{ ticketMinEur: null }, []],
    ],
  ],
  [
    'linkage',
    linkageForm,
    aLinkage,
    [
      ...always,
      [{ needDescription: null, needOwner: null }, ['needDescription required', 'needOwner required']],
      [{ opportunityDescription: null, regions: [] }, ['opportunityDescription required', 'regions required']],
      [{ kind: 'need', opportunityDescription: null, regions: [] }, []],
      [{ kind: 'opportunity', needDescription: null, needOwner: null }, []],
      [{ expectedDate: '2020-01-01' }, ['expectedDate in-the-past']],
      [{ expectedDate: '2999-01-01' }, []],
    ],
  ],
];

describe.each(examples)('a %s', (_, { Complete }, filledIn, changes) => {
  it.each(changes)('with %j gives %j', (change, expected) => {
    const { error } = Complete.safeParse(filledIn(change));
    expect(fieldErrors(error?.issues ?? [], 'nl').map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
