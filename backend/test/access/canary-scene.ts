import type { ApiClient } from '../api-client.js';
import * as forms from '../builders/forms.js';
import { key } from '../builders/items.js';
import { aNewcomer } from '../builders/people.js';
import type { World } from '../world.js';
import {
  Aviary,
  byName,
  type ItemFacts,
  type ItemState,
  kvkNumbers,
  ofItem,
  ofOrganisation,
  type Schema,
  sharedWith,
  type Who,
  withCanaries,
} from './canaries.js';

export interface CanaryScene {
  aviary: Aviary;
  items: ItemFacts[];
  organisations: Record<string, string>;
  cases: string[];
  links: string[];
  needs: string[];
  directory: string[];
  reviews: string[];
  persons: string[];
  kvkNumbers: string[];
  client(who: Who): Promise<ApiClient>;
}

const signatories: Record<string, string> = {
  A: 'industry',
  B: 'rival',
  K: 'knowledge',
  N: 'newcomer',
  BANK: 'financier',
  FUND: 'investor',
};

const everywhere = { nldArea: 'none', subArea: null, primaryDomain: 'land' };
const partners = [{ name: 'Partner', role: 'levert', confirmed: true }];
const kinds: Record<string, (change: object) => object> = {
  proposals: (change) => forms.aProposal({ ...everywhere, partners, ...change }),
  barriers: (change) => forms.aBarrier({ ...everywhere, category: 'financing', ...change }),
  questions: (change) => forms.aQuestion({ ...everywhere, ...change }),
  linkages: ({ region, ...change }: { region?: string }) =>
    forms.aLinkage({ ...everywhere, ...change, regions: [region ?? 'utrecht'] }),
  'financing-cases': (change) => forms.aFinancingCase({ ...everywhere, ...change }),
  'table-applications': () => forms.aTableApplication(),
};
const drafts: Record<string, string> = {
  proposals: 'ProposalDraft',
  barriers: 'BarrierDraft',
  questions: 'QuestionDraft',
  linkages: 'LinkageDraft',
  'financing-cases': 'FinancingCaseDraft',
  'table-applications': 'TableApplicationDraft',
};

const states: Record<ItemState, object> = {
  draft: { confidentiality: 'business_confidential', region: 'limburg' },
  private: { confidentiality: 'business_confidential', region: 'limburg' },
  shared: { confidentiality: 'platform', region: 'limburg' },
  published: { confidentiality: 'platform', region: 'utrecht' },
};

/** Two competitors with everything in every state; the others with one proposal each. */
const plan: [owner: string, kind: string, state: ItemState][] = [
  ...['A', 'B'].flatMap((owner) => [
    ...['proposals', 'barriers', 'questions', 'linkages'].flatMap((kind) =>
      (Object.keys(states) as ItemState[]).map((state): [string, string, ItemState] => [owner, kind, state]),
    ),
    [owner, 'financing-cases', 'private'] as [string, string, ItemState],
    [owner, 'table-applications', 'private'] as [string, string, ItemState],
  ]),
  ...['K', 'N', 'BANK', 'FUND'].map((owner): [string, string, ItemState] => [owner, 'proposals', 'private']),
];

/** What is shown of an item that was published: its title and its summary. */
const isPublic = (kind: string, field: string) =>
  field === 'title' || field === 'summary' || (kind === 'questions' && field === 'subject');

export async function setCanaries(world: World): Promise<CanaryScene> {
  const aviary = new Aviary();
  const { body: description } = await world.visitor().get('/openapi.json');
  const schemas = description.components.schemas as Record<string, Schema>;
  const registration = schemas['RegisterOrganisation'] ?? {};
  await plantInOrganisations(world, aviary, registration);
  await plantInProfiles(world, aviary, schemas['ChangeProfile'] ?? {});
  const founder = await foundOrganisation(world, aviary, registration);
  const items: ItemFacts[] = [];
  for (const [owner, kind, state] of plan)
    items.push(await draftItem(world, aviary, schemas[drafts[kind] ?? ''] ?? {}, { owner, kind, state }));
  await world.settle(60);
  for (const item of items.filter(({ state }) => state !== 'draft')) await submit(world, item);
  await world.settle(60);
  await readRouting(world, items);
  const organisations = await idsOf(world);
  for (const item of items) await bring(world, item, organisations[sharedWith] ?? '');
  for (const item of items.filter(({ state }) => state === 'private')) await talk(world, aviary, item);
  await world.settle(60);
  await readRouting(world, items);
  const links = [await link(world, aviary, organisations['A'] ?? '')];
  await join(world, aviary, organisations['B'] ?? '');
  await world.settle(60);
  return {
    aviary,
    items,
    organisations,
    links,
    cases: await column(world, 'select id value from desk_case'),
    needs: await column(world, 'select id value from need'),
    directory: await column(world, 'select id value from directory_entry'),
    reviews: await column(world, 'select id value from access_review'),
    persons: await column(world, 'select id value from person'),
    kvkNumbers: Object.values(kvkNumbers),
    client: async ({ name }) =>
      name === 'visitor' ? world.visitor() : name === 'founder' ? founder : await world.as(name),
  };
}

