import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../api-client.js';

const common = {
  nldArea: 'smart_materials',
  primaryDomain: 'land',
  region: 'limburg',
  contactName: 'Iris Hendriks',
  contactEmail: 'industry@defport.example',
  consentShare: true,
};

/** A complete scale-up proposal that rule R105 sends to DEFPORT_OFFICE. */
export const aProposal = (changes: Record<string, unknown> = {}) => ({
  title: 'Tweede productielijn voor composiet pantserdelen',
  summary: 'Wij willen onze productie van composiet pantserdelen verdubbelen met een tweede lijn in Born.',
  description:
    'Onze eerste lijn draait op volle capaciteit. Met een tweede lijn kunnen wij de levertijd halveren en twee keer zo veel delen maken. '.repeat(3),
  proposalType: 'production_scale_up',
  trl: 8,
  mrl: 8,
  currentCapacityPerYear: 400,
  targetCapacityPerYear: 800,
  capacityUnit: 'delen',
  monthsToTarget: 14,
  totalInvestmentEur: 4_000_000,
  amountAskedEur: 1_500_000,
  nonEuDependency: 'some',
  implementationPlan: { materiel: 'Nieuwe persen', personnel: 'Tien operators', facilities: 'Hal 3 in Born' },
  ...common,
  nldArea: 'none',
  region: 'zuid_holland',
  ...changes,
});

/** A complete barrier about permits, which NPRD_DESK handles. */
export const aBarrier = (changes: Record<string, unknown> = {}) => ({
  title: 'Vergunning voor testopstelling duurt zeven maanden',
  description:
    'Voor onze testopstelling hebben wij een omgevingsvergunning nodig. De aanvraag duurt nu zeven maanden, waardoor de levering stilstaat en de kosten oplopen.',
  category: 'regulation_permits',
  subcategory: 'environment_permit',
  phase: 'testing',
  impactLevel: 3,
  affectedOrganisations: '2_to_10',
  ...common,
  ...changes,
});

/** A complete question about Defport itself, which only the contact point answers. */
export const aQuestion = (changes: Record<string, unknown> = {}) => ({
  subject: 'Hoe voeg ik een collega toe?',
  question: 'Ik wil graag dat mijn collega mee kan schrijven aan ons voorstel. Hoe doe ik dat?',
  topic: 'platform_help',
  ...common,
  ...changes,
});

export const key = () => ({ 'Idempotency-Key': randomUUID() });

/** Drafts and submits; gives the item's id and the receipt. */
export async function submitted(client: ApiClient, kind: string, fields: object) {
  const draft = await client.post(`/${kind}`, fields);
  if (draft.status !== 201) throw new Error(`draft refused: ${JSON.stringify(draft.body)}`);
  const receipt = await client.post(`/${kind}/${draft.body.id}/submission`, undefined, key());
  if (receipt.status !== 201) throw new Error(`submission refused: ${JSON.stringify(receipt.body)}`);
  return { id: draft.body.id as string, reference: receipt.body.reference as string };
}
