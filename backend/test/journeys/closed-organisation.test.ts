import type { ApiClient } from '../api-client.js';
import { aBarrier, aProposal, key, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

const closings = {
  archived: { by: 'industry', path: 'archive', body: undefined, because: 'organisation_left', mayStillSend: 409 },
  blocked: {
    ...{ by: 'security', path: 'verification-decisions', because: 'organisation_blocked', mayStillSend: 201 },
    body: { decision: 'block', reason: 'Gevaar voor de veiligheid van anderen.' },
  },
};

describe.each(Object.entries(closings))(
  'an organisation that is %s',
  (_, { by, path, body, because, mayStillSend }) => {
    let world: World;
    let [industry, knowledge, rival]: ApiClient[] = [];
    beforeAll(async () => {
      world = await openWorld();
      [industry, knowledge, rival] = await Promise.all(
        ['industry', 'knowledge', 'rival'].map((name) => world.as(name)),
      );
    });
    afterAll(() => world.close());

    const as = (client: ApiClient | undefined): ApiClient => {
      if (!client) throw new Error('nobody signed in');
      return client;
    };
    const organisationOf = async (client: ApiClient | undefined) => (await as(client).get('/me')).body.organisations[0];

    it('is seen by others no more, nor what it showed them, and keeps what is its own', async () => {
      const owner = await organisationOf(industry);
      const recipient = { organisationId: (await organisationOf(knowledge)).id };
      const { id: shared } = await submitted(as(industry), 'proposals', aProposal());
      const { id: shown } = await submitted(as(industry), 'barriers', aBarrier({ confidentiality: 'public' }));
      expect((await as(industry).post(`/items/${shared}/shares`, recipient)).status).toBe(201);
      expect((await as(industry).post(`/barriers/${shown}/publication`)).status).toBe(201);
      const { body: draft } = await as(industry).post('/barriers', aBarrier());
      await world.settle();
      const seenByOthers = async () => ({
        shared: (await as(knowledge).get(`/proposals/${shared}`)).status,
        listed: (await as(knowledge).get('/shared-items')).body.items.length,
        shown: (await as(rival).get(`/barriers/${shown}`)).status,
        found: (await as(rival).get(`/directory?q=${encodeURIComponent(owner.name)}`)).body.items.length,
        profile: (await as(rival).get(`/organisations/${owner.id}`)).status,
      });
      expect(await seenByOthers()).toEqual({ shared: 200, listed: 1, shown: 200, found: 1, profile: 200 });
      const closed = await (await world.as(by)).post(`/organisations/${owner.id}/${path}`, body);
      expect(closed.status).toBeLessThan(300);
      await world.settle();
      expect(await seenByOthers()).toEqual({ shared: 404, listed: 0, shown: 404, found: 0, profile: 404 });

      for (const [id, type] of [
        [shared, 'unshared'],
        [shown, 'unpublished'],
      ]) {
        const { items } = (await as(industry).get(`/items/${id}/timeline`)).body;
        expect(items.filter((one: { type: string }) => one.type === type)).toEqual([
          expect.objectContaining({ actor: null, detail: expect.objectContaining({ because }) }),
        ]);
      }
      const refused = [
        await as(industry).post(`/items/${shared}/shares`, recipient),
        await as(industry).post(`/barriers/${shown}/publication`),
      ];
      expect(refused.map((answer) => answer.body.code)).toEqual([because, because].map((one) => one.replace('_', '-')));
      const sent = await as(industry).post(`/barriers/${draft.id}/submission`, undefined, key());
      expect(sent.status).toBe(mayStillSend);
      // nobody starts anything in the name of one that left, and the desk keeps what it handles
      expect((await (await world.as('officer')).get(`/proposals/${shared}`)).status).toBe(200);
      expect(await world.sql('select 1 from dead_job')).toEqual([]);
    });
  },
);

describe('a seat of an organisation that is archived', () => {
  it('ends, and with it the reading of cases', async () => {
    const world = await openWorld();
    const financier = await world.as('financier');
    expect((await financier.get('/me')).body.seats).toHaveLength(1);
    const { id } = (await financier.get('/me')).body.organisations[0];
    expect((await financier.post(`/organisations/${id}/archive`)).status).toBe(204);
    await world.settle();
    expect((await financier.get('/me')).body.seats).toEqual([]);
    expect((await financier.get('/declarations')).status).toBe(403);
    // the other seat is none of its business
    expect((await (await world.as('investor')).get('/me')).body.seats).toHaveLength(1);
    expect(await world.sql(`select 1 from audit where action = 'seat.ended'`)).toHaveLength(1);
    await world.close();
  });
});
