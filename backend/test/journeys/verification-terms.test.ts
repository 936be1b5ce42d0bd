import type { ApiClient } from '../api-client.js';
import { aProposal, submitted } from '../builders/items.js';
import { allInOrder, aNewCompany } from '../builders/verification.js';
import { openWorld, type World } from '../world.js';

interface Notice {
  type: string;
  subject: { id: string };
  text: { nl: string; en: string };
}

describe('the terms of a verification', () => {
  let world: World;
  let verifier: ApiClient;
  beforeAll(async () => {
    world = await openWorld();
    verifier = await world.as('verifier');
  });
  afterAll(() => world.close());

  const decide = (by: ApiClient, id: string, decision: string, reason?: string) =>
    by.post(`/organisations/${id}/verification-decisions`, { decision, ...(reason && { reason }) });
  async function aScreenedCompany(kvkNumber: string) {
    const made = await aNewCompany(world, kvkNumber);
    await allInOrder(verifier, made.id);
    expect((await decide(verifier, made.id, 'screened')).status).toBe(201);
    await world.settle();
    return made;
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const assess = (id: string, code: string, body: object) =>
    verifier.send('PUT', `/organisations/${id}/checklist/${code}`, { evidence: 'Gezien.', ...body }, {});
  const told = async (client: ApiClient, id: string, word = 'verification.term'): Promise<Notice[]> =>
    (await client.get('/notifications?limit=100')).body.items.filter(
      ({ type, subject }: Notice) => type.startsWith(word) && subject.id === id,
    );
  /** As time passes: so many days later, for the open terms of one organisation. */
  const pass = (id: string, days: number) =>
    world.sql(
      `update verification_term set near_at = near_at - make_interval(days => $2), over_at = over_at - make_interval(days => $2)
       where organisation_id = $1 and settled_at is null`,
      [id, days],
    );
  /** Every duty twice, with a new worker in between: a restart neither forgets nor repeats. */
  async function days() {
    await Promise.all([world.sweep(), world.sweep()]);
    await world.stopWorker();
    await world.startWorker();
    await world.sweep();
    await world.settle();
  }

  it('of an item on the checklist is told a month before it ends and when it ended, once each', async () => {
    const { founder, id } = await aScreenedCompany('00000951');
    await assess(id, 'sanctions', { verdict: 'pass', expiresOn: inDays(100) });
    await days();
    expect(await told(verifier, id)).toEqual([]);
    await pass(id, 71);
    await days();
    expect((await told(verifier, id)).map(({ type, text }) => [type, text.nl])).toEqual([
      ['verification.term-near', expect.stringMatching(/de controle op sancties en risicolanden geldt tot en met \d/)],
    ]);
    await pass(id, 30);
    await days();
    expect((await told(verifier, id)).map(({ type }) => type)).toEqual([
      'verification.term-over',
      'verification.term-near',
    ]);
    // how the desk weighs it is the desk's: the organisation hears nothing, and stays what it is
    expect(await told(founder, id)).toEqual([]);
    expect((await founder.get(`/organisations/${id}`)).body).toMatchObject({ status: 'verified' });
    expect(await told(await world.as('officer'), id)).toEqual([]);
  });

  it('of an item that was looked at again, or that nobody will look at again, is not told', async () => {
    const { id } = await aScreenedCompany('00000952');
    await assess(id, 'ownership', { verdict: 'pass', expiresOn: inDays(40) });
    await assess(id, 'ownership', { verdict: 'pass', expiresOn: inDays(200) });
    await assess(id, 'signatory', { verdict: 'pass', expiresOn: inDays(40) });
    await assess(id, 'signatory', { verdict: 'open', expiresOn: inDays(40) });
    await assess(id, 'register', { verdict: 'pass', expiresOn: inDays(-3) });
    await pass(id, 45);
    await days();
    expect(await told(verifier, id)).toEqual([]);
    const admin = await world.as('admin');
    expect((await admin.post(`/organisations/${id}/archive`)).status).toBe(204);
    await pass(id, 200);
    await days();
    expect(await told(verifier, id)).toEqual([]);
    expect(
      await world.sql('select 1 from verification_term where organisation_id = $1 and settled_at is null', [id]),
    ).toEqual([]);
  });

  it('of a year after it was let in, its owners are looked at again', async () => {
    const { founder, id } = await aScreenedCompany('00000953');
    const mails = () =>
      world.sql<{ subject: string }>(
        `select subject from mail where recipient = 'founder-00000953@defport.example' and subject ~ 'opnieuw'`,
      );
    const [term] = await world.sql<{ days: number }>(
      `select falls_on - now()::date days from verification_term where organisation_id = $1 and code = 'yearly_review'`,
      [id],
    );
    expect(term?.days).toBeGreaterThanOrEqual(364);
    const readers = await Promise.all(
      [founder, verifier, await world.as('security'), await world.as('industry')].map(
        async (client) => (await client.get(`/organisations/${id}`)).body.ownersHoldUntil,
      ),
    );
    const day = expect.stringMatching(/^20\d\d-/);
    expect(readers).toEqual([day, day, null, null]);
    await pass(id, 336);
    await days();
    expect((await told(verifier, id)).map(({ type }) => type)).toEqual(['verification.term-near']);
    expect((await told(founder, id)).map(({ text }) => text.en)).toEqual([
      expect.stringContaining('we check the owners'),
    ]);
    expect(await mails()).toHaveLength(1);
    expect((await founder.get(`/organisations/${id}`)).body.status).toBe('verified');

    // one that is blocked then waits until it is not
    await decide(await world.as('security'), id, 'block', 'Wij onderzoeken een melding.');
    await pass(id, 40);
    await days();
    expect((await founder.get(`/organisations/${id}`)).body.status).toBe('suspended');
    const proposed = await decide(await world.as('security'), id, 'unblock');
    const path = `/organisations/${id}/verification-decisions/${proposed.body.pendingDecision.id}/confirmation`;
    expect((await verifier.post(path, { agree: true })).status).toBe(201);
    await days();

    const seen = (await founder.get(`/organisations/${id}`)).body;
    expect(seen).toMatchObject({ status: 'ownership_review', orgVerification: 'ownership_pending' });
    expect(seen.case).toMatchObject({ status: expect.stringMatching(/assigned|in_review/) });
    expect((await told(verifier, id, 'organisation.yearly-review')).map(({ text }) => text.nl)).toEqual([
      expect.stringContaining('elk jaar'),
    ]);
    expect(await mails()).toHaveLength(2);
    // what was found about the owners does not count any more; what was found about the rest does
    const { items } = (await verifier.get(`/organisations/${id}/checklist`)).body;
    expect(items.map(({ code, verdict }: Record<string, string>) => `${code} ${verdict}`)).toEqual([
      'register pass',
      'signatory pass',
      'ownership open',
      'sanctions open',
      'foreign_control open',
    ]);
    const held = await submitted(founder, 'proposals', aProposal());
    await world.settle();
    expect((await founder.get(`/proposals/${held.id}`)).body.case.status).toBe('on_hold');

    // let in again, it has a year again
    await allInOrder(verifier, id);
    expect((await decide(verifier, id, 'screened')).body.status).toBe('verified');
    await days();
    expect((await founder.get(`/organisations/${id}`)).body.status).toBe('verified');
    expect((await founder.get(`/proposals/${held.id}`)).body.case.status).toBe('assigned');
    expect(await mails()).toHaveLength(2);
    expect(await world.sql(`select 1 from dead_job`)).toEqual([]);
  });

  it('has no yearly look at the owners of a public body', async () => {
    const { id } = await aNewCompany(world, '00000954', { orgType: 'municipality' });
    await allInOrder(verifier, id, ['register', 'signatory']);
    expect((await decide(verifier, id, 'kvk_correct')).body.status).toBe('verified');
    expect(await world.sql('select 1 from verification_term where organisation_id = $1', [id])).toEqual([]);
    expect((await verifier.get(`/organisations/${id}`)).body.ownersHoldUntil).toBeNull();
  });
});
