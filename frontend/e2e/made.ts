import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
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
  const captcha = await solvedCaptcha(context);
  await post(context, '/registrations', { name, email, password, language: screen.language ?? 'nl', captcha }, 202);
  const token = /confirm\?token=([\w-]+)/.exec(await mailTo(context, email))?.[1];
  await post(context, '/registrations/confirmations', { token });
  return person;
}

/** All journeys come from one address, of which the portal asks this after some sign-ups. */
async function solvedCaptcha(context: BrowserContext): Promise<string> {
  const challenge = await (await context.request.get(at('/api/v1/captcha'))).json();
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** The path of the page to which the latest mail of this kind leads. */
export async function linkIn(context: BrowserContext, email: string, page: string): Promise<string> {
  const link = new RegExp(`/${page}\\?token=[\\w-]+`);
  return link.exec(await mailTo(context, email, link))?.[0] ?? '';
}

const mailTo = (context: BrowserContext, email: string, holding = /./): Promise<string> =>
  soon(`mail for ${email}`, async () => {
    const response = await context.request.get(at('/api/v1/demo/mails'));
    const { items } = (await response.json()) as { items: { to: string; text: string }[] };
    return items.find(({ to, text }) => to === email && holding.test(text))?.text;
  });

/** What the portal does by itself a moment after it answered. */
async function soon<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let times = 0; times < 100; times++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${what}`);
}

/** Numbers that begin with 00 are given to nobody; the demo world has a few at 000009. */
export const newKvkNumber = (): string => `00${100_000 + Math.floor(Math.random() * 900_000)}`;

export async function newOrganisation(
  { context }: Visit,
  legalName: string,
  { region = 'gelderland', kvkNumber = newKvkNumber() } = {},
): Promise<string> {
  return idIn(await post(context, '/organisations', { ...registration, legalName, region, kvkNumber }));
}

/** As the verification desk, once the registration has reached it and everything on its list is in order. */
export async function decide(verifier: Visit, organisation: string, decision: string): Promise<void> {
  await tickOff(verifier, organisation);
  await post(verifier.context, `/organisations/${organisation}/verification-decisions`, { decision, reason: null });
}

/** As the verification desk: everything on the list of a registration is in order. */
export async function tickOff(verifier: Visit, organisation: string): Promise<void> {
  await atDesk(verifier, organisation);
  for (const item of ['register', 'signatory', 'ownership', 'sanctions', 'foreign_control'])
    await verifier.context.request.put(at(`/api/v1/organisations/${organisation}/checklist/${item}`), {
      data: { verdict: 'pass', evidence: 'Gezien en in orde bevonden.' },
    });
}

/** Waits until a registration has reached the verification desk and the register was asked. */
export async function atDesk({ context }: Visit, organisation: string): Promise<void> {
  await soon('registration at the desk', async () => {
    const response = await context.request.get(at(`/api/v1/organisations/${organisation}`));
    const { status } = (await response.json()) as { status: string };
    return (response.status() === 200 && status !== 'submitted') || undefined;
  });
}

/** Asks someone to join an organisation, as its administrator; gives what stands in the link of the mail. */
export async function invite({ context }: Visit, organisation: string, email: string): Promise<string> {
  await post(context, `/organisations/${organisation}/invitations`, { email, role: 'org_viewer' });
  return (await linkIn(context, email, 'invitation')).split('token=')[1] ?? '';
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

/** Begun and not sent; of whatever kind. */
export async function newDraft({ context }: Visit, kind: string): Promise<string> {
  return idIn(await post(context, `/${kind}`, {}));
}

export async function newNeed({ context }: Visit, title: string): Promise<string> {
  return idIn(await post(context, '/needs', { ...need, title }));
}

export async function newLink({ context }: Visit, needId: string, organisationId: string): Promise<string> {
  const reason = 'Zij lassen frames voor lichte voertuigen, en dat is wat er wordt gezocht.';
  return idIn(await post(context, '/links', { needId, organisationId, reason }));
}

/** The first one of a list, such as `/items?kind=barriers&status=submitted`. */
export async function firstOf({ context }: Visit, list: string): Promise<string> {
  const response = await context.request.get(at(`/api/v1${list}`));
  const { items } = (await response.json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error(`nothing in ${list}`);
  return items[0].id;
}

const need = {
  description: 'De landmacht zoekt frames voor lichte voertuigen. Het gaat om honderd frames per jaar, vanaf 2028.',
  region: 'limburg',
  nldArea: 'none',
  primaryDomain: 'land',
};

const registration = {
  orgType: 'sme',
  country: 'NL',
  visitAddress: { street: 'Kade', number: '1', postcode: '6511 AB', town: 'Nijmegen' },
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
