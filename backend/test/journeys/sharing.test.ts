import type { ApiClient } from '../api-client.js';
import { aFinancingCase } from '../builders/forms.js';
import { aBarrier, aProposal, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

describe('an item shared with one other organisation', () => {
  let world: World;
  let industry: ApiClient;
  let rival: ApiClient;
  let knowledge: ApiClient;
  let institute: string;
  beforeAll(async () => {
    world = await openWorld();
    industry = await world.as('industry');
    rival = await world.as('rival');
    knowledge = await world.as('knowledge');
    institute = (await knowledge.get('/me')).body.organisations[0].id;
  });
  afterAll(() => world.close());

  const aSharedProposal = async (): Promise<string> => {
    const { id } = await submitted(industry, 'proposals', aProposal());
    await world.settle();
    expect((await industry.post(`/items/${id}/shares`, { organisationId: institute })).status).toBe(201);
    await world.settle();
    return id;
  };

  it('is read there, and they hear of it once', async () => {
    const id = await aSharedProposal();
    const read = await knowledge.get(`/proposals/${id}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ description: aProposal()['description'], case: null });
    expect(read.body.can).toEqual({
      edit: false,
      submit: false,
      withdraw: false,
      publish: false,
      unpublish: false,
      share: false,
      reply: false,
    });
    const { items } = (await knowledge.get('/shared-items')).body;
    expect(items).toEqual([expect.objectContaining({ id, kind: 'proposals', organisation: expect.any(Object) })]);
    const bell = (await knowledge.get('/notifications')).body.items.filter(
      ({ type, subject }: { type: string; subject: { id: string } }) => type === 'item.shared' && subject.id === id,
    );
    expect(bell).toHaveLength(1);
    // sharing again says nothing new, and nobody else reads it
    await industry.post(`/items/${id}/shares`, { organisationId: institute });
    expect((await knowledge.get('/shared-items')).body.items).toHaveLength(1);
    expect((await rival.get(`/proposals/${id}`)).status).toBe(404);
    expect((await rival.get('/shared-items')).body.items).toEqual([]);
  });

  it('is shared from the directory too, with whom one may find there and with one at a time', async () => {
    const { id } = await submitted(industry, 'proposals', aProposal());
    await world.settle();
    const { name } = (await knowledge.get('/me')).body.organisations[0];
    const { items } = (await industry.get(`/directory?q=${encodeURIComponent(name)}`)).body;
    const entry = items.find((one: { name: string }) => one.name === name).id;
    expect((await industry.post(`/items/${id}/shares`, {})).status).toBe(400);
    const both = { organisationId: institute, directoryEntryId: entry };
    expect((await industry.post(`/items/${id}/shares`, both)).status).toBe(400);
    // an organisation's own id is not that of its place in the directory, and who is not listed has none to be found
    const [hidden] = await world.sql<{ id: string }>(
      `select e.id from directory_entry e join organisation o on o.id = e.organisation_id
       where o.verification not in ('kvk_verified', 'screened') limit 1`,
    );
    for (const directoryEntryId of [institute, hidden?.id]) {
      const answer = await industry.post(`/items/${id}/shares`, { directoryEntryId });
      expect([answer.status, answer.body.code]).toEqual([400, 'no-such-recipient']);
    }
    expect((await knowledge.get(`/proposals/${id}`)).status).toBe(404);
    expect((await industry.post(`/items/${id}/shares`, { directoryEntryId: entry })).status).toBe(201);
    expect((await knowledge.get(`/proposals/${id}`)).status).toBe(200);
    expect((await industry.delete(`/items/${id}/shares/${institute}`)).status).toBe(204);
  });

  it('keeps what the desk and its owner write to each other, and with whom else it is shared, to themselves', async () => {
    const id = await aSharedProposal();
    const officer = await world.as('officer');
    const own = (await industry.get(`/proposals/${id}`)).body;
    const caseId = own.case.id;
    await officer.post(`/cases/${caseId}/assignment`, {});
    const text = 'Hoeveel mensen heeft u hiervoor nodig? KANARIE';
    expect((await officer.post(`/cases/${caseId}/questions`, { text })).status).toBe(201);
    await world.settle();
    expect((await knowledge.get(`/items/${id}/timeline`)).status).toBe(404);
    expect((await knowledge.get(`/cases/${caseId}`)).status).toBe(404);
    expect((await knowledge.get(`/items/${id}/audience`)).status).toBe(404);
    const read = await knowledge.get(`/proposals/${id}`);
    expect(read.body.audience.map(({ principal }: { principal: string }) => principal)).toEqual([`org:${institute}`]);
    expect(JSON.stringify(read.body)).not.toContain('KANARIE');
    expect(
      (await industry.get(`/items/${id}/timeline`)).body.items.map(({ type }: { type: string }) => type),
    ).toContain('shared');
  });

  it('ends by the hand of its owner, who keeps the whole history of who could see it', async () => {
    const id = await aSharedProposal();
    expect((await (await world.as('colleague')).delete(`/items/${id}/shares/${institute}`)).status).toBe(403);
    expect((await industry.delete(`/items/${id}/shares/${institute}`)).status).toBe(204);
    expect((await knowledge.get(`/proposals/${id}`)).status).toBe(404);
    const history = (await industry.get(`/items/${id}/audience`)).body.items;
    const ended = history.find(({ principal }: { principal: string }) => principal === `org:${institute}`);
    expect(ended).toMatchObject({ why: { en: 'Shared with this organisation' }, until: expect.any(String) });
    const now = (await industry.get(`/proposals/${id}`)).body.audience;
    expect(now.some(({ principal }: { principal: string }) => principal === `org:${institute}`)).toBe(false);
    expect(history.filter(({ until }: { until: null }) => until === null)).toHaveLength(now.length);
  });

  it('ends when it is withdrawn, and when either side is blocked', async () => {
    const withdrawn = await aSharedProposal();
    expect((await industry.post(`/proposals/${withdrawn}/withdrawal`)).status).toBe(201);
    expect((await knowledge.get(`/proposals/${withdrawn}`)).status).toBe(404);

    const id = await aSharedProposal();
    await world.sql(`update organisation set verification = 'kvk_verified' where id = $1`, [institute]);
    const verifier = await world.as('verifier');
    const blocked = { decision: 'block', reason: 'Gevaar voor de veiligheid van anderen.' };
    expect((await verifier.post(`/organisations/${institute}/verification-decisions`, blocked)).status).toBe(201);
    await world.settle();
    expect((await knowledge.get(`/proposals/${id}`)).status).toBe(404);
    const again = await industry.post(`/items/${id}/shares`, { organisationId: institute });
    expect([again.status, again.body.code]).toEqual([400, 'no-such-recipient']);
    expect((await knowledge.get('/shared-items')).body.items).toEqual([]);
  });

  it('is never a financing case, a draft, or someone else’s item', async () => {
    const recipient = { organisationId: (await rival.get('/me')).body.organisations[0].id };
    const money = await submitted(industry, 'financing-cases', aFinancingCase());
    const { body: draft } = await industry.post('/barriers', aBarrier());
    for (const id of [money.id, draft.id]) {
      const answer = await industry.post(`/items/${id}/shares`, recipient);
      expect([answer.status, answer.body.code]).toEqual([409, 'not-shareable']);
    }
    expect((await rival.post(`/items/${money.id}/shares`, recipient)).status).toBe(404);
    expect(
      await world.sql(`select 1 from audience where why = 'shared' and subject_id = any($1)`, [[money.id, draft.id]]),
    ).toEqual([]);
  });
});
