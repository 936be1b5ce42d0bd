import { z } from 'zod';
import { codesIn, type ReferenceList, referenceLists, subcategoriesOf } from './reference.data.js';

/** The codes of the reference lists as zod enums: built from the data, so to TypeScript they are strings. */
const codeOf = (id: string, codes: readonly string[]) => z.enum(codes).meta({ id });

const inList = (id: string, list: ReferenceList) => codeOf(id, codesIn(list));

export const NldArea = inList('NldArea', 'nldAreas');
export const SubArea = inList('SubArea', 'subAreas');
export const BaseArea = inList('BaseArea', 'baseAreas');
export const GovernmentRole = inList('GovernmentRole', 'governmentRoles');
export const BarrierCategory = inList('BarrierCategory', 'barrierCategories');
export const QuestionTopic = inList('QuestionTopic', 'questionTopics');
export const ProposalType = inList('ProposalType', 'proposalTypes');
export const ItemType = inList('ItemType', 'itemTypes');
export const OrgType = inList('OrgType', 'orgTypes');
export const OrgVerification = inList('OrgVerification', 'orgVerificationStates');
export const ConfidentialityLevel = inList('ConfidentialityLevel', 'confidentialityLevels');
export const Urgency = inList('Urgency', 'urgencyLevels');
export const OperationalDomain = inList('OperationalDomain', 'domains');
export const InternationalScope = inList('InternationalScope', 'internationalScopes');
export const DepartmentCode = inList('DepartmentCode', 'departments');
export const InstrumentCode = inList('InstrumentCode', 'instruments');
export const Region = inList('Region', 'regions');
export const ActionCode = inList('ActionCode', 'actions');
export const CountryCode = inList('CountryCode', 'countries');

const levels = (permitted: boolean) =>
  referenceLists.confidentialityLevels.filter((level) => level.permitted === permitted).map(({ code }) => code);

export const PermittedConfidentiality = codeOf('PermittedConfidentiality', levels(true));

/** Labels that the portal may not hold: the marking scan refuses them. */
export const forbiddenConfidentiality = levels(false);

export const BarrierSubcategory = codeOf('BarrierSubcategory', codesIn('barrierCategories').flatMap(subcategoriesOf));
export const FinancingSubcategory = codeOf('FinancingSubcategory', subcategoriesOf('financing'));

export const implementationDimensions = codesIn('otlmplfffii');
