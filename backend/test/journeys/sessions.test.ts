import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { ApiClient } from '../api-client.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  const signIn = (name: string): Promise<ApiClient> => world.visitor().signIn(`${name}@defport.example`, password);
  const status = async (client: ApiClient) => (await client.get('/me')).status;
  /** A client that kept the cookie of a moment ago. */
  const holding = (cookie: string): ApiClient => Object.assign(world.visitor(), { cookie });
  const personId = async (client: ApiClient): Promise<string> => (await client.get('/me')).body.person.id;
  const signOutEverywhere = (name: string) =>
    world.sql(
      'update session set ended_at = now() where person_id = (select id from person where email = $1) and ended_at is null',
      [`${name}@defport.example`],
    );

  it('is listed with how, when and from where it was opened, and can be ended from another one', async () => {
    const home = await signIn('industry');
    const away = world.visitor();
    await away.post('/sessions', { email: 'industry@defport.example', password }, { 'User-Agent': firefox });
    const { body } = await home.get('/sessions');
    expect(body.next).toBeNull();
    expect(body.items).toEqual([
      expect.objectContaining({ current: false, method: 'password', provider: null, browser: 'Firefox, Linux' }),
      expect.objectContaining({ current: true, browser: 'node', address: '127.0.0.1' }),
    ]);
    const rival = await signIn('rival');
    expect((await rival.delete(`/sessions/${body.items[0].id}`)).status).toBe(404);
    expect(await status(away)).toBe(200);
    expect((await home.delete(`/sessions/${body.items[0].id}`)).status).toBe(204);
    expect(await status(away)).toBe(401);
    expect((await home.delete(`/sessions/${body.items[0].id}`)).status).toBe(404);
    // neither this session nor a stranger's has ended
    expect([await status(home), await status(rival)]).toEqual([200, 200]);
    await signOutEverywhere('rival');
  });

  it('is opened by the API itself, whatever else started and ended in its process', async () => {
    await world.startWorker();
    await world.stopWorker();
    expect(await status(await signIn('knowledge'))).toBe(200);
  });

  it('ends with all others of the person but the one that asks', async () => {
    const [one, two, three, rival] = await Promise.all(['industry', 'industry', 'industry', 'rival'].map(signIn));
    if (!one || !two || !three || !rival) throw new Error('not signed in');
    expect((await two.delete('/sessions')).status).toBe(204);
    expect(await Promise.all([one, two, three, rival].map(status))).toEqual([401, 200, 401, 200]);
    expect((await two.get('/sessions')).body.items).toHaveLength(1);
  });

  it('that was planted in a browser ends when its victim signs in there', async () => {
    const attacker = await signIn('rival');
    const victim = holding(attacker.cookie);
    await victim.signIn('knowledge@defport.example', password);
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect(await status(attacker)).toBe(401);
    expect((await victim.get('/me')).body.person.email).toBe('knowledge@defport.example');
  });

  it('cannot be replayed after signing out', async () => {
    const client = await signIn('industry');
    const { cookie } = client;
    expect((await client.delete('/sessions/current')).status).toBe(204);
    expect(await status(holding(cookie))).toBe(401);
  });

  it('is each person’s own, also for requests that arrive together', async () => {
    const names = ['industry', 'rival', 'officer', 'knowledge'];
    const clients = await Promise.all(names.map(signIn));
    const ended = clients.pop();
    await ended?.delete('/sessions/current');
    const turns = Array.from({ length: 8 }, () => [
      ...clients,
      holding('session=nobody'),
      holding(ended?.cookie ?? ''),
    ]);
    const seen = await Promise.all(turns.flat().map(async (client) => (await client.get('/me')).body.person?.email));
    const own = names.slice(0, 3).map((name) => `${name}@defport.example`);
    expect(seen).toEqual(turns.flatMap(() => [...own, undefined, undefined]));
  });

  it('is noted as seen at most once a minute', async () => {
    const client = await signIn('knowledge');
    const id = await personId(client);
    const seconds = async () => {
      const [row] = await world.sql<{ ago: number }>(
        `select extract(epoch from now() - max(seen_at))::int ago from session where person_id = $1 and ended_at is null`,
        [id],
      );
      return row?.ago;
    };
    const seenAgo = (ago: string) =>
      world.sql('update session set seen_at = now() - $2::interval where person_id = $1', [id, ago]);
    await seenAgo('50 seconds');
    await status(client);
    expect(await seconds()).toBeGreaterThanOrEqual(50);
    await seenAgo('70 seconds');
    expect(await status(client)).toBe(200);
    expect(await seconds()).toBeLessThan(50);
  });

  it('ends after its time without a request, and after its time at most', async () => {
    const [idle, old, fresh] = await Promise.all(['need', 'rom', 'officer'].map(signIn));
    if (!idle || !old || !fresh) throw new Error('not signed in');
    const [idleId, oldId] = [await personId(idle), await personId(old)];
    await world.sql(`update session set seen_at = now() - interval '479 minutes' where person_id = $1`, [idleId]);
    expect(await status(idle)).toBe(200);
    await world.sql(`update session set seen_at = now() - interval '481 minutes' where person_id = $1`, [idleId]);
    expect(await status(idle)).toBe(401);
    await world.sql(`update session set created_at = now() - interval '25 hours' where person_id = $1`, [oldId]);
    expect(await status(old)).toBe(401);
    expect(await status(fresh)).toBe(200);
  });

  it('gets a new token at the first request after what the person holds changed; the old one lasts half a minute', async () => {
    const client = await signIn('colleague');
    const before = client.cookie;
    await client.get('/me');
    expect(client.cookie).toBe(before);
    const id = await personId(client);
    await world.sql(`insert into person_grant (person_id, principal, role) values ($1, 'desk:DEF_SPOC', 'handler')`, [
      id,
    ]);
    // several requests at once: one of them brings the new token, and none is refused
    const clients = Array.from({ length: 5 }, () => holding(before));
    expect(await Promise.all(clients.map(status))).toEqual([200, 200, 200, 200, 200]);
    const [after, ...others] = [...new Set(clients.map(({ cookie }) => cookie))].filter((cookie) => cookie !== before);
    expect(others).toEqual([]);
    expect(await status(holding(after ?? ''))).toBe(200);
    expect(await status(holding(before))).toBe(200);
    await world.sql(`update session set previous_until = now() - interval '1 second' where person_id = $1`, [id]);
    expect(await status(holding(before))).toBe(401);
    expect(await status(holding(after ?? ''))).toBe(200);
    const [row] = await world.sql<{ count: string }>(
      'select count(*) from session where person_id = $1 and ended_at is null',
      [id],
    );
    expect(row?.count).toBe('1');
    // and a token that was not asked to change stays what it is
    const steady = holding(after ?? '');
    await steady.get('/me');
    expect(steady.cookie).toBe(after);
  });

  it('ends everywhere when the person is disabled, who cannot sign in again', async () => {
    const [one, other] = [await signIn('financier'), await signIn('investor')];
    const id = await personId(one);
    await world.sql('update person set disabled_at = now() where id = $1', [id]);
    expect(await status(one)).toBe(401);
    const again = await world.visitor().post('/sessions', { email: 'financier@defport.example', password });
    expect([again.status, again.body.code]).toEqual([401, 'sign-in-refused']);
    await world.sql('update person set disabled_at = null where id = $1', [id]);
    // enabling again revives no session
    expect(await status(one)).toBe(401);
    expect(await status(other)).toBe(200);
  });

  it('ends on removal from the organisation, not on a change of role in it nor when a desk is left', async () => {
    const client = await signIn('colleague');
    const id = await personId(client);
    const [held] = await world.sql<{ principal: string; role: string }>(
      `select principal, role from person_grant where person_id = $1 and principal like 'org:%' and until is null`,
      [id],
    );
    await world.sql(`update person_grant set until = now() where person_id = $1 and principal = 'desk:DEF_SPOC'`, [id]);
    expect(await status(client)).toBe(200);
    // one transaction, in which for a moment the person holds nothing there
    await world.sql(
      `update person_grant set until = now() where person_id = '${id}' and principal = '${held?.principal}' and until is null;
       insert into person_grant (person_id, principal, role) values ('${id}', '${held?.principal}', 'org_viewer')`,
    );
    expect(await status(client)).toBe(200);
    await world.sql('update person_grant set until = now() where person_id = $1 and principal = $2 and until is null', [
      id,
      held?.principal,
    ]);
    expect(await status(client)).toBe(401);
    expect(await status(await world.as('industry'))).toBe(200);
  });

  describe('that steps up', () => {
    it('opens what asks for it, for ten minutes, under a new token, for that session only', async () => {
      const [admin, elsewhere] = [await signIn('admin'), await signIn('admin')];
      const route = `/dead-jobs/${crypto.randomUUID()}/routing/retry`;
      const asked = await admin.post(route);
      expect([asked.status, asked.body.code, asked.body.methods]).toEqual([403, 'step-up-needed', ['password']]);
      const wrong = await admin.post('/sessions/current/step-up', { password: 'not this one' });
      expect([wrong.status, wrong.body.code]).toEqual([401, 'second-factor-refused']);
      expect((await admin.post(route)).status).toBe(403);

      const before = admin.cookie;
      const done = await admin.post('/sessions/current/step-up', { password });
      expect(done.status).toBe(201);
      const minutes = (Date.parse(done.body.until) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(9);
      expect(minutes).toBeLessThanOrEqual(10);
      expect(admin.cookie).not.toBe(before);
      expect((await admin.post(route)).status).toBe(404);
      // the old token still lives for what was under way, but it did not step up
      expect((await holding(before).post(route)).body.code).toBe('step-up-needed');
      expect((await elsewhere.post(route)).body.code).toBe('step-up-needed');
      await world.sql(
        `update session set stepped_up_until = now() - interval '1 second' where stepped_up_until is not null`,
      );
      expect((await admin.post(route)).body.code).toBe('step-up-needed');
    });

    it('does so ten times wrong at most, and gives a role nothing that it did not have', async () => {
      const officer = await signIn('officer');
      for (let attempt = 0; attempt < 10; attempt++)
        expect((await officer.post('/sessions/current/step-up', { password: 'wrong' })).status).toBe(401);
      expect((await officer.post('/sessions/current/step-up', { password })).status).toBe(429);
      await world.sql(`delete from rate_limit where key like 'step-up%'`);
      await officer.stepUp(password);
      expect((await officer.post(`/dead-jobs/${crypto.randomUUID()}/routing/retry`)).body.code).toBe('not-allowed');
      const [trail] = await world.sql<{ count: string }>(
        `select count(*) from audit where action = 'session.stepped_up' and subject_id = $1`,
        [await personId(officer)],
      );
      expect(trail?.count).toBe('1');
    });
  });
});

describe('without the demo world', () => {
  it('a password alone does not step up', async () => {
    const world = await openWorld({ worker: false, demo: false });
    const admin = await world.as('admin');
    const asked = await admin.post(`/dead-jobs/${crypto.randomUUID()}/routing/retry`);
    expect([asked.body.code, asked.body.methods]).toEqual(['step-up-needed', []]);
    expect((await admin.post('/sessions/current/step-up', { password })).status).toBe(401);
    expect((await admin.post(`/dead-jobs/${crypto.randomUUID()}/routing/retry`)).status).toBe(403);
    await world.close();
  });
});