const readersOfField = (owner: string, field: string) => {
  if (field === 'legalName') return ofOrganisation.name();
  return field === 'capabilities' ? ofOrganisation.profile(owner) : ofOrganisation.registration(owner);
};

/** The demo organisations registered long ago; their texts are replaced where they lie. */
async function plantInOrganisations(world: World, aviary: Aviary, schema: Schema): Promise<void> {
  for (const owner of Object.keys(signatories)) {
    const [row] = await world.sql<{ id: string; fields: Record<string, unknown> }>(
      'select r.id, r.fields from organisation_registration r join organisation o on o.id = r.id where o.kvk_number = $1',
      [kvkNumbers[owner]],
    );
    const fields = withCanaries(schema, row?.fields, '', (field) =>
      aviary.plant(`${owner} ${field}`, readersOfField(owner, field)),
    ) as Record<string, unknown>;
    await world.sql('update organisation_registration set fields = $2 where id = $1', [row?.id, fields]);
    await world.sql('update organisation set name = $2, capabilities = $3 where id = $1', [
      row?.id,
      fields['legalName'],
      fields['capabilities'],
    ]);
  }
}

/** What two competitors tell of themselves in the directory, and one that may not be in it yet. */
async function plantInProfiles(world: World, aviary: Aviary, schema: Schema): Promise<void> {
  for (const owner of ['A', 'B', 'N']) {
    const client = await world.as(signatories[owner] ?? '');
    const path = `/organisations/${(await client.get('/me')).body.organisations[0].id}/profile`;
    const { body } = await client.get(path);
    const told = { website: body.website, description: null, locations: [] };
    const { capabilities: _, ...properties } = schema.properties ?? {}; // they have theirs from the registration
    const plant = (field: string) => aviary.plant(`${owner} profile ${field}`, ofOrganisation.profile(owner));
    expected(200, await client.patch(path, withCanaries({ ...schema, properties }, told, '', plant), body.version));
  }
}

/** One organisation comes in by the front door, and gets a decision with a reason. */
async function foundOrganisation(world: World, aviary: Aviary, schema: Schema): Promise<ApiClient> {
  const founder = await aNewcomer(world, 'founder@canary.example');
  const plain = forms.aRegistration({ kvkNumber: kvkNumbers['X'] });
  const fields = withCanaries(schema, plain, '', (field) => aviary.plant(`X ${field}`, readersOfField('X', field)));
  const { body } = expected(201, await founder.post('/organisations', fields));
  await world.settle(60);
  const reason = `${aviary.plant('X decision', ofOrganisation.registration('X'))} Wij zoeken uit wie de eigenaar is.`;
  const decision = { decision: 'ownership_review', reason };
  const verifier = await world.as('verifier');
  const place = `/organisations/${body.id}`;
  expected(201, await verifier.post(`${place}/verification-decisions`, decision));
  const evidence = aviary.plant('X checklist', ofOrganisation.checklist());
  expected(200, await verifier.send('PUT', `${place}/checklist/signatory`, { verdict: 'pass', evidence }, {}));
  const say = (part: string) => `${aviary.plant(`X ${part}`, ofOrganisation.registration('X'))} en nog een zin erbij.`;
  expected(201, await verifier.post(`${place}/verification-questions`, { text: say('asked') }));
  await founder.get('/me'); // the session got a new name with the new role
  expected(201, await founder.post(`${place}/verification-answers`, { text: say('answered') }));
  return founder;
}

async function draftItem(
  world: World,
  aviary: Aviary,
  schema: Schema,
  { owner, kind, state }: { owner: string; kind: string; state: ItemState },
): Promise<ItemFacts> {
  const item: ItemFacts = {
    ...{ id: '', kind, owner, state, document: '', caseId: '', desk: '', cc: [], held: false },
  };
  const what = `${owner} ${kind} ${state}`;
  const plant = (field: string) =>
    aviary.plant(`${what} ${field}`, isPublic(kind, field) ? ofItem.publicText(item) : ofItem.text(item));
  const client = await world.as(signatories[owner] ?? '');
  const fields = withCanaries(schema, kinds[kind]?.(states[state]), '', plant);
  item.id = expected(201, await client.post(`/${kind}`, fields)).body.id;
  const [name, content] = [plantFile(aviary, item, 'file name'), plantFile(aviary, item, 'file content')];
  const body = new FormData();
  body.append('file', new Blob([`naam;aantal\n${content};2\n`], { type: 'text/csv' }), `${name}.csv`);
  const answer = await fetch(`${world.url}/api/v1/documents?itemId=${item.id}`, {
    ...{ method: 'POST', headers: { Cookie: client.cookie }, body },
  });
  item.document = ((await answer.json()) as { id: string }).id;
  return item;
}

const plantFile = (aviary: Aviary, item: ItemFacts, part: string) =>
  aviary.plant(`${item.owner} ${item.kind} ${item.state} ${part}`, ofItem.file(item));

