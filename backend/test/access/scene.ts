import * as forms from '../builders/forms.js';
import { aBarrier, aProposal, aQuestion, key, submitted } from '../builders/items.js';
import type { World } from '../world.js';

/** Ids of what the sweep's requests are about; `…A` belongs to organisation A (industry, colleague). */
export type Scene = Awaited<ReturnType<typeof setScene>>;

/** One of everything, in a state in which an allowed request changes nothing that a later one needs. */
export async function setScene(world: World) {
  const [industry, rival, knowledge, rom] = await Promise.all(
    ['industry', 'rival', 'knowledge', 'rom'].map((name) => world.as(name)),
  );
  if (!industry || !rival || !knowledge || !rom) throw new Error('the demo people are not there');
  const { body: draft } = await industry.post('/proposals', aProposal());
  const document = await upload(world, industry.cookie, draft.id);
  await world.settle();
  await industry.post(`/proposals/${draft.id}/submission`, undefined, key());
  const proposal = { id: String(draft.id) };
  const barrier = await submitted(industry, 'barriers', aBarrier());
  const question = await submitted(industry, 'questions', aQuestion());
  const financingCase = await submitted(
    industry,
    'financing-cases',
    forms.aFinancingCase({ amountAskedEur: 8_000_000, totalCostEur: 12_000_000 }),
  );
  const application = await submitted(industry, 'table-applications', forms.aTableApplication());
  const linkage = await submitted(industry, 'linkages', forms.aLinkage());
  await (await world.as('admin')).post('/access-reviews');
  await world.settle();
  const ids = await world.sql<{ name: string; id: string }>(`
    select 'organisationA' as name, id from organisation where kvk_number = '00000901'
    union all select 'organisationB', id from organisation where kvk_number = '00000902'
    union all select 'organisationN', id from organisation where kvk_number = '00000904'
    union all select 'directoryEntryA', e.id from directory_entry e join organisation o on o.id = e.organisation_id where o.kvk_number = '00000901'
    union all select 'officer', id from person where email = 'officer@defport.example'
    union all select 'accessReview', id from access_review where closed_at is null
    union all select 'case', id from desk_case where item_id = '${proposal.id}'
    union all select 'need', id from (select id from need order by id limit 1) one
    union all select 'notification', n.id from notification n join person p on p.id = n.person_id where p.email like 'industry@%' limit 9`);
  const idOf = (name: string) => ids.find((row) => row.name === name)?.id ?? '';
  await (await world.as('financier')).post(`/declarations/${financingCase.id}`, { interest: 'none' });
  await (await world.as('investor')).post(`/declarations/${financingCase.id}`, { interest: 'yes' });
  const asked = await knowledge.post(`/organisations/${idOf('organisationB')}/membership-requests`, {});
  const link = await rom.post('/links', {
    needId: idOf('need'),
    organisationId: idOf('organisationA'),
    reason: 'Dit bedrijf maakt precies de delen die in deze behoefte staan.',
  });
  await world.settle();
  return {
    proposals: proposal.id,
    barriers: barrier.id,
    questions: question.id,
    'financing-cases': financingCase.id,
    'table-applications': application.id,
    linkages: linkage.id,
    organisationA: idOf('organisationA'),
    organisationB: idOf('organisationB'),
    directoryEntryA: idOf('directoryEntryA'),
    officer: idOf('officer'),
    accessReview: idOf('accessReview'),
    organisationN: idOf('organisationN'),
    case: idOf('case'),
    need: idOf('need'),
    notification: idOf('notification'),
    membershipRequest: String(asked.body.id),
    link: String(link.body.id),
    document,
  };
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
