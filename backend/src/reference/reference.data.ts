import { z } from 'zod';
import { readDataFile } from '../platform/data-file.js';
import { deliveredLists, type ReferenceLists } from './reference.contract.js';

const codeMap = z.record(z.string(), z.string());

const delivered = z
  .object({
    ...deliveredLists,
    lookups: z.object({
      romByRegion: codeMap,
      commandByDomain: codeMap,
      nldLeadByArea: codeMap,
      cdiuCountries: z.array(z.string()),
    }),
  })
  .parse(readDataFile('reference.json'));

export const { actions } = z
  .object({
    actions: z.array(
      z.object({
        id: z.string(),
        title: z.object({ nl: z.string(), en: z.string() }),
        nldAreas: z.array(z.string()),
      }),
    ),
  })
  .parse(readDataFile('actions.json'));

const { codes: countryCodes } = z.object({ codes: z.array(z.string()) }).parse(readDataFile('countries.json'));

const countryNames = {
  nl: new Intl.DisplayNames('nl', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

const named = (code: string, nl: string, en: string) => ({ code, nl: { label: nl }, en: { label: en } });

const { lookups: deliveredLookups, ...lists } = delivered;

export const lookups = deliveredLookups;

export const referenceLists: ReferenceLists = {
  ...lists,
  actions: actions.map(({ id, title }) => named(id, title.nl, title.en)),
  countries: countryCodes.map((code) =>
    named(code, countryNames.nl.of(code) ?? code, countryNames.en.of(code) ?? code),
  ),
};

type EntryLists = { [K in keyof ReferenceLists]: ReferenceLists[K] extends { code: string }[] ? K : never };
export type ReferenceList = EntryLists[keyof ReferenceLists];

export const codesIn = (list: ReferenceList): string[] => referenceLists[list].map(({ code }) => code);

export function labelOf(list: ReferenceList, code: string): { nl: string; en: string } {
  const entry = referenceLists[list].find((one) => one.code === code);
  return { nl: entry?.nl.label ?? code, en: entry?.en.label ?? code };
}

export const subAreasOf = (nldArea: string): readonly string[] =>
  lists.nldAreas.find(({ code }) => code === nldArea)?.subAreas ?? [];

export const subcategoriesOf = (category: string): readonly string[] =>
  lists.barrierCategories.find(({ code }) => code === category)?.subcategories.map(({ code }) => code) ?? [];
