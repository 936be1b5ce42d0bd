import type { ApiClient } from '../api-client.js';
import * as forms from '../builders/forms.js';
import { key } from '../builders/items.js';
import type { World } from '../world.js';
import type { State } from './state-table.js';

const states: readonly State[] = [
  'draft',
  'submitted',
  'held',
  'waiting',
  'answered',
  'withdrawn',
  'published',
  'shared',
];

/** The two sides from which the table is tried: whoever owns the item on one is a stranger on the other. */
export const sides = {
  A: { kvkNumber: '00000901', signatory: 'industry', editor: 'colleague', stranger: 'rival' },
  B: { kvkNumber: '00000902', signatory: 'rival', editor: '', stranger: 'industry colleague' },
} as const;
export type Side = (typeof sides)[keyof typeof sides];

const staff = 'office officer contactpoint secretary rom verifier lead security';
const label = { confidentiality: 'platform', region: 'limburg', nldArea: 'none', subArea: null, primaryDomain: 'land' };

/** Where an item of a kind goes, and by whom it is handled there. */
const kinds: Record<string, { complete: object; desk: string; cc?: string; region?: string; atTable?: boolean }> = {
  proposals: { complete: forms.aProposal(label), desk: 'office officer', cc: 'rom' },
  barriers: { complete: forms.aBarrier({ ...label, category: 'financing' }), desk: 'secretary', region: 'rom' },
  questions: {
    complete: forms.aQuestion({ ...label, topic: 'financing' }),
    desk: 'rom',
    cc: 'contactpoint',
    region: 'rom',
  },
  linkages: {
    complete: forms.aLinkage({ ...label, region: undefined, regions: ['limburg'] }),
    desk: 'rom',
    cc: 'office officer',
    region: 'rom',
  },
  'financing-cases': { complete: forms.aFinancingCase({ region: 'limburg' }), desk: 'secretary', atTable: true },
  'table-applications': { complete: forms.aTableApplication(), desk: 'secretary' },
};
export const kindNames = Object.keys(kinds);

/** Neither is published or shared; and an application goes to its desk whatever the rules say, so none is held. */
const never: Record<string, readonly State[]> = {
  'financing-cases': ['published', 'shared'],
  'table-applications': ['published', 'shared', 'held'],
};
export const statesOf = (kind: string): readonly State[] => states.filter((state) => !never[kind]?.includes(state));

/** Who among the demo people is what to an item of this kind; for the rest the table has a `*`. */
export function relations(kind: string, { signatory, editor, stranger }: Side): Record<string, string> {
  const { desk = '', cc = '', region = '', atTable = false } = kinds[kind] ?? {};
  return {
    signatory,
    editor,
    owner: `${signatory} ${editor}`,
    desk,
    coordinator: desk.includes('office') ? 'office' : '',
    cc,
    region,
    guard: 'security',
    staff,
    recipient: 'knowledge',
    participants: `${stranger} knowledge financier investor`,
    member: atTable ? 'financier' : '',
    interested: 'investor',
    auditor: 'auditor',
    visitor: 'visitor',
  };
}

interface Made {
  kind: string;
  state: State;
  id: string;
  document: string;
  caseId: string;
}

const nobodys = '00000000-0000-4000-8000-000000000000';

/** Ids for the rows of the table; the first copy of an item is the one that no request changes. */
export class StateScene {
  constructor(
    private readonly made: readonly Made[],
    readonly owner: string,
    readonly recipient: string,
    readonly stranger: string,
    readonly person: string,
    private readonly taken = new Map<string, number>(),
    private readonly own: Made | null = null,
  ) {}

  item = (kind: string, state: State): string => this.find(kind, state).id;
  case = (kind: string, state: State): string => this.find(kind, state).caseId;
  document = (kind: string, state: State): string => this.find(kind, state).document;

  /** The same scene with another item in this place, for a request that will change it. */
  withFresh(kind: string, state: State): StateScene {
    const place = `${kind} ${state}`;
    const next = (this.taken.get(place) ?? 0) + 1;
    this.taken.set(place, next);
    const { made, owner, recipient, stranger, person, taken } = this;
    return new StateScene(made, owner, recipient, stranger, person, taken, this.copies(kind, state)[next]);
  }

  private find(kind: string, state: State): Made {
    const found = this.own ?? this.copies(kind, state)[0];
    if (!found) throw new Error(`the scene has no ${kind} that is ${state}`);
    return found;
  }

  private copies(kind: string, state: State): Made[] {
    return this.made.filter((one) => one.kind === kind && one.state === state);
  }
}