async function submit(world: World, { owner, kind, id }: ItemFacts): Promise<void> {
  const client = await world.as(signatories[owner] ?? '');
  expected(201, await client.post(`/${kind}/${id}/submission`, undefined, key()));
}

async function readRouting(world: World, items: ItemFacts[]): Promise<void> {
  const cases = await world.sql<{ id: string; item: string; desk: string; cc: string[]; status: string }>(
    'select id, item_id item, desk, cc, status from desk_case',
  );
  for (const item of items) {
    const found = cases.find((one) => one.item === item.id);
    if (found) Object.assign(item, { caseId: found.id, desk: found.desk, cc: found.cc });
    item.held = found?.status === 'on_hold';
  }
}

async function bring(world: World, { owner, kind, id, state }: ItemFacts, recipient: string): Promise<void> {
  const client = await world.as(signatories[owner] ?? '');
  if (state === 'shared') expected(201, await client.post(`/items/${id}/shares`, { organisationId: recipient }));
  if (state === 'published') expected(201, await client.post(`/${kind}/${id}/publication`));
}

const handlers: Record<string, string> = {
  DEFPORT_OFFICE: 'officer',
  DEF_SPOC: 'contactpoint',
  FIN_TABLE: 'secretary',
};

/** What the desk and the owner say to one another; a barrier goes on to another desk, a case comes to the table. */
async function talk(world: World, aviary: Aviary, item: ItemFacts): Promise<void> {
  const [desk, owner] = [handlers[item.desk], await world.as(signatories[item.owner] ?? '')];
  if (!desk || item.held) return;
  const handler = await world.as(desk);
  const say = (part: string, readers = ofItem.correspondence(item)) =>
    `${aviary.plant(`${item.owner} ${item.kind} ${part}`, readers)} en dan nog een hele zin erbij.`;
  expected(201, await handler.post(`/cases/${item.caseId}/questions`, { text: say('question') }));
  expected(201, await owner.post(`/cases/${item.caseId}/replies`, { text: say('reply') }));
  if (item.kind === 'financing-cases') await table(world, item, say);
  if (item.kind === 'barriers')
    expected(201, await handler.post(`/cases/${item.caseId}/transfer`, { desk: 'DEF_SPOC', reason: say('transfer') }));
  else if (item.kind !== 'table-applications') {
    const { body } = await handler.get(`/cases/${item.caseId}`);
    const answer = { outcome: body.outcomes.at(-1).code, reasons: say('answer'), nextStep: say('next step') };
    expected(201, await handler.post(`/cases/${item.caseId}/answer`, answer));
  }
}

/** Reviews are read by their writer and the secretariat; an interest is explained to the secretariat alone. */
async function table(world: World, { id }: ItemFacts, say: (part: string, readers?: (who: Who) => boolean) => string) {
  const [member, secretary] = [await world.as('financier'), await world.as('secretary')];
  const comment = say('review', byName('financier', 'secretary', 'auditor'));
  const explanation = say('declaration', byName('investor', 'secretary', 'auditor'));
  expected(201, await member.post(`/declarations/${id}`, { interest: 'none' }));
  expected(201, await (await world.as('investor')).post(`/declarations/${id}`, { interest: 'yes', explanation }));
  expected(201, await member.post(`/financing-cases/${id}/reviews`, { score: 3, comment }));
  const advice = { advice: 'positive', reasons: say('advice') };
  expected(201, await secretary.post(`/financing-cases/${id}/advice`, advice));
}

async function link(world: World, aviary: Aviary, organisationId: string): Promise<string> {
  const sides = byName('rom', 'need', 'industry', 'colleague', 'auditor');
  const [need] = await world.sql<{ id: string }>('select id from need order by id limit 1');
  const reason = () => `${aviary.plant('A link', sides)} past bij deze behoefte, en wel hierom.`;
  const rom = await world.as('rom');
  const { body } = expected(201, await rom.post('/links', { needId: need?.id, organisationId, reason: reason() }));
  for (const side of ['need', 'industry'])
    expected(201, await (await world.as(side)).post(`/links/${body.id}/decisions`, { agree: true, reason: reason() }));
  return body.id;
}

async function join(world: World, aviary: Aviary, organisationId: string): Promise<void> {
  const message = `${aviary.plant('K asks to join B', byName('knowledge', 'rival'))} ik wil graag meedoen.`;
  const asker = await world.as('knowledge');
  expected(201, await asker.post(`/organisations/${organisationId}/membership-requests`, { message }));
}

const column = async (world: World, query: string): Promise<string[]> =>
  (await world.sql<{ value: string }>(query)).map(({ value }) => value);

async function idsOf(world: World): Promise<Record<string, string>> {
  const rows = await world.sql<{ id: string; kvk: string }>('select id, kvk_number kvk from organisation');
  return Object.fromEntries(
    Object.entries(kvkNumbers).map(([owner, number]) => [owner, rows.find(({ kvk }) => kvk === number)?.id ?? '']),
  );
}

function expected<T extends { status: number; body: unknown }>(status: number, answer: T): T {
  if (answer.status !== status) throw new Error(`the scene: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
