import { z } from 'zod';
import {
  BarrierCategory,
  ConfidentialityLevel,
  CountryCode,
  InternationalScope,
  ItemType,
  NldArea,
  OperationalDomain,
  OrgType,
  OrgVerification,
  ProposalType,
  QuestionTopic,
  Region,
  SubArea,
  Urgency,
} from '../reference/index.js';

const known = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const categories = [...new Set([...ProposalType.options, ...BarrierCategory.options, ...QuestionTopic.options])];
export const RoutingCategory = z.enum(categories).meta({ id: 'RoutingCategory' });

/** All that routing knows of an item: codes and amounts. What is missing is null, and null satisfies no comparison. */
export const RoutingFacts = z
  .strictObject({
    itemType: known(ItemType),
    category: known(RoutingCategory),
    nldArea: known(NldArea),
    subArea: known(SubArea),
    trl: known(z.int().min(1).max(9)),
    amountAskedEur: known(z.int()),
    dualUse: known(z.boolean()),
    orgType: known(OrgType),
    orgVerification: known(OrgVerification),
    region: known(Region),
    domain: known(OperationalDomain),
    urgency: known(Urgency),
    ukraineRelevance: known(z.boolean()),
    international: known(InternationalScope),
    partnerCountry: known(CountryCode),
    confidentiality: known(ConfidentialityLevel),
    markingDetected: known(z.boolean()),
  })
  .meta({ id: 'RoutingFacts' });
export type RoutingFacts = z.infer<typeof RoutingFacts>;

/** What routing asks about the organisation behind an item. */
export type RoutingOrganisation = Pick<RoutingFacts, 'orgType' | 'orgVerification'>;

type FormFacts = {
  nldArea: string;
  subArea: string | null;
  primaryDomain: string;
  urgency: string;
  ukraineRelevance: boolean;
  confidentiality: string;
  international?: string;
  partnerCountries?: string[] | null;
};

/** The facts that every form gives under the same names; the kind adds what is its own. */
export function routingFacts(
  form: FormFacts,
  organisation: RoutingOrganisation | null,
  own: Partial<RoutingFacts>,
): RoutingFacts {
  return {
    itemType: null,
    category: null,
    nldArea: form.nldArea,
    subArea: form.subArea,
    trl: null,
    amountAskedEur: null,
    dualUse: null,
    orgType: organisation?.orgType ?? null,
    orgVerification: organisation?.orgVerification ?? null,
    region: null,
    domain: form.primaryDomain,
    urgency: form.urgency,
    ukraineRelevance: form.ukraineRelevance,
    international: form.international ?? null,
    partnerCountry: form.partnerCountries?.[0] ?? null,
    confidentiality: form.confidentiality,
    markingDetected: false,
    ...own,
  };
}