/** `copies` of an item of each kind in each of its states. */
export async function setStates(
  world: World,
  side: Side,
  kindsAsked: readonly string[],
  copies: (kind: string, state: State) => number,
): Promise<StateScene> {
  const owner = await world.as(side.signatory);
  const made: Made[] = [];
  for (const kind of kindsAsked)
    for (const state of statesOf(kind))
      for (let copy = 0; copy <= copies(kind, state); copy += 1) made.push(await draft(world, owner, kind, state));
  await world.settle(60);
  await submitAll(world, owner, side, made);
  const cases = await world.sql<{ id: string; item: string }>('select id, item_id item from desk_case');
  for (const one of made) one.caseId = cases.find(({ item }) => item === one.id)?.id ?? nobodys;
  const [recipient, stranger, person] = await idsFor(world, side);
  for (const one of made) await bringTo(world, owner, one, recipient);
  await world.settle(60);
  return new StateScene(made, (await ownerIn(owner)) ?? '', recipient, stranger, person);
}

const ownerIn = async (client: ApiClient): Promise<string | undefined> =>
  (await client.get('/me')).body.organisations[0]?.id;

async function idsFor(world: World, side: Side): Promise<[string, string, string]> {
  const [organisation, other] = await Promise.all([world.as('knowledge'), world.as(side.stranger.split(' ')[0] ?? '')]);
  const { body } = await world.as('newcomer').then((client) => client.get('/me'));
  return [(await ownerIn(organisation)) ?? '', (await ownerIn(other)) ?? '', body.person.id];
}

async function draft(world: World, owner: ApiClient, kind: string, state: State): Promise<Made> {
  const complete = kinds[kind]?.complete ?? {};
  const fields = state === 'draft' ? { contactName: 'Sam de Wit' } : complete;
  const { body } = expected(201, await owner.post(`/${kind}`, fields));
  const document = await upload(world, owner.cookie, body.id);
  return { kind, state, id: body.id, document, caseId: nobodys };
}

async function upload(world: World, cookie: string, itemId: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob(['naam;aantal\npers;2\n'], { type: 'text/csv' }), 'persen.csv');
  const answer = await fetch(`${world.url}/api/v1/documents?itemId=${itemId}`, {
    method: 'POST',
    headers: { Cookie: cookie },
    body,
  });
  return ((await answer.json()) as { id: string }).id;
}

/** What a blocked organisation submits is held; the block is over before anyone is asked anything, without release. */
async function submitAll(world: World, owner: ApiClient, { kvkNumber }: Side, made: readonly Made[]): Promise<void> {
  const submit = async (one: Made) =>
    expected(201, await owner.post(`/${one.kind}/${one.id}/submission`, undefined, key()));
  for (const one of made.filter(({ state }) => state !== 'draft' && state !== 'held')) await submit(one);
  await world.settle(60);
  const change = 'update organisation set verification = $2 where kvk_number = $1';
  const [{ before } = { before: '' }] = await world.sql<{ before: string }>(
    'select verification before from organisation where kvk_number = $1',
    [kvkNumber],
  );
  await world.sql(change, [kvkNumber, 'blocked']);
  for (const one of made.filter(({ state }) => state === 'held')) await submit(one);
  await world.settle(60);
  await world.sql(change, [kvkNumber, before]);
}

async function bringTo(world: World, owner: ApiClient, one: Made, recipient: string): Promise<void> {
  const { kind, state, id, caseId } = one;
  const desk = await world.as(kinds[kind]?.desk.split(' ')[0] ?? '');
  if (kinds[kind]?.atTable && state !== 'draft' && state !== 'held') await tabled(world, desk, id);
  const text = 'Hoeveel stuks kunt u nu per maand maken?';
  if (state === 'waiting') expected(201, await desk.post(`/cases/${caseId}/questions`, { text }));
  if (state === 'answered') {
    const { body } = await desk.get(`/cases/${caseId}`);
    const outcome = body.outcomes.at(-1).code;
    const answer = {
      outcome,
      reasons: 'Dit is ons antwoord, met een reden.',
      nextStep: 'Vraag het volgend jaar weer.',
    };
    expected(201, await desk.post(`/cases/${caseId}/answer`, answer));
  }
  if (state === 'withdrawn') expected(201, await owner.post(`/${kind}/${id}/withdrawal`));
  if (state === 'published') expected(201, await owner.post(`/${kind}/${id}/publication`));
  if (state === 'shared') expected(201, await owner.post(`/items/${id}/shares`, { organisationId: recipient }));
}

async function tabled(world: World, desk: ApiClient, id: string): Promise<void> {
  const member = await world.as('financier');
  const comment = 'Een goed plan, met genoeg zekerheid voor een lening.';
  expected(201, await member.post(`/declarations/${id}`, { interest: 'none' }));
  expected(201, await (await world.as('investor')).post(`/declarations/${id}`, { interest: 'yes' }));
  expected(201, await member.post(`/financing-cases/${id}/reviews`, { score: 3, comment }));
  expected(201, await desk.post(`/financing-cases/${id}/advice`, { advice: 'positive', reasons: comment }));
}

function expected<T extends { status: number; body: unknown }>(status: number, answer: T): T {
  if (answer.status !== status) throw new Error(`the scene: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
