import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { ApiClient } from '../api-client.js';
import { until } from '../until.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;
const day = (offset: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + offset * 86_400_000);

describe('someone who is away', () => {
  let world: World;
  let office: ApiClient;
  let contactpoint: ApiClient;
  let contactId: string;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
    [office, contactpoint] = await Promise.all([world.as('office'), world.as('contactpoint')]);
    contactId = (await contactpoint.get('/me')).body.person.id;
  });
  afterAll(() => world.close());

  const lend = (input: object = {}, by = office) =>
    by.post('/me/delegations', {
      ...{ desk: 'DEFPORT_OFFICE', toPersonId: contactId, from: day(0), until: day(7) },
      ...input,
    });
  const inbox = async (who: ApiClient) => (await who.get('/cases?desk=DEFPORT_OFFICE')).status;
  const cancel = (id: string, by = office) => by.delete(`/me/delegations/${id}`);

  it('lends their desk to a colleague, who is told, until the last day', async () => {
    const { body: colleagues } = await office.get('/colleagues?q=claire');
    expect(colleagues.items).toMatchObject([
      { id: contactId, name: 'Claire Bos', desks: [{ en: expect.any(String) }] },
    ]);
    const lent = await lend();
    expect(lent.body).toMatchObject({
      ...{ desk: { code: 'DEFPORT_OFFICE' }, role: 'coordinator', state: 'current' },
      ...{ by: { name: 'Olga de Ruiter' }, to: { name: 'Claire Bos' } },
    });
    expect(await inbox(contactpoint)).toBe(200);
    expect((await contactpoint.get('/me')).body.desks).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'DEFPORT_OFFICE', role: 'coordinator' })]),
    );
    const letters = await world.sql<{ recipient: string; text: string }>(`select recipient, text from mail`);
    expect(letters).toMatchObject([{ recipient: 'contactpoint@defport.example' }]);
    expect(letters[0]?.text).toContain('Olga de Ruiter');
    expect((await contactpoint.get('/me/delegations')).body.items).toMatchObject([
      { id: lent.body.id, state: 'current', can: { end: false } },
    ]);
    // colleagues of the desk see that she stands in
    expect((await office.get('/staff')).body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'Claire Bos',
          grants: [
            expect.objectContaining({
              role: 'coordinator',
              lentBy: expect.objectContaining({ name: 'Olga de Ruiter' }),
            }),
          ],
        }),
      ]),
    );
    await world.sql('alter table person_grant disable trigger user');
    await world.sql(`update person_grant set until = now() - interval '1 second' where id = $1`, [lent.body.id]);
    await world.sql('alter table person_grant enable trigger user');
    expect(await inbox(contactpoint)).toBe(404);
    expect((await contactpoint.get('/cases?desk=DEF_SPOC')).status).toBe(200);
  });

  it('can plan it: it gives nothing before its first day', async () => {
    const { body: planned } = await lend({ from: day(3), until: day(5) });
    expect(planned.state).toBe('planned');
    expect(await inbox(contactpoint)).toBe(404);
    expect((await contactpoint.get('/me')).body.desks).toMatchObject([{ code: 'DEF_SPOC' }]);
    expect((await office.get('/desks/DEFPORT_OFFICE/people')).body.items).toHaveLength(2);
    // by the clock alone; what notes it later gives the session a new token
    await world.sql('alter table person_grant disable trigger user');
    await world.sql(`update person_grant set since = now() - interval '1 second' where id = $1`, [planned.id]);
    await world.sql('alter table person_grant enable trigger user');
    expect(await inbox(contactpoint)).toBe(200);
    const before = contactpoint.cookie;
    await world.startWorker();
    const noted = `select 1 from person_grant where id = $1 and phase = 'current'`;
    await until(async () => (await world.sql(noted, [planned.id])).length === 1);
    await until(async () => (await contactpoint.get('/me')).status === 200 && contactpoint.cookie !== before);
    expect((await office.get('/desks/DEFPORT_OFFICE/people')).body.items).toHaveLength(3);
    expect((await cancel(planned.id, contactpoint)).status).toBe(404);
    expect((await cancel(planned.id)).status).toBe(204);
    expect(await inbox(contactpoint)).toBe(404);
    expect((await cancel(planned.id)).status).toBe(404);
  });

  it('lends no more and no longer than they have, and not what was lent to them', async () => {
    const officer = await world.as('officer');
    const { body: lent } = await lend({}, officer);
    expect(lent.role).toBe('handler');
    const secretary = await world.as('secretary');
    const secretaryId = (await secretary.get('/me')).body.person.id;
    const on = await lend({ toPersonId: secretaryId }, contactpoint);
    expect([on.status, on.body.code]).toEqual([403, 'not-allowed']);
    expect((await lend({ desk: 'DCC' })).status).toBe(403);
    await cancel(lent.id, officer);
    await world.sql(
      `update person_grant set until = now() + interval '2 days' where principal = 'desk:DEFPORT_OFFICE' and role = 'handler' and until is null`,
    );
    expect((await lend({}, officer)).body.errors).toMatchObject([{ field: 'until', code: 'beyond-own' }]);
    expect(await inbox(secretary)).toBe(404);
  });

  it('shows what someone holds once, also when they hold it twice', async () => {
    const colleague = await world.as('colleague');
    const { body: me } = await colleague.get('/me');
    await world.sql(
      `insert into person_grant (person_id, principal, role, until) values ($1, $2, $3, now() + interval '1 day')`,
      [me.person.id, `org:${me.organisations[0].id}`, me.organisations[0].roles[0]],
    );
    expect((await colleague.get('/me')).body.organisations).toEqual(me.organisations);
  });

  it('chooses days that can be and a colleague who works here', async () => {
    const industry = (await (await world.as('industry')).get('/me')).body.person.id;
    const own = (await office.get('/me')).body.person.id;
    for (const [input, field, code] of [
      [{ from: day(-1) }, 'from', 'in-the-past'],
      [{ from: day(4), until: day(3) }, 'until', 'before-start'],
      [{ until: day(93) }, 'until', 'too-long'],
      [{ toPersonId: industry }, 'toPersonId', 'not-an-option'],
      [{ toPersonId: own }, 'toPersonId', 'not-an-option'],
      [{ toPersonId: crypto.randomUUID() }, 'toPersonId', 'not-an-option'],
    ] as const)
      expect((await lend(input)).body.errors).toMatchObject([{ field, code }]);
    const { body: once } = await lend({ from: day(10), until: day(12) });
    const twice = await lend({ from: day(11), until: day(13) });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-holds']);
    await cancel(once.id);
    expect((await (await world.as('industry')).get('/colleagues')).status).toBe(403);
    expect((await lend({}, await world.as('industry'))).status).toBe(403);
  });

  it('takes it along when they leave the desk or their account is closed', async () => {
    const admin = await world.as('admin');
    await admin.stepUp(password);
    const { body: first } = await lend();
    const [own] = await world.sql<{ id: string; person: string }>(
      `select id, person_id person from person_grant where principal = 'desk:DEFPORT_OFFICE' and role = 'coordinator' and lent_from is null`,
    );
    expect(await inbox(contactpoint)).toBe(200);
    expect((await admin.delete(`/staff/grants/${own?.id}`)).status).toBe(204);
    expect(await inbox(contactpoint)).toBe(404);
    const ends = await world.sql<{ role: string }>(
      `select detail ->> 'role' "role" from audit where action = 'grant.ended' and detail ->> 'grantId' = any($1)`,
      [[first.id, own?.id]],
    );
    expect(ends).toHaveLength(2);

    await admin.post('/staff/grants', {
      ...{ personId: own?.person, principal: 'desk:DEFPORT_OFFICE', role: 'coordinator' },
    });
    expect((await lend()).status).toBe(201);
    expect(await inbox(contactpoint)).toBe(200);
    await admin.post(`/staff/${own?.person}/disabling`, { reason: 'Uit dienst' });
    expect(await inbox(contactpoint)).toBe(404);
    await admin.delete(`/staff/${own?.person}/disabling`);
    expect(await inbox(contactpoint)).toBe(404);
    expect((await contactpoint.get('/cases?desk=DEF_SPOC')).status).toBe(200);
  });
});
