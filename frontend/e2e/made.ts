import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from 'playwright-core';
import { type Screen, type Visit, visit } from './browser';
import { password } from './people';
import { at } from './portal';

/** What a test needs there before it begins, made in seconds through the API. */
async function post(context: BrowserContext, path: string, data: unknown, status = 201): Promise<APIResponse> {
  const headers = { 'idempotency-key': randomUUID() };
  const response = await context.request.post(at(`/api/v1${path}`), { data, headers });
  if (response.status() !== status) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return response;
}

const idIn = async (response: APIResponse): Promise<string> => ((await response.json()) as { id: string }).id;

/** Someone with an account of their own, signed in, without an organisation. */
export async function newPerson(name: string, email: string, screen: Screen = {}): Promise<Visit> {
  const person = await visit(screen);
  const { context } = person;
  await post(context, '/registrations', { name, email, password, language: screen.language ?? 'nl' }, 202);
  const token = /confirm\?token=([\w-]+)/.exec(await mailTo(context, email))?.[1];
  await post(context, '/registrations/confirmations', { token });
  return person;
}

async function mailTo(context: BrowserContext, email: string): Promise<string> {
  for (let times = 0; times < 50; times++) {
    const response = await context.request.get(at('/api/v1/demo/mails'));
    const { items } = (await response.json()) as { items: { to: string; text: string }[] };
    const mail = items.find(({ to }) => to === email);
    if (mail) return mail.text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail for ${email}`);
}

export async function newOrganisation({ context }: Visit, legalName: string, kvkNumber: string): Promise<string> {
  return idIn(await post(context, '/organisations', { ...registration, legalName, kvkNumber }));
}

export async function decide({ context }: Visit, organisation: string, decision: string): Promise<void> {
  await post(context, `/organisations/${organisation}/verification-decisions`, { decision, reason: null });
}

/** A question of the kind that the single contact point gets. */
export async function newQuestion({ context }: Visit, subject: string): Promise<string> {
  const id = await idIn(await post(context, '/questions', { ...question, subject }));
  await post(context, `/questions/${id}/submission`, {});
  return id;
}

/** A proposal of the kind that the programme office gets. */
export async function newProposal({ context }: Visit, title: string): Promise<string> {
  const id = await idIn(await post(context, '/proposals', { ...proposal, title }));
  await post(context, `/proposals/${id}/submission`, {});
  return id;
}

const registration = {
  orgType: 'sme',
  country: 'NL',
  visitAddress: { street: 'Kade', number: '1', postcode: '6511 AB', town: 'Nijmegen' },
  region: 'gelderland',
  employees: 12,
  defenceShareBand: '1-25',
  nldAreas: ['none'],
  capabilities: ['lassen'],
  ownershipStatement: 'Twee oprichters uit Nederland, elk de helft.',
  foreignControl: 'no',
  highRiskCountryLink: false,
  sanctionsDeclaration: true,
  abroStatus: 'none',
  privacyConsent: true,
};

const common = {
  nldArea: 'none',
  primaryDomain: 'multi',
  urgency: 'normal',
  ukraineRelevance: false,
  international: 'none',
  confidentiality: 'business_confidential',
  contactName: 'Sam de Wit',
  contactEmail: 'sam@bedrijf.example',
  consentShare: true,
};

const question = {
  ...common,
  question: 'Wij zijn een klein bedrijf en weten niet waar wij moeten beginnen. Wie helpt ons verder?',
  topic: 'other',
  preferredLanguage: 'nl',
  preferredChannel: 'portal',
};

const proposal = {
  ...common,
  summary: 'Wij willen meer frames lassen voor lichte voertuigen, van vijftig naar tweehonderd per jaar.',
  description: Array(6).fill('Onze werkplaats draait volledig en de vraag groeit door.').join(' '),
  proposalType: 'production_scale_up',
  governmentRoles: ['smart_user'],
  trl: 8,
  mrl: 8,
  currentCapacityPerYear: 50,
  targetCapacityPerYear: 200,
  capacityUnit: 'frames',
  monthsToTarget: 12,
  totalInvestmentEur: 600_000,
  amountAskedEur: 200_000,
  nonEuDependency: 'none',
  dualUse: true,
  civilMarkets: 'landbouw en bouw',
  implementationPlan: { materiel: 'Geregeld.', personnel: 'Geregeld.', facilities: 'Geregeld.' },
  exportControlRelevant: 'no',
};
