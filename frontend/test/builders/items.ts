import type { FormDescription, FormField, Item, ReferenceLists } from '../../src/api/types';
import { layoutFor } from '../../src/ui/form-layout';

const desk = { code: 'DEFPORT_OFFICE', name: { nl: 'Programmabureau Defport', en: 'Defport programme office' } };

export const anItem = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  kind: 'barriers',
  reference: null,
  status: 'draft',
  version: 1,
  title: '',
  organisation: { id: 'org', name: 'Keizer Techniek' },
  createdAt: '2026-11-24T09:00:00Z',
  updatedAt: '2026-11-24T09:00:00Z',
  submittedAt: null,
  can: { edit: true, submit: true, withdraw: true, publish: false, unpublish: false, share: false, reply: true },
  withheld: [],
  audience: [],
  case: null,
  ...changes,
});

export const aSubmittedItem = (id: string, status: NonNullable<Item['case']>['status']): Item =>
  anItem(id, {
    status: 'submitted',
    reference: 'DP-2026-K7Q3MX',
    submittedAt: '2026-11-24T09:00:00Z',
    case: {
      id: `case-${id}`,
      status,
      desk,
      handler: null,
      dueDate: '2026-12-08',
      promisedDate: '2026-12-08',
      priority: 'P3',
      outcome: null,
      question: null,
      clocks: [],
      routing: {
        ruleId: 'R105',
        ruleSetVersion: '1.0.0',
        reason: { nl: 'Het programmabureau behandelt dit.', en: 'The programme office handles this.' },
      },
    },
  });

const field = (name: string, type: string, nl: string, more: Partial<FormField> = {}): FormField => ({
  name,
  type,
  required: 'yes',
  label: { nl, en: `${nl} (en)` },
  help: { nl: '', en: '' },
  limits: {},
  ...more,
});

/** A small form with one of each thing that the renderer must get right. */
export const aDescription: FormDescription = {
  code: 'example',
  nl: 'Voorbeeld',
  en: 'Example',
  purpose: '',
  states: [],
  fields: [
    field('title', 'string', 'Titel', { limits: { min: 10, max: 120 } }),
    field('nldArea', 'enum', 'Gebied', { list: 'nldAreas' }),
    field('subArea', 'enum', 'Onderwerp', { list: 'subAreas', required: 'no' }),
    field('dualUse', 'boolean', 'Ook civiel?', { limits: { default: false } }),
    field('civilMarkets', 'text', 'Markten', { required: 'if: dualUse = true', limits: { min: 3, max: 500 } }),
    field('confidentiality', 'enum', 'Wie mag dit lezen?', {
      list: 'confidentialityLevels',
      limits: { default: 'platform' },
    }),
    field('contactName', 'string', 'Contactpersoon', { limits: { min: 2, max: 100 } }),
  ],
};

export const aLayout = layoutFor<Record<string, unknown>>()({
  form: 'example',
  title: 'title',
  needsOrganisation: false,
  steps: [
    {
      id: 'what',
      fields: [{ name: 'title' }, { name: 'nldArea' }, { name: 'subArea', within: 'nldArea' }],
    },
    {
      id: 'send',
      fields: [
        { name: 'dualUse' },
        { name: 'civilMarkets', when: ({ dualUse }) => dualUse === true },
        { name: 'confidentiality' },
        { name: 'contactName' },
      ],
    },
  ],
});

export const theTexts = {
  title: 'Voorbeeld',
  lead: '',
  submit: 'Insturen',
  steps: { what: { title: 'Wat' }, send: { title: 'Wie' } },
};

const entry = (code: string, nl: string) => ({
  code,
  nl: { label: nl },
  en: { label: nl },
  assumption: false,
  source: [],
});

/** Only the lists that the example form names. */
export const theLists = {
  nldAreas: [
    { ...entry('sensors', 'Sensoren'), subAreas: ['radar', 'sonar'] },
    { ...entry('space', 'Ruimtevaart'), subAreas: ['satellites'] },
  ],
  subAreas: [entry('radar', 'Radar'), entry('sonar', 'Sonar'), entry('satellites', 'Satellieten')],
  barrierCategories: [],
  confidentialityLevels: [
    { ...entry('platform', 'Deelnemers'), permitted: true, rank: 1 },
    { ...entry('stg_g', 'Stg. Geheim'), permitted: false, rank: 5 },
  ],
} as unknown as ReferenceLists;
