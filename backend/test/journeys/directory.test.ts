import type { ApiClient } from '../api-client.js';
import { aRegistration } from '../builders/forms.js';
import { openWorld, type World } from '../world.js';

interface Entry {
  id: string;
  name: string;
}

describe('the directory of organisations', () => {
  let world: World;
  let industry: ApiClient;
  let organisation: string;
  beforeAll(async () => {
    world = await openWorld();
    industry = await world.as('industry');
    organisation = (await industry.get('/me')).body.organisations[0].id;
  });
  afterAll(() => world.close());

  const found = async (client: ApiClient, query = ''): Promise<string[]> => {
    const { status, body } = await client.get(`/directory?${query}`);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    expect(body.count).toBe(body.items.length);
    return body.items.map(({ name }: Entry) => name);
  };

  const verified = [
    'Hanze Investeringsbank N.V.',
    'Instituut voor Toegepaste Materialen',
    'Maasveld Composieten B.V.',
    'Noorderlicht Composites B.V.',
    'Peelrand Groeifonds',
  ];

  const entryOf = async (client: ApiClient, name: string): Promise<string> =>
    (await client.get('/directory')).body.items.find((item: Entry) => item.name === name)?.id ?? '';

  it('shows who is verified to participants, staff and need owners, and to nobody else', async () => {
    for (const name of ['industry', 'knowledge', 'officer', 'rom', 'need', 'verifier', 'auditor'])
      expect(await found(await world.as(name))).toEqual(verified);
    expect((await world.visitor().get('/directory')).status).toBe(401);
    for (const name of ['newcomer', 'admin']) expect((await (await world.as(name)).get('/directory')).status).toBe(403);
    const [first] = (await industry.get('/directory')).body.items;
    expect(Object.keys(first).sort()).toEqual(
      ['capabilities', 'id', 'name', 'nldAreas', 'orgType', 'region', 'website'].sort(),
    );
    // nothing of the number, the people or the registration
    const everything = JSON.stringify((await industry.get('/directory')).body);
    for (const secret of ['0000090', 'Iris', 'Oprichters', 'Havenweg', organisation])
      expect(everything).not.toContain(secret);
  });

  it.each([
    ['q=composieten', ['Maasveld Composieten B.V.', 'Noorderlicht Composites B.V.']],
    ['q=maasstad', []],
    ['q=compos', ['Maasveld Composieten B.V.', 'Noorderlicht Composites B.V.']],
    ['q=leningen', ['Hanze Investeringsbank N.V.', 'Peelrand Groeifonds']],
    ['q=lening', ['Hanze Investeringsbank N.V.', 'Peelrand Groeifonds']],
    ['q=maasveld%20frezen', ['Maasveld Composieten B.V.']],
    ['q=Maasveld%20Composieten%20B.V.', ['Maasveld Composieten B.V.']],
    ['q=waalstroom', []],
    ['q=00000901', []],
    ['q=%25', []],
    ["q=' | zz:* %26 !bank", []],
    ['region=limburg', ['Maasveld Composieten B.V.']],
    ['nldArea=sensors', ['Instituut voor Toegepaste Materialen', 'Peelrand Groeifonds']],
    ['orgType=bank', ['Hanze Investeringsbank N.V.']],
    ['capability=Composietdelen', ['Maasveld Composieten B.V.', 'Noorderlicht Composites B.V.']],
    ['capability=composiet', []],
    ['q=composietdelen&region=groningen', ['Noorderlicht Composites B.V.']],
    ['region=gelderland', []],
  ])('finds by %s', async (query, names) => {
    expect(await found(industry, query)).toEqual(names);
  });

  it('refuses what is not a question, with the field', async () => {
    for (const [query, field] of [
      ['region=atlantis', 'region'],
      ['nldArea=x', 'nldArea'],
      ['limit=1000', 'limit'],
      ['sort=name', 'sort'],
    ]) {
      const { status, body } = await industry.get(`/directory?${query}`);
      expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
    }
    expect((await industry.get('/directory?cursor=x')).body.code).toBe('invalid-cursor');
  });

  it('gives every organisation once over its pages, as many as there are', async () => {
    await register(15);
    await world.sql(`update organisation set name = 'Zelfde Naam~B.V.' where kvk_number like '000012__'`);
    const expected = await world.sql<{ name: string; id: string }>(
      `select o.name, e.id from organisation o join directory_entry e on e.organisation_id = o.id
       where o.verification in ('kvk_verified', 'screened') and o.status = 'verified' order by o.name, o.id`,
    );
    const seen: Entry[] = [];
    let cursor = '';
    const counts: (number | null)[] = [];
    do {
      const { body } = await industry.get(`/directory?limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...body.items);
      counts.push(body.count);
      cursor = body.next ?? '';
    } while (cursor);
    expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected).toHaveLength(verified.length + 15);
    expect(counts).toEqual([20, null, null, null]);
  });

  it('loses who is blocked at once, for everyone, also for the desk that sees the rest of it', async () => {
    const [id, security] = [await entryOf(industry, 'Noorderlicht Composites B.V.'), await world.as('security')];
    const readers = ['industry', 'officer', 'verifier', 'security', 'auditor', 'need'];
    const rival = await organisationOf('rival');
    expect((await industry.get(`/directory/${id}`)).status).toBe(200);
    await decide(security, rival, 'block');
    for (const name of readers) {
      const client = await world.as(name);
      expect(await found(client, 'q=noorderlicht')).toEqual([]);
      expect((await client.get(`/directory/${id}`)).status).toBe(404);
    }
    // itself it keeps, in its own profile, which says that nobody finds it
    const own = await (await world.as('rival')).get(`/organisations/${rival}/profile`);
    expect([own.status, own.body.listed]).toEqual([200, false]);
    // "not there" and "not yours" read the same
    const absent = await industry.get('/directory/0198c0de-0000-7000-8000-000000000000');
    expect((await industry.get(`/directory/${id}`)).body).toEqual(absent.body);
    expect(
      await world.sql(`select 1 from audience where subject_id = $1 and why = 'directory' and until is null`, [id]),
    ).toEqual([]);
  });

  it('shows only what the audience opens', async () => {
    const id = await entryOf(industry, 'Peelrand Groeifonds');
    await world.sql(`update audience set until = now() where subject_id = $1 and principal = 'participants'`, [id]);
    expect(await found(industry, 'q=peelrand')).toEqual([]);
    expect((await industry.get(`/directory/${id}`)).status).toBe(404);
    expect(await found(await world.as('officer'), 'q=peelrand')).toEqual(['Peelrand Groeifonds']);
    await world.sql(`update audience set until = null where subject_id = $1 and principal = 'participants'`, [id]);
  });

  describe('a profile', () => {
    const path = () => `/organisations/${organisation}/profile`;

    it('is written by the administrator, with the reach of every field in view', async () => {
      const { body, headers } = await industry.get(path());
      expect(headers.get('etag')).toBe(`"${body.version}"`);
      expect(body).toMatchObject({ listed: true, can: { change: true }, certificates: ['iso9001', 'as9100'] });
      const reach = Object.fromEntries(
        body.reach.map((one: { field: string; reach: string }) => [one.field, one.reach]),
      );
      expect(reach).toMatchObject({ website: 'public', description: 'participants', abroStatus: 'organisation' });
      const told = {
        description: 'Wij persen grote delen voor voertuigen, met een autoclaaf van twaalf meter.',
        locations: ['Echt', 'Weert'],
        certificates: ['iso9001'],
        capabilities: ['composietdelen', 'schokdempers'],
      };
      const changed = await industry.patch(path(), told, body.version);
      expect([changed.status, changed.body.version]).toEqual([200, body.version + 1]);
      expect(changed.body).toMatchObject(told);
      // found by its new words, by others too, and no longer by what it took away
      const officer = await world.as('officer');
      expect(await found(officer, 'q=autoclaaf')).toEqual(['Maasveld Composieten B.V.']);
      expect(await found(officer, 'q=schokdemper')).toEqual(['Maasveld Composieten B.V.']);
      expect(await found(officer, 'q=frezen')).toEqual([]);
      const read = await officer.get(`/directory/${body.id}`);
      expect(read.body).toMatchObject(told);
      // what goes no further than the organisation is in no answer of the directory
      const shown = Object.keys(read.body).filter((field) => field !== 'id');
      expect(shown.filter((field) => reach[field] === 'organisation')).toEqual([]);
      expect(shown.sort()).toEqual(
        Object.keys(reach)
          .filter((field) => reach[field] !== 'organisation')
          .sort(),
      );
    });

    it('keeps what is secret out, and is overwritten by nobody', async () => {
      const { version } = (await industry.get(path())).body;
      const abdo = await industry.patch(path(), { certificates: ['abdo'] }, version);
      expect([abdo.status, abdo.body.errors[0].field]).toEqual([400, 'certificates.0']);
      const citizen = await industry.patch(path(), { description: 'Bel 111222333 voor een afspraak.' }, version);
      expect([citizen.status, citizen.body.errors[0].code]).toEqual([400, 'citizen-number-found']);
      expect((await industry.patch(path(), { locations: [] })).status).toBe(428);
      expect((await industry.patch(path(), { locations: [] }, version - 1)).body.code).toBe('stale-version');
      expect((await industry.patch(path(), { capabilities: [] }, version)).body.errors[0].field).toBe('capabilities');
      const colleague = await world.as('colleague');
      expect((await colleague.get(path())).body.can).toEqual({ change: false });
      expect((await colleague.patch(path(), { website: null }, version)).status).toBe(403);
      for (const name of ['rival', 'officer', 'admin', 'security'])
        expect((await (await world.as(name)).get(path())).status).toBe(404);
      expect((await industry.get(path())).body.version).toBe(version);
      // the institute registered with ABDO, and nothing outside says so
      const institute = await (await world.as('officer')).get(
        `/directory/${await entryOf(industry, 'Instituut voor Toegepaste Materialen')}`,
      );
      expect(institute.body.certificates).toEqual(['iso9001', 'iso27001']);
      expect(await world.sql(`select 1 from organisation_profile where fields::text ~ 'abdo|abro'`)).toEqual([]);
    });

    it('is content that the database itself shows only to its readers', async () => {
      const [row] = await world.sql<{ policies: number }>(
        `select count(*)::int policies from pg_policy where polrelid = 'organisation_profile'::regclass`,
      );
      expect(row?.policies).toBe(1);
      expect(await world.sql(`select 1 from audit where detail::text like '%autoclaaf%'`)).toEqual([]);
    });
  });

  /** Verified by hand: how the desk comes to that is another journey. */
  async function register(many: number): Promise<void> {
    const founder = await world.as('newcomer');
    for (let n = 0; n < many; n++) {
      const kvkNumber = String(1200 + n).padStart(8, '0');
      await founder.post('/organisations', aRegistration({ kvkNumber, legalName: `Bedrijf ${kvkNumber} B.V.` }));
    }
    await world.settle();
    await world.sql(
      `update organisation set status = 'verified', verification = 'kvk_verified' where kvk_number like '000012__'`,
    );
    await world.sql(
      `insert into audience (subject_id, principal, why) select e.id, p, 'directory' from directory_entry e
       join organisation o on o.id = e.organisation_id cross join unnest(array['participants', 'staff']) p where o.kvk_number like '000012__'`,
    );
  }

  async function decide(client: ApiClient, id: string, decision: string): Promise<void> {
    const reason = 'Er is een melding van misbruik die wij nagaan.';
    const { status, body } = await client.post(`/organisations/${id}/verification-decisions`, { decision, reason });
    if (status !== 201) throw new Error(JSON.stringify(body));
  }

  const organisationOf = async (name: string): Promise<string> =>
    (await (await world.as(name)).get('/me')).body.organisations[0].id;
});
