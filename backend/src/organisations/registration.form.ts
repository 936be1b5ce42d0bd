import { z } from 'zod';
import { readDataFile } from '../platform/data-file.js';
import {
  choice,
  choices,
  defineForm,
  field,
  group,
  integer,
  money,
  patternText,
  requiredWhen,
  tags,
  text,
  url,
  type ValuesOf,
  yesNo,
} from '../platform/form/index.js';
import { fault } from '../platform/validation.js';
import { holdsCitizenNumber } from './personal-numbers.rules.js';

const Codes = z.array(z.object({ code: z.string() })).transform((entries) => entries.map(({ code }) => code));
const { orgTypes, nldAreas, regions } = z
  .object({ orgTypes: Codes, nldAreas: Codes, regions: Codes })
  .parse(readDataFile('reference.json'));
const { codes: countries } = z.object({ codes: z.array(z.string()) }).parse(readDataFile('countries.json'));

export const OrganisationType = z.enum(orgTypes);
export const Province = z.enum(regions);
export const Area = z.enum(nldAreas);
const Country = z.enum(countries);

export const kvkPattern = /^\d{8}$/;
const vatPattern = /^[A-Z]{2}[A-Z0-9]{2,12}$/;
const dutchPostcode = /^[1-9][0-9]{3} ?[A-Z]{2}$/;
const home = 'NL';

/** 6131ab is a postcode too; it is kept as it is written on an envelope. */
const tidyPostcode = (text: string) => text.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2');

const address = {
  street: text({ max: 100 }),
  number: text({ max: 20 }),
  postcode: field('text', { max: 12 }, z.string().trim().overwrite(tidyPostcode).max(12)),
  town: text({ max: 80 }),
};

/** What a registration asks; the extract of owners joins it once files can be kept for it. */
export const registrationForm = defineForm(
  {
    legalName: text({ min: 2, max: 150 }),
    tradeName: text({ max: 150, required: false }),
    orgType: choice(OrganisationType, {}),
    country: choice(Country, { default: home }),
    kvkNumber: patternText(
      { max: 20, pattern: kvkPattern, required: false },
      fault('wrong-format', 'Vul de acht cijfers van het KVK-nummer in.', 'Enter the eight digits of the KVK number.')
        .detail,
    ),
    foreignRegistrationNumber: text({ max: 40, required: false }),
    vatNumber: patternText(
      { max: 20, pattern: vatPattern, required: false },
      {
        nl: 'Begin met de landcode, bijvoorbeeld NL123456789B01.',
        en: 'Begin with the country code, for example NL123456789B01.',
      },
    ),
    visitAddress: group(address, {}),
    region: choice(Province, { required: false }),
    website: url({ max: 200, required: false }),
    employees: integer({ min: 0, max: 500_000 }),
    annualTurnoverEur: money({ min: 0, max: 100_000_000_000, required: false }),
    balanceTotalEur: money({ min: 0, required: false }),
    defenceShareBand: choice(z.enum(['0', '1-25', '26-50', '51-75', '76-100']), {}),
    nldAreas: choices(Area, { min: 1, max: 5 }),
    capabilities: tags({ min: 1, max: 15, maxLength: 40 }),
    certificates: choices(z.enum(['iso9001', 'iso27001', 'as9100', 'iso14001', 'aqap2110', 'abdo', 'abro', 'other']), {
      required: false,
    }),
    ownershipStatement: text({ min: 10, max: 1000 }),
    foreignControl: choice(z.enum(['no', 'minority', 'majority', 'unknown']), {}),
    highRiskCountryLink: yesNo({ default: false }),
    sanctionsDeclaration: yesNo({ mustBeTrue: true }),
    abroStatus: choice(z.enum(['none', 'in_progress', 'authorised', 'unknown']), { default: 'none' }),
    privacyConsent: yesNo({ mustBeTrue: true }),
  },
  [
    requiredWhen('kvkNumber', ({ country }) => country === home),
    requiredWhen('region', ({ country }) => country === home),
    requiredWhen('foreignRegistrationNumber', ({ country }) => country !== null && country !== home),
    {
      field: 'visitAddress',
      part: 'postcode',
      broken: ({ country, visitAddress }) =>
        country === home && visitAddress !== null && !dutchPostcode.test(visitAddress.postcode ?? ''),
      ...fault('wrong-format', 'Vul de postcode in, bijvoorbeeld 6131 AB.', 'Enter the postcode, for example 6131 AB.'),
    },
    {
      field: 'ownershipStatement',
      broken: ({ ownershipStatement: statement }) => statement !== null && holdsCitizenNumber(statement),
      ...fault(
        'citizen-number-found',
        'Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: wij mogen het niet bewaren.',
        'This holds a number that may be a citizen service number. Remove it: we may not keep it.',
      ),
    },
  ],
);

export const RegisterOrganisation = registrationForm.Complete.meta({ id: 'RegisterOrganisation' });
export type RegisterOrganisation = z.output<typeof RegisterOrganisation>;
export type RegistrationFields = ValuesOf<typeof registrationForm.fields>;

export const isDutch = ({ country }: { country: string | null }): boolean => country === home;
