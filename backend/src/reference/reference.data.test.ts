import { formDescription } from './forms.data.js';
import { FormDescription, type FormField, ReferenceLists } from './reference.contract.js';
import { labelOf, lookups, referenceLists, subAreasOf, subcategoriesOf } from './reference.data.js';

const formCodes = [
  'organisationRegistration',
  'proposal',
  'barrier',
  'question',
  'financingCase',
  'financingTableMembership',
  'linkage',
];

describe('the reference lists', () => {
  it('answer as the contract says, with nothing left out', () => {
    expect(ReferenceLists.parse(referenceLists)).toEqual(referenceLists);
  });

  it.each(Object.entries(referenceLists))('%s has no code twice', (_, list) => {
    const codes = list.map((entry) => ('code' in entry ? entry.code : entry.level));
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have names for all countries in both languages', () => {
    expect(referenceLists.countries).toHaveLength(249);
    expect(labelOf('countries', 'DE')).toEqual({ nl: 'Duitsland', en: 'Germany' });
    expect(referenceLists.countries.filter(({ code, nl, en }) => nl.label === code || en.label === code)).toEqual([]);
  });

  it('refer to one another', () => {
    const departments = referenceLists.departments.map(({ code }) => code);
    const leads = [lookups.romByRegion, lookups.commandByDomain, lookups.nldLeadByArea].flatMap(Object.values);
    expect(leads.filter((code) => !departments.includes(code))).toEqual([]);
    expect(referenceLists.regions.map(({ code }) => code).filter((code) => !lookups.romByRegion[code])).toEqual([]);
    expect(referenceLists.nldAreas.flatMap(({ code }) => subAreasOf(code)).sort()).toEqual(
      referenceLists.subAreas.map(({ code }) => code).sort(),
    );
    expect(referenceLists.barrierCategories.filter(({ code }) => subcategoriesOf(code).length === 0)).toEqual([]);
  });
});

describe.each(formCodes)('the form %s', (code) => {
  const form = formDescription(code);
  const fields = form?.fields ?? [];

  it('answers as the contract says', () => {
    expect(FormDescription.parse(form)).toEqual(form);
  });

  const chosenFrom = fields.filter(({ type }) => ['enum', 'enum[]', 'country'].includes(type));
  it.each(chosenFrom)('offers the choices of $name, with a label each', ({ list, options, limits }: FormField) => {
    if (list) return expect(Object.keys(referenceLists)).toContain(list);
    expect(options?.length).toBeGreaterThan(0);
    if (Array.isArray(limits['values'])) expect(options?.map((option) => option.code)).toEqual(limits['values']);
    return undefined;
  });
});

it('there is no other form', () => {
  expect(formDescription('coiDeclaration')).toBeUndefined();
  expect(formDescription('toString')).toBeUndefined();
});
