import { z } from 'zod';

const Text = z.object({ label: z.string(), description: z.string().optional() });

export const ReferenceEntry = z
  .object({
    code: z.string(),
    nl: Text,
    en: Text,
    /** True: ours, not policy; never shown as an official fact. */
    assumption: z.boolean(),
    source: z.array(z.string()),
  })
  .meta({ id: 'ReferenceEntry' });
export type ReferenceEntry = z.infer<typeof ReferenceEntry>;

const Level = z.object({ level: z.int(), nl: z.string(), en: z.string() });
const Subcategory = z.object({ code: z.string(), nl: z.string(), en: z.string() });
const NamedCode = ReferenceEntry.pick({ code: true, nl: true, en: true });
const entries = z.array(ReferenceEntry);

/** The lists that forms and labels use, as they stand in the reference data. */
export const deliveredLists = {
  pillars: entries,
  nldAreas: z.array(ReferenceEntry.extend({ subAreas: z.array(z.string()) })),
  subAreas: entries,
  baseAreas: z.array(ReferenceEntry.extend({ verified: z.boolean() })),
  governmentRoles: entries,
  otlmplfffii: entries,
  trl: z.array(Level),
  mrl: z.array(Level),
  barrierCategories: z.array(ReferenceEntry.extend({ subcategories: z.array(Subcategory) })),
  questionTopics: entries,
  proposalTypes: entries,
  itemTypes: entries,
  orgTypes: z.array(ReferenceEntry.extend({ group: z.string(), small: z.boolean().default(false) })),
  orgVerificationStates: entries,
  confidentialityLevels: z.array(ReferenceEntry.extend({ permitted: z.boolean(), rank: z.int() })),
  urgencyLevels: entries,
  priorities: entries,
  domains: entries,
  internationalScopes: entries,
  departments: z.array(ReferenceEntry.extend({ parent: z.string() })),
  instruments: entries,
  regions: z.array(ReferenceEntry.extend({ rom: z.string() })),
  partnerCountries: entries,
};

export const ReferenceLists = z
  .object({ ...deliveredLists, actions: z.array(NamedCode), countries: z.array(NamedCode) })
  .meta({ id: 'ReferenceLists' });
export type ReferenceLists = z.infer<typeof ReferenceLists>;

const Bilingual = z.object({ nl: z.string(), en: z.string() });
const LabelledCode = z.object({ code: z.string(), label: Bilingual });

export const FormField = z
  .object({
    name: z.string(),
    type: z.string(),
    /** `yes`, `no`, or `if: …` in words. */
    required: z.string(),
    label: Bilingual,
    help: Bilingual,
    limits: z.record(z.string(), z.unknown()),
    /** Which list of `GET /reference` the choices are. */
    list: z.string().optional(),
    options: z.array(LabelledCode).optional(),
  })
  .meta({ id: 'FormField' });
export type FormField = z.infer<typeof FormField>;

export const FormState = z.object({ code: z.string(), nl: z.string(), en: z.string(), terminal: z.boolean() });

export const FormDescription = z
  .object({
    code: z.string(),
    nl: z.string(),
    en: z.string(),
    purpose: z.string(),
    fields: z.array(FormField),
    states: z.array(FormState),
  })
  .meta({ id: 'FormDescription' });
export type FormDescription = z.infer<typeof FormDescription>;
