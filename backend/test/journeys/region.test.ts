import type { ApiClient } from '../api-client.js';
import { aLinkage } from '../builders/forms.js';
import { aBarrier, aProposal, key, submitted } from '../builders/items.js';
import { decideByTwo } from '../builders/verification.js';
import { openWorld, type World } from '../world.js';

const why = 'Maasveld maakt al panelen van composiet en zit op een half uur van de kazerne.';

const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

const bellOf = async (client: ApiClient) =>
  (await client.get('/notifications')).body.items.map((one: { type: string; subject: { id: string } }) => [
    one.type,
    one.subject.id,
  ]);

describe('a region', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.sql(
      `insert into person_grant (person_id, principal, role)
       select id, 'desk:BOM', 'rom_adviser' from person where email = 'secretary@defport.example'`,
    );
    await world.sql(`update organisation set region = 'limburg' where verification = 'ownership_pending'`);
  });
  afterAll(() => world.close());

  const organisationA = async () => (await (await world.as('industry')).get('/me')).body.organisations[0].id as string;
  const needsOf = async (client: ApiClient) => idsOf((await client.get('/needs?region=limburg')).body);

  it('is shown what its companies share, and nothing else', async () => {
    const industry = await world.as('industry');
    const shared = await submitted(industry, 'barriers', aBarrier({ confidentiality: 'platform', region: 'limburg' }));
    const open = await submitted(industry, 'proposals', aProposal({ confidentiality: 'public', region: 'limburg' }));
    const confidential = await submitted(industry, 'barriers', aBarrier({ region: 'limburg' }));
    const elsewhere = await submitted(
      industry,
      'barriers',
      aBarrier({ confidentiality: 'platform', region: 'noord_brabant' }),
    );
    await world.settle();

    const rom = await world.as('rom');
    const page = (await rom.get('/region/items')).body;
    expect(idsOf(page)).toEqual([open.id, shared.id]);
    expect(page.items[1]).toMatchObject({
      kind: 'barriers',
      reference: shared.reference,
      organisation: { name: 'Maasveld Composieten B.V.' },
      region: 'limburg',
      confidentiality: 'platform',
    });
    expect((await rom.get(`/barriers/${shared.id}`)).body.description).toBe(aBarrier()['description']);
    const first = (await rom.get('/region/items?limit=1')).body;
    const second = (await rom.get(`/region/items?limit=1&cursor=${encodeURIComponent(first.next)}`)).body;
    expect([idsOf(first), idsOf(second), second.next]).toEqual([[open.id], [shared.id], null]);
    expect(idsOf((await rom.get('/region/items?kind=proposals')).body)).toEqual([open.id]);

    // what is confidential, or of another region, does not exist here
    expect((await rom.get(`/barriers/${confidential.id}`)).status).toBe(404);
    expect((await rom.get(`/barriers/${elsewhere.id}`)).status).toBe(404);
    const brabant = await world.as('secretary');
    expect(idsOf((await brabant.get('/region/items')).body)).toEqual([elsewhere.id]);
    expect((await brabant.get(`/barriers/${shared.id}`)).status).toBe(404);

    await industry.post(`/barriers/${shared.id}/withdrawal`);
    await world.settle();
    expect(idsOf((await rom.get('/region/items')).body)).toEqual([open.id]);
  });

  it('is shown what is about several regions, each of them once', async () => {
    const [industry, rom, brabant] = [await world.as('industry'), await world.as('rom'), await world.as('secretary')];
    const regions = ['noord_brabant', 'zeeland', 'limburg'];
    const { id } = await submitted(industry, 'linkages', aLinkage({ regions, confidentiality: 'platform' }));
    const closed = await submitted(industry, 'linkages', aLinkage({ regions }));
    await world.settle();
    for (const [adviser, region] of [
      [rom, 'limburg'],
      [brabant, 'noord_brabant'],
    ] as const) {
      const { items } = (await adviser.get('/region/items?kind=linkages')).body;
      expect(items.map((one: { id: string; region: string }) => [one.id, one.region])).toEqual([[id, region]]);
      expect((await adviser.get(`/linkages/${id}`)).body.regions).toEqual(regions);
    }
    // its owner reads with whom it is shared
    const shared = (await industry.get(`/linkages/${id}`)).body.audience.filter(
      ({ why }: { why: { en: string } }) => why.en === 'Shared with your region',
    );
    expect(shared.map(({ principal }: { principal: string }) => principal).sort()).toEqual([
      'desk:BOM',
      'desk:IMPULS_ZEELAND',
      'desk:LIOF',
    ]);
    // an agency of several of its provinces has it in its list once
    await world.sql(
      `insert into person_grant (person_id, principal, role) select id, 'desk:NOM', 'rom_adviser' from person where email = 'officer@defport.example'`,
    );
    const north = await submitted(
      industry,
      'linkages',
      aLinkage({ regions: ['drenthe', 'groningen', 'friesland'], confidentiality: 'platform' }),
    );
    await world.settle();
    const page = (await (await world.as('officer')).get('/region/items')).body;
    expect([idsOf(page), page.items[0].region, page.next]).toEqual([[north.id], 'drenthe', null]);
    // a region that was not named sees nothing, and what is confidential goes to none
    expect(idsOf((await rom.get('/region/items?kind=linkages')).body)).toEqual([id]);
    const kept = await world.sql(`select 1 from audience where subject_id = $1 and why = 'shared_region'`, [closed.id]);
    expect(kept).toEqual([]);
    for (const one of [id, closed.id, north.id]) await industry.post(`/linkages/${one}/withdrawal`);
    await world.sql(`delete from person_grant where principal = 'desk:NOM'`);
    await world.settle();
    expect(idsOf((await rom.get('/region/items?kind=linkages')).body)).toEqual([]);
  });

  it('knows its verified organisations by name, type and areas', async () => {
    const rom = await world.as('rom');
    const { items } = (await rom.get('/region/organisations')).body;
    expect(items).toEqual([
      {
        id: await organisationA(),
        name: 'Maasveld Composieten B.V.',
        orgType: 'scaleup',
        region: 'limburg',
        nldAreas: expect.arrayContaining(['smart_materials']),
        capabilities: expect.arrayContaining([expect.any(String)]),
      },
    ]);
    expect((await rom.get('/region/organisations?q=maas')).body.items).toHaveLength(1);
    expect((await rom.get('/region/organisations?q=%25x')).body.items).toEqual([]);
    for (const name of ['industry', 'officer', 'need', 'auditor', 'admin']) {
      const other = await world.as(name);
      for (const path of ['/region/items', '/region/organisations']) {
        const refused = await other.get(path);
        expect([name, path, refused.status, refused.body.code]).toEqual([name, path, 403, 'not-allowed']);
      }
    }
  });

  it('links a need with an organisation once both say yes', async () => {
    const [rom, need, industry] = [await world.as('rom'), await world.as('need'), await world.as('industry')];
    const [needId] = await needsOf(rom);
    const proposal = { needId, organisationId: await organisationA(), reason: why };
    const once = key();
    const answers = await Promise.all([1, 2, 3].map(() => rom.post('/links', proposal, once)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const link = answers[0]?.body;
    expect(answers.map(({ body }) => body.id)).toEqual([link.id, link.id, link.id]);
    expect(link).toMatchObject({
      desk: { code: 'LIOF' },
      need: { id: needId, desk: { code: 'CLAS' } },
      proposedBy: 'Romy Crombach',
      reason: why,
      status: 'proposed',
      needOwner: { agree: null },
      organisationDecision: { agree: null },
      can: { decide: false },
    });
    expect(link.audience.map(({ principal }: { principal: string }) => principal).sort()).toEqual(
      ['desk:LIOF', 'needs:CLAS', `org:${await organisationA()}`, 'role:auditor'].sort(),
    );
    const again = await rom.post('/links', proposal, key());
    expect([again.status, again.body.code, again.body.linkId]).toEqual([409, 'link-exists', link.id]);
    await world.settle();
    expect(await bellOf(need)).toEqual([['link.proposed', link.id]]);
    expect((await bellOf(industry))[0]).toEqual(['link.proposed', link.id]);
    expect(await bellOf(rom)).toEqual([]);

    const path = `/links/${link.id}`;
    expect((await need.get(path)).body).toMatchObject({ reason: why, can: { decide: true } });
    const yes = await need.post(`${path}/decisions`, { agree: true });
    expect([yes.status, yes.body.status, yes.body.needOwner]).toEqual([
      201,
      'proposed',
      { agree: true, reason: null, by: 'Nadia Kuiper', at: expect.any(String) },
    ]);
    expect((await need.post(`${path}/decisions`, { agree: false, reason: 'Toch liever niet.' })).body.code).toBe(
      'already-decided',
    );
    const both = await industry.post(`${path}/decisions`, { agree: true, reason: 'Wij kunnen in maart beginnen.' });
    expect(both.body).toMatchObject({
      status: 'agreed',
      organisationDecision: { agree: true, reason: 'Wij kunnen in maart beginnen.', by: 'Iris Hendriks' },
      can: { decide: false },
    });
    await world.settle();
    expect(await bellOf(rom)).toEqual([
      ['link.decided', link.id],
      ['link.decided', link.id],
    ]);
    expect((await bellOf(need))[0]).toEqual(['link.decided', link.id]);
    expect((await bellOf(industry)).slice(0, 2)).toEqual([
      ['link.decided', link.id],
      ['link.proposed', link.id],
    ]);
    const mails = await world.sql<{ recipient: string; mails: number }>(
      `select recipient, count(*)::int mails from mail where text like '%/links/%' group by 1 order by 1`,
    );
    expect(mails).toEqual([
      { recipient: 'industry@defport.example', mails: 2 },
      { recipient: 'need@defport.example', mails: 2 },
      { recipient: 'rom@defport.example', mails: 2 },
    ]);

    // nobody else was told, and for a competitor and another region the link does not exist
    for (const name of ['rival', 'secretary', 'officer']) {
      const other = await world.as(name);
      const heard = (await bellOf(other)).filter(([type]: [string]) => type.startsWith('link'));
      expect([name, heard]).toEqual([name, []]);
      expect((await other.get('/links')).body.items).toEqual([]);
      expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${path}/decisions`, { agree: true })).status).toBe(404);
    }
    const written = await world.sql(
      `select 1 from outbox where payload::text like '%Maasveld%' or payload::text like '%maart%'`,
    );
    expect(written).toEqual([]);
  });

  it('ends a link when one side says no, with the reason', async () => {
    const [rom, need, industry] = [await world.as('rom'), await world.as('need'), await world.as('industry')];
    const colleague = await world.as('colleague');
    const [, needId] = await needsOf(rom);
    const proposal = { needId, organisationId: await organisationA(), reason: why };
    const { body: link } = await rom.post('/links', proposal);
    const path = `/links/${link.id}`;

    const refused: [ApiClient, object, number, string][] = [
      [industry, { agree: false }, 400, 'invalid-input'],
      [industry, { agree: false, reason: 'Nee.' }, 400, 'invalid-input'],
      [industry, { agree: false, reason: 'Dit staat in Stg. Geheim stukken.' }, 400, 'marking-detected'],
      [colleague, { agree: true }, 403, 'not-allowed'],
      [rom, { agree: true }, 403, 'not-allowed'],
      [await world.as('auditor'), { agree: true }, 403, 'not-allowed'],
    ];
    for (const [who, decision, status, code] of refused) {
      const answer = await who.post(`${path}/decisions`, decision);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await colleague.get(path)).body).toMatchObject({ status: 'proposed', can: { decide: false } });

    const no = await industry.post(`${path}/decisions`, { agree: false, reason: 'Onze persen zijn tot 2028 bezet.' });
    expect(no.body).toMatchObject({ status: 'declined', organisationDecision: { agree: false } });
    const late = await need.post(`${path}/decisions`, { agree: true });
    expect([late.status, late.body.code]).toEqual([409, 'already-decided']);
    expect((await need.get(path)).body).toMatchObject({
      needOwner: { agree: null },
      organisationDecision: { reason: 'Onze persen zijn tot 2028 bezet.' },
      can: { decide: false },
    });
    expect(idsOf((await need.get('/links?status=declined')).body)).toEqual([link.id]);
    // a no is not for ever: the pair may be proposed again
    expect((await rom.post('/links', proposal)).status).toBe(201);
  });

  it('is decided once when both sides answer at the same moment', async () => {
    const [rom, need, industry] = [await world.as('rom'), await world.as('need'), await world.as('industry')];
    const [link] = (await rom.get('/links?status=proposed')).body.items;
    const answers = await Promise.all(
      [need, industry, need, industry].map((who) => who.post(`/links/${link.id}/decisions`, { agree: true })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect((await rom.get(`/links/${link.id}`)).body.status).toBe('agreed');
    const decided = await world.sql(
      `select detail->>'status' status from audit where action = 'link.decided' and subject_id = $1 order by id`,
      [link.id],
    );
    expect(decided).toEqual([{ status: 'proposed' }, { status: 'agreed' }]);
  });

  it('proposes only what its adviser may see', async () => {
    const rom = await world.as('rom');
    const [needId] = await needsOf(rom);
    const other = await world.sql<{ id: string; name: string }>('select id, name from organisation');
    const idOf = (start: string) => other.find(({ name }) => name.startsWith(start))?.id;
    const absent = '0198a5a0-0000-7000-8000-000000000000';
    const before = await world.sql('select id from link');
    const refused: [string, string, string | undefined, string | undefined, number][] = [
      ['rom', 'an organisation elsewhere', needId, idOf('Noorderlicht'), 404],
      ['rom', 'an organisation under review', needId, idOf('Waalstroom'), 404],
      ['rom', 'an organisation that does not exist', needId, absent, 404],
      ['rom', 'a need that does not exist', absent, idOf('Maasveld'), 404],
      ['secretary', 'another region', needId, idOf('Maasveld'), 404],
      ['need', 'the need owner', needId, idOf('Maasveld'), 403],
      ['industry', 'the organisation', needId, idOf('Maasveld'), 403],
    ];
    for (const [who, what, need, organisationId, status] of refused) {
      const answer = await (await world.as(who)).post('/links', { needId: need, organisationId, reason: why });
      expect([what, answer.status]).toEqual([what, status]);
    }
    expect(await world.sql('select id from link')).toEqual(before);
  });

  it('keeps what was said about a link closed in the database as well', async () => {
    const readBy = async (principals: string) => {
      await world.sql('begin');
      await world.sql('set local role defport_app');
      await world.sql(`select set_config('app.principals', $1, true)`, [principals]);
      const rows = await world.sql('select id from link_text');
      await world.sql('rollback');
      return rows.length;
    };
    expect(await readBy('desk:BOM,participants,public')).toBe(0);
    expect(await readBy('desk:LIOF')).toBe(3);
  });

  it('takes no decision on a link from a blocked organisation, until the block is lifted', async () => {
    const [rom, need, industry] = [await world.as('rom'), await world.as('need'), await world.as('industry')];
    const [link] = (await rom.get('/links?status=agreed')).body.items;
    await world.sql(
      `update link set status = 'proposed', need_agrees = null, organisation_agrees = null where id = $1`,
      [link.id],
    );
    const security = await world.as('security');
    const path = `/organisations/${await organisationA()}/verification-decisions`;
    await security.post(path, { decision: 'block', reason: 'Wij onderzoeken een melding.' });
    await world.settle();
    expect((await industry.get(`/links/${link.id}`)).body.can).toEqual({ decide: false });
    for (const agree of [true, false]) {
      const answer = { agree, reason: 'Wij beginnen pas volgend jaar.' };
      const refused = await industry.post(`/links/${link.id}/decisions`, answer);
      expect([refused.status, refused.body.code]).toEqual([403, 'organisation-blocked']);
    }
    expect((await need.post(`/links/${link.id}/decisions`, { agree: true })).body).toMatchObject({
      status: 'proposed',
      organisationDecision: { agree: null },
    });
    await decideByTwo([security, await world.as('verifier')], await organisationA(), 'unblock');
    await world.settle();
    expect((await industry.get(`/links/${link.id}`)).body.can).toEqual({ decide: true });
    expect((await industry.post(`/links/${link.id}/decisions`, { agree: true })).body.status).toBe('agreed');
  });

  it('receives a linkage of an adviser without an organisation', async () => {
    const rom = await world.as('rom');
    const { id } = await submitted(rom, 'linkages', aLinkage({ regions: ['limburg', 'noord_brabant'] }));
    await world.settle();
    const linkage = (await rom.get(`/linkages/${id}`)).body;
    expect(linkage).toMatchObject({
      organisation: null,
      case: { desk: { code: 'LIOF' }, routing: { ruleId: 'R110' } },
    });
    // handled here is not shared with the region, and nobody else sees it
    expect(idsOf((await rom.get('/region/items')).body)).not.toContain(id);
    const rival = await world.as('rival');
    expect((await rival.get(`/linkages/${id}`)).status).toBe(404);
  });
});
