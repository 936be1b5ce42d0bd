import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { ApiClient } from '../api-client.js';
import { aNewcomer } from '../builders/people.js';
import { until } from '../until.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;

interface Held {
  id: string;
  principal: string;
  role: string;
}

describe('what staff hold', () => {
  let world: World;
  let admin: ApiClient;
  let office: ApiClient;
  beforeAll(async () => {
    world = await openWorld();
    [admin, office] = await Promise.all([world.as('admin'), world.as('office')]);
  });
  afterAll(() => world.close());

  const idOf = async (name: string): Promise<string> => {
    const rows = await world.sql<{ id: string }>('select id from person where email = $1', [`${name}@defport.example`]);
    return rows[0]?.id ?? '';
  };
  const grantOf = async (name: string, principal: string): Promise<string> => {
    const { body } = await admin.get(`/staff/${await idOf(name)}`);
    return body.grants.find((one: Held) => one.principal === principal)?.id ?? '';
  };
  const give = (by: ApiClient, input: object) => by.post('/staff/grants', input);
  const inbox = async (who: ApiClient, desk: string) => (await who.get(`/cases?desk=${desk}`)).status;
  const trail = async (name: string) =>
    (
      await world.sql<{ line: string }>(
        `select action || ' ' || (detail ->> 'principal') || ' ' || (detail ->> 'role') || ' ' ||
           coalesce((select split_part(email, '@', 1) from person where 'person:' || id = actor), actor) line
         from audit where subject_id = $1 and action like 'grant.%' order by id`,
        [await idOf(name)],
      )
    ).map(({ line }) => line);

  it('asks for a second proof before anything changes', async () => {
    const asked = await give(admin, { email: 'need@defport.example', principal: 'desk:CLAS', role: 'handler' });
    expect([asked.status, asked.body.code]).toEqual([403, 'step-up-needed']);
    const ended = await admin.delete(`/staff/grants/${await grantOf('officer', 'desk:DEFPORT_OFFICE')}`);
    expect([ended.status, ended.body.code]).toEqual([403, 'step-up-needed']);
    const closed = await admin.post(`/staff/${await idOf('officer')}/disabling`, { reason: 'Uit dienst' });
    expect([closed.status, closed.body.code]).toEqual([403, 'step-up-needed']);
    await Promise.all([admin.stepUp(password), office.stepUp(password)]);
    expect(await inbox(await world.as('officer'), 'DEFPORT_OFFICE')).toBe(200);
  });

  it('is given by the administrator, who sees who has what, and counts at once', async () => {
    const newcomer = await aNewcomer(world, 'nieuw@commit.example', 'Nienke van Loon');
    expect(await inbox(newcomer, 'COMMIT_IT')).toBe(403);
    const given = await give(admin, { email: 'NIEUW@commit.example', principal: 'desk:COMMIT_IT', role: 'handler' });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({
      name: 'Nienke van Loon',
      grants: [
        { principal: 'desk:COMMIT_IT', role: 'handler', state: 'current', until: null, givenBy: { name: 'Anna Blom' } },
      ],
    });
    expect(await inbox(newcomer, 'COMMIT_IT')).toBe(200);
    expect((await newcomer.get('/me')).body.desks).toMatchObject([{ code: 'COMMIT_IT', role: 'handler' }]);

    const { body: found } = await admin.get('/staff?desk=COMMIT_IT');
    expect(found.items.map(({ name }: { name: string }) => name)).toEqual(['Nienke van Loon']);
    expect((await admin.get('/staff?q=nienke')).body.items).toHaveLength(1);
    expect((await admin.get('/staff?role=auditor')).body.items).toMatchObject([{ email: 'auditor@defport.example' }]);
    const again = await give(admin, { email: 'nieuw@commit.example', principal: 'desk:COMMIT_IT', role: 'handler' });
    expect([again.status, again.body.code]).toEqual([409, 'already-holds']);

    const ended = await admin.delete(`/staff/grants/${given.body.grants[0].id}`);
    expect(ended.status).toBe(204);
    expect(await inbox(newcomer, 'COMMIT_IT')).toBe(403);
    const { body: after } = await admin.get(`/staff/${given.body.id}`);
    expect([after.grants, after.earlier]).toMatchObject([[], [{ principal: 'desk:COMMIT_IT', state: 'ended' }]]);
    expect((await admin.delete(`/staff/grants/${given.body.grants[0].id}`)).status).toBe(404);
    // signing in is not the same as working here: she is still signed in
    expect((await newcomer.get('/me')).status).toBe(200);
  });

  it('is told to the person by mail when it is given, taken away or over', async () => {
    await aNewcomer(world, 'roos@commit.example', 'Roos Vonk');
    const told = () =>
      world.sql<{ subject: string; text: string }>(
        `select subject, text from mail where recipient = 'roos@commit.example' and subject ~ 'rol|role' order by at`,
      );
    const to = { email: 'roos@commit.example', principal: 'desk:COMMIT_IT', role: 'handler' };
    const given = await give(admin, { ...to, until: '2099-12-31' });
    expect((await told()).map(({ subject }) => subject)).toEqual([expect.stringContaining(': behandelaar (')]);
    expect((await told())[0]?.text).toContain('tot en met 31 december 2099');
    expect((await give(admin, to)).status).toBe(409);
    await admin.delete(`/staff/grants/${given.body.grants[0].id}`);
    await world.sweep();
    expect((await told()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('U heeft een nieuwe rol: behandelaar ('),
      expect.stringContaining('Uw rol is geëindigd: behandelaar ('),
    ]);

    await world.sql(`update person set language = 'en' where email = 'roos@commit.example'`);
    await give(admin, { ...to, role: 'coordinator', until: '2099-12-31' });
    await world.sql(
      `update person_grant set until = now() where role = 'coordinator' and principal = 'desk:COMMIT_IT'`,
    );
    await world.sweep();
    await world.sweep();
    expect((await told()).slice(2).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('You have a new role: coordinator ('),
      expect.stringContaining('Your role has ended: coordinator ('),
    ]);
    // nobody else hears of it
    expect(
      await world.sql(
        `select from mail where subject ~ 'COMMIT' and recipient <> 'roos@commit.example' and recipient <> 'nieuw@commit.example'`,
      ),
    ).toEqual([]);
  });

  it('is listed by name, page by page, without companies unless the administrator looks for someone', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await admin.get(`/staff?limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ name }: { name: string }) => name));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(seen).toEqual([...seen].sort((one, other) => one.toLowerCase().localeCompare(other.toLowerCase())));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['Olga de Ruiter', 'Nadia Kuiper', 'Aart Visser', 'Anna Blom']));
    expect(seen).not.toContain('Iris Hendriks');
    expect((await admin.get('/staff?among=everyone&q=ir')).status).toBe(400);
    expect((await admin.get('/staff?among=everyone&q=iris')).body.items).toMatchObject([
      { name: 'Iris Hendriks', grants: [], organisations: [{ id: expect.any(String) }] },
    ]);
    expect((await office.get('/staff?among=everyone&q=iris')).status).toBe(403);
    expect((await (await world.as('auditor')).get('/staff?among=everyone&q=iris')).status).toBe(403);
  });

  it('counts until its last day and not a moment longer; the trail says so by itself', async () => {
    const officer = await world.as('officer');
    const past = await give(admin, {
      ...{ email: 'officer@defport.example', principal: 'desk:DCC', role: 'handler', until: '2020-01-01' },
    });
    expect(past.body.errors).toMatchObject([{ field: 'until', code: 'in-the-past' }]);
    const given = await give(admin, {
      ...{ email: 'officer@defport.example', principal: 'desk:DCC', role: 'handler', until: '2099-12-31' },
    });
    // the last day counts, in Dutch time
    expect(given.body.grants.at(-1).until).toBe('2099-12-31T23:00:00.000Z');
    expect(await inbox(officer, 'DCC')).toBe(200);
    const before = officer.cookie;
    await world.sql(`update person_grant set until = now() + interval '1 hour' where principal = 'desk:DCC'`);
    expect(await inbox(officer, 'DCC')).toBe(200);
    // by the clock alone, with nothing that notes it
    await world.stopWorker();
    await world.sql(`alter table person_grant disable trigger user`);
    await world.sql(`update person_grant set until = now() - interval '1 second' where principal = 'desk:DCC'`);
    await world.sql(`alter table person_grant enable trigger user`);
    expect(await inbox(officer, 'DCC')).toBe(404);
    expect((await admin.get('/staff?desk=DCC')).body.items).toEqual([]);
    expect(await trail('officer')).toEqual([
      'grant.given desk:DEFPORT_OFFICE handler system:seed',
      'grant.given desk:DCC handler admin',
    ]);
    await world.startWorker();
    await until(async () => (await trail('officer')).length === 3);
    expect((await trail('officer')).at(-1)).toBe('grant.ended desk:DCC handler system:grants');
    await officer.get('/me');
    expect(officer.cookie).not.toBe(before);
    expect(await inbox(officer, 'DEFPORT_OFFICE')).toBe(200);
  });

  it('of a desk is seen and its handlers are chosen by its coordinator, and no more', async () => {
    const { body: page } = await office.get('/staff');
    expect(page.items.map(({ name }: { name: string }) => name)).toEqual(['Olga de Ruiter', 'Otto Brandsma']);
    expect((await office.get('/staff?desk=VERIF_DESK')).body.items).toEqual([]);
    expect((await office.get(`/staff/${await idOf('verifier')}`)).status).toBe(404);
    expect((await office.get('/staff/places')).body.items).toMatchObject([
      { principal: 'desk:DEFPORT_OFFICE', roles: ['handler'] },
    ]);
    const given = await give(office, {
      ...{ email: 'verifier@defport.example', principal: 'desk:DEFPORT_OFFICE', role: 'handler' },
    });
    // of what she holds elsewhere the coordinator sees nothing
    expect(given.body.grants.map(({ principal }: Held) => principal)).toEqual(['desk:DEFPORT_OFFICE']);
    expect(await inbox(await world.as('verifier'), 'DEFPORT_OFFICE')).toBe(200);
    expect((await office.delete(`/staff/grants/${given.body.grants[0].id}`)).status).toBe(204);
    expect(await inbox(await world.as('verifier'), 'DEFPORT_OFFICE')).toBe(404);

    const tried = { email: 'verifier@defport.example' };
    for (const [principal, role] of [
      ['desk:DEFPORT_OFFICE', 'coordinator'],
      ['desk:DCC', 'handler'],
      ['needs:DEFPORT_OFFICE', 'need_owner'],
      ['role:portal_admin', 'portal_admin'],
    ])
      expect((await give(office, { ...tried, principal, role })).body.code).toBe('not-allowed');
    expect((await office.delete(`/staff/grants/${await grantOf('verifier', 'desk:VERIF_DESK')}`)).status).toBe(404);
    // who coordinates beside her is not hers to end
    await give(admin, { ...tried, principal: 'desk:DEFPORT_OFFICE', role: 'coordinator' });
    const beside = await grantOf('verifier', 'desk:DEFPORT_OFFICE');
    expect((await office.delete(`/staff/grants/${beside}`)).body.code).toBe('not-allowed');
    expect((await admin.delete(`/staff/grants/${beside}`)).status).toBe(204);
    expect((await office.post(`/staff/${await idOf('officer')}/disabling`, { reason: 'Uit dienst' })).status).toBe(403);
    expect(await inbox(await world.as('verifier'), 'VERIF_DESK')).toBe(200);
  });

  it('is never changed for oneself', async () => {
    const own = await give(admin, { email: 'admin@defport.example', principal: 'desk:DCC', role: 'handler' });
    expect([own.status, own.body.code]).toEqual([403, 'not-yourself']);
    const ended = await admin.delete(`/staff/grants/${await grantOf('admin', 'role:portal_admin')}`);
    expect([ended.status, ended.body.code]).toEqual([403, 'not-yourself']);
    const closed = await admin.post(`/staff/${await idOf('admin')}/disabling`, { reason: 'Uit dienst' });
    expect([closed.status, closed.body.code]).toEqual([403, 'not-yourself']);
    const coordinator = await give(office, {
      ...{ email: 'office@defport.example', principal: 'desk:DEFPORT_OFFICE', role: 'handler' },
    });
    expect([coordinator.status, coordinator.body.code]).toEqual([403, 'not-yourself']);
    expect((await admin.get('/me')).body).toMatchObject({ desks: [], roles: ['portal_admin'] });
    expect((await office.get('/me')).body.desks).toMatchObject([{ code: 'DEFPORT_OFFICE', role: 'coordinator' }]);
  });

  it('ends with what is not in the list', async () => {
    const unknown = await give(admin, { email: 'niemand@nergens.example', principal: 'desk:DCC', role: 'handler' });
    expect(unknown.body.errors).toMatchObject([{ field: 'email', code: 'unknown-person' }]);
    for (const [principal, role] of [
      ['desk:NOWHERE', 'handler'],
      ['desk:DCC', 'rom_adviser'],
      ['role:portal_admin', 'auditor'],
      ['org:1', 'handler'],
      ['participants', 'handler'],
    ])
      expect((await give(admin, { email: 'officer@defport.example', principal, role })).body.errors).toMatchObject([
        { field: 'principal', code: 'not-an-option' },
      ]);
    expect((await world.sql(`select 1 from person_grant where principal in ('desk:NOWHERE', 'org:1')`)).length).toBe(0);
  });

  describe('the last administrator', () => {
    it('cannot be removed, also not by one who leaves soon or by two who remove one another', async () => {
      // the second one of the demo world leaves first
      expect((await admin.delete(`/staff/grants/${await grantOf('manager', 'role:portal_admin')}`)).status).toBe(204);
      const temporary = await aNewcomer(world, 'tijdelijk@beheer.example', 'Tom Tijdelijk');
      const { body: tom } = await give(admin, {
        ...{ email: 'tijdelijk@beheer.example', principal: 'role:portal_admin', role: 'portal_admin' },
        until: '2099-12-31',
      });
      await temporary.stepUp('een-lange-wachtzin-voor-proeven');
      const held = await grantOf('admin', 'role:portal_admin');
      const refused = await temporary.delete(`/staff/grants/${held}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
      const kept = await temporary.post(`/staff/${await idOf('admin')}/disabling`, { reason: 'Uit dienst' });
      expect([kept.status, kept.body.code]).toEqual([409, 'last-administrator']);
      expect((await admin.get('/me')).status).toBe(200);

      // an administrator whose account is closed does not count
      await give(admin, { email: 'officer@defport.example', principal: 'role:portal_admin', role: 'portal_admin' });
      await admin.post(`/staff/${await idOf('officer')}/disabling`, { reason: 'Uit dienst' });
      expect((await temporary.delete(`/staff/grants/${held}`)).body.code).toBe('last-administrator');
      await admin.delete(`/staff/${await idOf('officer')}/disabling`);
      await admin.delete(`/staff/grants/${await grantOf('officer', 'role:portal_admin')}`);

      await admin.delete(`/staff/grants/${tom.grants[0].id}`);
      const { body: lasting } = await give(admin, {
        ...{ email: 'tijdelijk@beheer.example', principal: 'role:portal_admin', role: 'portal_admin' },
      });
      const both = await Promise.all([
        temporary.delete(`/staff/grants/${held}`),
        admin.delete(`/staff/grants/${lasting.grants[0].id}`),
      ]);
      expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
      expect(
        await world.sql(`select 1 from current_grant where principal = 'role:portal_admin' and until is null`),
      ).toHaveLength(1);
      await world.sql(`update person_grant set until = now() where principal = 'role:portal_admin' and until is null`);
      await world.sql(
        `insert into person_grant (person_id, principal, role) values ($1, 'role:portal_admin', 'portal_admin')`,
        [await idOf('admin')],
      );
    });
  });

  describe('closing an account', () => {
    it('ends its sessions and its place in lists at once, and opening it again brings back what it held', async () => {
      const officer = await world.visitor().signIn('officer@defport.example', password);
      const id = await idOf('officer');
      expect((await admin.post(`/staff/${id}/disabling`, { reason: 'x' })).status).toBe(400);
      const closed = await admin.post(`/staff/${id}/disabling`, { reason: 'Uit dienst per vandaag' });
      expect(closed.status).toBe(201);
      expect((await officer.get('/me')).status).toBe(401);
      const again = await world.visitor().post('/sessions', { email: 'officer@defport.example', password });
      expect([again.status, again.body.code]).toEqual([401, 'sign-in-refused']);
      expect((await office.get('/desks/DEFPORT_OFFICE/people')).body.items).toMatchObject([{ name: 'Olga de Ruiter' }]);
      const twice = await admin.post(`/staff/${id}/disabling`, { reason: 'Uit dienst per vandaag' });
      expect([twice.status, twice.body.code]).toEqual([409, 'already-disabled']);
      const given = await give(admin, { personId: id, principal: 'desk:DCC', role: 'handler' });
      expect([given.status, given.body.code]).toEqual([409, 'person-disabled']);
      expect((await admin.get(`/staff/${id}`)).body).toMatchObject({
        disabled: { by: { name: 'Anna Blom' }, reason: 'Uit dienst per vandaag' },
        can: { give: false, disable: false, enable: true },
      });
      // why someone's account was closed is the administrator's to know
      expect((await office.get(`/staff/${id}`)).body.disabled.reason).toBeNull();

      expect((await admin.delete(`/staff/${id}/disabling`)).status).toBe(204);
      const back = await world.visitor().signIn('officer@defport.example', password);
      expect(await inbox(back, 'DEFPORT_OFFICE')).toBe(200);
      expect((await officer.get('/me')).status).toBe(401);
      const acts = await world.sql<{ action: string }>(
        `select action from audit where subject_id = $1 and action like 'person.%' order by id`,
        [id],
      );
      expect(acts.map(({ action }) => action).slice(-2)).toEqual(['person.disabled', 'person.enabled']);
      expect(await world.sql(`select 1 from audit where detail::text like '%Uit dienst%'`)).toEqual([]);
      expect((await admin.delete(`/staff/${crypto.randomUUID()}/disabling`)).status).toBe(404);
    });
  });

  it('is in the trail with who gave and who ended it, also for organisations', async () => {
    expect(await trail('verifier')).toEqual([
      'grant.given desk:VERIF_DESK handler system:seed',
      'grant.given desk:DEFPORT_OFFICE handler office',
      'grant.ended desk:DEFPORT_OFFICE handler office',
      'grant.given desk:DEFPORT_OFFICE coordinator admin',
      'grant.ended desk:DEFPORT_OFFICE coordinator admin',
    ]);
    const colleague = (await trail('colleague'))[0];
    expect(colleague).toMatch(/^grant\.given org:[0-9a-f-]{36} org_editor system:seed$/);
    // and no path of the portal can take a grant out of the table
    await expect(
      world.sql(`set local role defport_app; delete from person_grant where principal = 'desk:VERIF_DESK'`),
    ).rejects.toThrow('permission denied');
  });

  it('is not for others to see', async () => {
    for (const name of ['industry', 'contactpoint', 'need', 'security']) {
      const someone = await world.as(name);
      for (const path of ['/staff', '/staff/places', `/staff/${await idOf('admin')}`])
        expect((await someone.get(path)).status).toBe(403);
    }
    const auditor = await world.as('auditor');
    await auditor.stepUp(password);
    expect((await auditor.get('/staff')).body.items.length).toBeGreaterThan(5);
    expect((await give(auditor, { email: 'rom@defport.example', principal: 'desk:DCC', role: 'handler' })).status).toBe(
      403,
    );
    expect((await auditor.delete(`/staff/grants/${await grantOf('verifier', 'desk:VERIF_DESK')}`)).status).toBe(403);
  });

  describe('seats', () => {
    it('are listed for the secretary with their end; one that ended gives nothing', async () => {
      const [secretary, financier, investor, industry] = await Promise.all(
        ['secretary', 'financier', 'investor', 'industry'].map((name) => world.as(name)),
      );
      if (!secretary || !financier || !investor || !industry) throw new Error('not signed in');
      const { body } = await secretary.get('/seats');
      expect(
        body.items.map(({ person, state }: { person: { name: string }; state: string }) => [person.name, state]),
      ).toEqual(
        expect.arrayContaining([
          ['Fleur Jansen', 'held'],
          ['Ivo Smeets', 'held'],
        ]),
      );
      expect(Date.parse(body.items[0].until)).toBeGreaterThan(Date.now());
      expect((await financier.get('/declarations')).status).toBe(200);
      await world.stopWorker(); // so that only the term itself speaks
      await world.sql(`update seat set until = now() where person_id = $1`, [await idOf('financier')]);
      expect((await financier.get('/declarations')).status).toBe(403);
      expect((await financier.get('/me')).body).toMatchObject({ seats: [], can: { seeTable: false, seeSeats: false } });
      expect((await secretary.get('/seats')).body.items.at(-1)).toMatchObject({
        ...{ person: { name: 'Fleur Jansen' }, state: 'ended' },
      });
      for (const outsider of [financier, industry, office]) expect((await outsider.get('/seats')).status).toBe(403);
      expect((await investor.get('/declarations')).status).toBe(200);
    });
  });
});
