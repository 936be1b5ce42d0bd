import { dueDate, workingCalendar } from '../../src/desks/index.js';
import type { ApiClient } from '../api-client.js';
import { aRegistration } from '../builders/forms.js';
import { aBarrier, aProposal, submitted } from '../builders/items.js';
import { allInOrder, aNewCompany, decideByTwo } from '../builders/verification.js';
import { openWorld, type World } from '../world.js';

type Item = Record<string, never>;
const each = (answer: { body: { items: Item[] } }, name: string) => answer.body.items.map((item) => item[name]);

describe('verification', () => {
  let world: World;
  let verifier: ApiClient;
  let lead: ApiClient;
  let security: ApiClient;
  beforeAll(async () => {
    world = await openWorld();
    verifier = await world.as('verifier');
    lead = await world.as('lead');
    security = await world.as('security');
  });
  afterAll(() => world.close());

  const decide = (client: ApiClient, id: string, decision: string, reason?: string) =>
    client.post(`/organisations/${id}/verification-decisions`, { decision, ...(reason && { reason }) });

  const organisationOf = async (client: ApiClient): Promise<string> =>
    (await client.get('/me')).body.organisations[0].id;
  const isParticipant = async (client: ApiClient): Promise<boolean> => {
    const { id } = (await client.get('/me')).body.person;
    return (
      (
        await world.sql(
          `select 1 from person_grant where person_id = $1 and principal = 'participants' and until is null`,
          [id],
        )
      ).length > 0
    );
  };
  const caseAt = async (client: ApiClient, desk: string, itemId: string) =>
    (await client.get(`/cases?desk=${desk}&status=all`)).body.items.find(
      (row: { itemId: string }) => row.itemId === itemId,
    );

  const newCompany = (kvkNumber: string, orgType = 'scaleup') => aNewCompany(world, kvkNumber, { orgType });

  it('a registration waits at the verification desk and is approved there', async () => {
    const { founder, id } = await newCompany('00000961');
    const row = await caseAt(verifier, 'VERIF_DESK', id);
    expect(row).toMatchObject({ itemType: 'organisation', title: 'Bedrijf 00000961 B.V.', status: 'assigned' });
    expect(each(await verifier.get('/notifications'), 'type')).toContain('case.opened');
    const view = (await verifier.get(`/cases/${row.id}`)).body;
    expect(view).toMatchObject({ item: null, can: { verify: true, ask: false, transfer: false, answer: false } });
    expect(view.outcomes.map(({ code }: { code: string }) => code)).toEqual(['verified', 'rejected', 'suspended']);
    // it is decided, not answered or handed on: that would leave the organisation as it was
    const answer = { outcome: 'verified', reasons: 'Alles klopt volgens ons onderzoek.' };
    expect((await verifier.post(`/cases/${row.id}/answer`, answer)).status).toBe(403);
    const transfer = { desk: 'DEF_SPOC', reason: 'Dit hoort bij een andere afdeling.' };
    expect((await verifier.post(`/cases/${row.id}/transfer`, transfer)).status).toBe(403);

    expect(await isParticipant(founder)).toBe(false);
    await allInOrder(verifier, id, ['register', 'signatory']);
    const decided = await decide(verifier, id, 'kvk_correct', 'Naam en adres staan zo in het Handelsregister.');
    expect(decided.status).toBe(201);
    expect(decided.body).toMatchObject({
      status: 'verified',
      orgVerification: 'kvk_verified',
      can: { decide: ['ownership_review', 'screened', 'block'] },
    });
    const again = await decide(verifier, id, 'kvk_correct');
    expect([again.status, again.body.code, again.body.allowed]).toEqual([
      409,
      'wrong-status',
      ['ownership_review', 'screened', 'block'],
    ]);
    await world.settle();
    expect(await isParticipant(founder)).toBe(true);
    expect((await verifier.get(`/cases/${row.id}`)).body).toMatchObject({ status: 'answered', outcome: 'verified' });
    expect(each(await verifier.get('/cases?desk=VERIF_DESK'), 'itemId')).not.toContain(id);

    const timeline = (await founder.get(`/items/${id}/timeline`)).body.items;
    expect(timeline[0]).toMatchObject({
      type: 'decided',
      actor: { name: 'Vera Mulder', desk: { nl: expect.any(String) } },
      detail: { decision: 'kvk_correct', verification: 'kvk_verified' },
      text: 'Naam en adres staan zo in het Handelsregister.',
    });
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual(['decided', 'routed', 'submitted']);
    expect(each(await founder.get('/notifications'), 'type')).toEqual([
      'organisation.decided',
      'organisation.registered',
    ]);
    expect(
      await world.sql(
        `select 1 from mail where recipient = 'founder-00000961@defport.example' and subject like '%goedgekeurd%'`,
      ),
    ).toHaveLength(1);
    // the reason is nowhere but beside the decision
    expect(await world.sql(`select 1 from outbox where payload::text like '%Handelsregister%'`)).toEqual([]);
    expect(await world.sql(`select 1 from audit where detail::text like '%Handelsregister%'`)).toEqual([]);
  });

  it('participants see one another by name and skills, and no more', async () => {
    const { founder, id } = await newCompany('00000962');
    const industry = await world.as('industry');
    expect((await industry.get(`/organisations/${id}`)).status).toBe(404);
    await allInOrder(verifier, id);
    await decide(verifier, id, 'kvk_correct');
    const seen = (await industry.get(`/organisations/${id}`)).body;
    const {
      legalName,
      orgType,
      region,
      nldAreas,
      capabilities,
      id: _id,
      version: _version,
      can,
      audience,
      ...rest
    } = seen;
    expect({ legalName, orgType, region, nldAreas, capabilities }).toEqual({
      legalName: 'Bedrijf 00000962 B.V.',
      orgType: 'scaleup',
      region: 'overijssel',
      nldAreas: ['intelligent_systems'],
      capabilities: ['aandrijvingen', 'CNC'],
    });
    expect([...new Set(Object.values(rest))]).toEqual([null]);
    expect(audience).toEqual([]);
    const { join, decide: decides, ...others } = can;
    expect([join, decides, ...new Set(Object.values(others))]).toEqual([true, [], false]);
    expect((await industry.get(`/organisations/${id}/members`)).status).toBe(404);
    expect((await industry.get(`/items/${id}/timeline`)).status).toBe(404);
    expect((await decide(industry, id, 'block', 'Een concurrent minder.')).status).toBe(403);
    expect(
      (await founder.get(`/organisations/${id}`)).body.audience.map((one: { principal: string }) => one.principal),
    ).toContain('participants');
    for (const name of ['newcomer', 'officer', 'admin', 'need'])
      expect((await (await world.as(name)).get(`/organisations/${id}`)).status).toBe(404);
  });

  it('looking at the owners keeps the case open with a new date, and screening ends it', async () => {
    const { founder, id } = await newCompany('00000963');
    const { id: caseId } = await caseAt(verifier, 'VERIF_DESK', id);
    await decide(verifier, id, 'ownership_review', 'Een eigenaar zit buiten de EU.');
    await world.settle();
    expect((await verifier.get(`/cases/${caseId}`)).body).toMatchObject({
      status: 'in_review',
      outcome: null,
      dueDate: dueDate(new Date(), 5, workingCalendar),
    });
    expect((await founder.get(`/organisations/${id}`)).body).toMatchObject({
      status: 'ownership_review',
      orgVerification: 'ownership_pending',
      case: { status: 'in_review' },
    });
    await allInOrder(verifier, id);
    await decide(verifier, id, 'screened');
    await world.settle();
    expect((await verifier.get(`/cases/${caseId}`)).body).toMatchObject({ status: 'answered', outcome: 'verified' });
    // a yearly look opens it again, and the members stay participants meanwhile
    await decide(verifier, id, 'ownership_review');
    await world.settle();
    expect((await verifier.get(`/cases/${caseId}`)).body).toMatchObject({ status: 'in_review', outcome: null });
    expect(await isParticipant(founder)).toBe(true);
    expect(await world.sql('select 1 from desk_case where item_id = $1', [id])).toHaveLength(1);
  });

  it('a person in two verified organisations stays a participant while one of them is', async () => {
    const { founder, id } = await newCompany('00000966');
    const { body: second } = await founder.post('/organisations', aRegistration({ kvkNumber: '00000967' }));
    await world.settle();
    for (const one of [id, second.id]) {
      await allInOrder(verifier, one);
      await decide(verifier, one, 'kvk_correct');
    }
    await decide(verifier, id, 'block', 'Wij onderzoeken een melding.');
    expect(await isParticipant(founder)).toBe(true);
    await decide(verifier, second.id, 'block', 'Wij onderzoeken een melding.');
    expect(await isParticipant(founder)).toBe(false);
  });

  it('skips the owners of public bodies', async () => {
    const { id } = await newCompany('00000964', 'municipality');
    expect((await verifier.get(`/organisations/${id}`)).body.can.decide).not.toContain('ownership_review');
    expect((await decide(verifier, id, 'ownership_review')).status).toBe(409);
    await allInOrder(verifier, id, ['register', 'signatory']);
    expect((await decide(verifier, id, 'kvk_correct')).body).toMatchObject({
      status: 'verified',
      orgVerification: 'kvk_verified',
    });
  });

  it('a review of an organisation that never had a case gets one', async () => {
    const rival = await organisationOf(await world.as('rival'));
    await decide(verifier, rival, 'ownership_review', 'Nieuwe aandeelhouder.');
    await world.settle();
    expect(await caseAt(verifier, 'VERIF_DESK', rival)).toMatchObject({ status: 'assigned', itemType: 'organisation' });
    await allInOrder(verifier, rival);
    await decide(verifier, rival, 'screened');
    await world.settle();
    expect(await caseAt(verifier, 'VERIF_DESK', rival)).toMatchObject({ status: 'answered' });
  });

  it('a refusal needs a reason, frees the number and closes what was held', async () => {
    const { founder, id } = await newCompany('00000965');
    await decide(verifier, id, 'ownership_review');
    await world.settle();
    const held = await submitted(founder, 'proposals', aProposal());
    await world.settle();
    expect((await caseAt(verifier, 'VERIF_DESK', held.id)).status).toBe('on_hold');
    const without = await decide(verifier, id, 'refuse');
    expect([without.status, without.body.errors[0].field]).toEqual([400, 'reason']);
    const refused = await decideByTwo(
      [verifier, lead],
      id,
      'refuse',
      'De eigenaar is niet vast te stellen. Meld u opnieuw aan met een uittreksel.',
    );
    expect(refused.body).toMatchObject({ status: 'rejected', orgVerification: 'none', can: { decide: [] } });
    await world.settle();
    expect((await founder.get(`/proposals/${held.id}`)).body.case).toMatchObject({
      status: 'closed',
      outcome: 'rejected',
    });
    expect((await founder.get(`/items/${id}/timeline`)).body.items[0].text).toContain('Meld u opnieuw aan');
    expect(each(await founder.get('/notifications'), 'type').sort()).toEqual([
      'case.closed',
      'case.opened',
      'organisation.decided',
      'organisation.decided',
      'organisation.registered',
    ]);
    expect(await isParticipant(founder)).toBe(false);
    // no desk got to read it, and no rule sent it on
    expect(await world.sql('select rule_id from routing_decision where item_id = $1', [held.id])).toEqual([
      { rule_id: 'R003' },
    ]);
    expect(
      await world.sql(`select principal from audience where subject_id = $1 and principal like 'desk:%'`, [held.id]),
    ).toEqual([]);
    // and the number may be used again
    const again = await founder.post('/organisations', aRegistration({ kvkNumber: '00000965' }));
    expect(again.status).toBe(201);
    expect((await founder.post('/proposals', {})).body.organisation.id).toBe(again.body.id);
  });

  describe('an organisation whose owners are being looked at', () => {
    let newcomer: ApiClient;
    let organisation: string;
    beforeAll(async () => {
      newcomer = await world.as('newcomer');
      organisation = await organisationOf(newcomer);
    });

    it('has its proposals held, unread, until it is screened', async () => {
      const held = await submitted(
        newcomer,
        'proposals',
        aProposal({ title: 'Geheimzinnige aandrijving voor drones' }),
      );
      const open = await submitted(newcomer, 'barriers', aBarrier());
      await world.settle();
      const item = (await newcomer.get(`/proposals/${held.id}`)).body;
      expect(item.case).toMatchObject({ status: 'on_hold', desk: { code: 'VERIF_DESK' }, routing: { ruleId: 'R003' } });
      expect(item.title).toBe('Geheimzinnige aandrijving voor drones');
      expect((await newcomer.get(`/barriers/${open.id}`)).body.case).toMatchObject({
        status: 'assigned',
        desk: { code: 'NPRD_DESK' },
      });

      // the desk sees that it exists, of whom and since when; not what is in it
      const row = await caseAt(verifier, 'VERIF_DESK', held.id);
      expect(row).toMatchObject({
        reference: held.reference,
        itemType: 'proposal',
        title: null,
        organisation: { id: organisation, name: 'Waalstroom Aandrijvingen B.V.' },
        openedAt: expect.any(String),
      });
      const view = (await verifier.get(`/cases/${row.id}`)).body;
      expect(view).toMatchObject({
        item: null,
        title: null,
        can: { take: false, ask: false, transfer: false, answer: false },
      });
      expect(JSON.stringify(view)).not.toContain('Geheimzinnige');
      expect((await verifier.get(`/proposals/${held.id}`)).status).toBe(404);
      expect((await verifier.get(`/items/${held.id}/timeline`)).status).toBe(404);
      const reason = { desk: 'DEFPORT_OFFICE', reason: 'Wij willen hier niet op wachten.' };
      for (const [path, body] of [
        ['transfer', reason],
        ['questions', { text: 'Wat staat er in uw voorstel?' }],
        ['assignment', {}],
      ] as const)
        expect((await verifier.post(`/cases/${row.id}/${path}`, body)).status).toBe(409);
      const officer = await world.as('officer');
      expect((await officer.get(`/cases/${row.id}`)).status).toBe(404);

      const [first] = await world.sql<{ due: string }>('select due_date::text due from desk_case where id = $1', [
        row.id,
      ]);
      await allInOrder(verifier, organisation);
      await decide(verifier, organisation, 'screened', 'Eigendom is vastgesteld.');
      await world.settle();

      const released = (await newcomer.get(`/proposals/${held.id}`)).body;
      expect(released.case).toMatchObject({
        status: 'assigned',
        desk: { code: 'DEFPORT_OFFICE' },
        routing: { ruleId: 'R105' },
      });
      expect(released.case.dueDate > (first?.due ?? '')).toBe(true);
      expect((await officer.get(`/proposals/${held.id}`)).body.title).toBe('Geheimzinnige aandrijving voor drones');
      expect((await officer.get(`/cases/${row.id}`)).body).toMatchObject({
        title: 'Geheimzinnige aandrijving voor drones',
      });
      expect((await verifier.get(`/cases/${row.id}`)).status).toBe(404);
      expect(
        await world.sql(
          'select rule_id, superseded_at is null current from routing_decision where item_id = $1 order by decided_at',
          [held.id],
        ),
      ).toEqual([
        { rule_id: 'R003', current: false },
        { rule_id: 'R105', current: true },
      ]);
      const steps = (await newcomer.get(`/items/${held.id}/timeline`)).body.items;
      expect(
        steps.map(({ type, detail }: { type: string; detail: { desk?: string } }) => [type, detail.desk ?? null]),
      ).toEqual([
        ['released', 'DEFPORT_OFFICE'],
        ['routed', 'VERIF_DESK'],
        ['submitted', null],
        ['created', null],
      ]);
      // told once at each step, and what was open was not touched
      const bell = (await newcomer.get('/notifications')).body.items;
      expect(bell.filter(({ subject }: { subject: { id: string } }) => subject.id === held.id)).toHaveLength(2);
      expect(bell.filter(({ subject }: { subject: { id: string } }) => subject.id === organisation)).toHaveLength(1);
      expect(await world.sql('select 1 from routing_decision where item_id = $1', [open.id])).toHaveLength(1);
    });

    it('may submit while it is blocked, but nothing goes on and the rest is closed', async () => {
      const before = await submitted(newcomer, 'proposals', aProposal());
      const shown = await submitted(newcomer, 'barriers', aBarrier({ confidentiality: 'public' }));
      const shownTo = async (name: string) => (await (await world.as(name)).get(`/barriers/${shown.id}`)).status;
      expect((await newcomer.post(`/barriers/${shown.id}/publication`)).status).toBe(201);
      await world.settle();
      expect([await shownTo('rival'), await shownTo('industry')]).toEqual([200, 200]);
      expect((await newcomer.get(`/proposals/${before.id}`)).body.case.desk.code).toBe('DEFPORT_OFFICE');
      expect(await isParticipant(newcomer)).toBe(true);
      const rival = await organisationOf(await world.as('rival'));
      expect((await newcomer.get(`/organisations/${rival}`)).status).toBe(200);

      // the security office sees no more of it than participants do, and may block it
      expect((await security.get(`/organisations/${organisation}`)).body).toMatchObject({
        status: 'verified',
        employees: null,
        can: { seeRegistration: false, decide: ['block'] },
      });
      expect((await decide(security, organisation, 'screened')).status).toBe(403);
      const blocked = await decide(security, organisation, 'block', 'Wij onderzoeken een melding.');
      expect(blocked.body).toMatchObject({
        status: 'suspended',
        orgVerification: 'blocked',
        can: { decide: ['unblock'] },
      });
      await world.settle();

      expect([await shownTo('rival'), await shownTo('industry'), await shownTo('newcomer')]).toEqual([404, 404, 200]);
      const ended = await world.sql(
        `select principal, until is not null ended from audience where subject_id = $1 and why = 'published'`,
        [shown.id],
      );
      expect(ended).toEqual([{ principal: 'public', ended: true }]);
      expect((await newcomer.get(`/items/${shown.id}/timeline`)).body.items[0]).toMatchObject({
        type: 'unpublished',
        actor: null,
        detail: { because: 'organisation_blocked' },
      });

      expect(await isParticipant(newcomer)).toBe(false);
      expect((await newcomer.get(`/organisations/${rival}`)).status).toBe(404);
      expect((await (await world.as('industry')).get(`/organisations/${organisation}`)).status).toBe(404);
      expect((await newcomer.get(`/organisations/${organisation}`)).body.can).toMatchObject({
        seeRegistration: true,
        admitMembers: false,
      });
      expect((await newcomer.get(`/proposals/${before.id}`)).status).toBe(200);
      const joins = await (await world.as('knowledge')).post(`/organisations/${organisation}/membership-requests`, {});
      expect([joins.status, joins.body.code]).toEqual([409, 'organisation-closed']);

      const held = await submitted(newcomer, 'barriers', aBarrier({ confidentiality: 'public' }));
      const published = await newcomer.post(`/barriers/${held.id}/publication`);
      expect([published.status, published.body.code]).toEqual([409, 'organisation-blocked']);
      await world.settle();
      expect((await newcomer.get(`/barriers/${held.id}`)).body.case).toMatchObject({
        status: 'on_hold',
        desk: { code: 'SECURITY_OFFICE' },
        routing: { ruleId: 'R002' },
      });
      const row = await caseAt(security, 'SECURITY_OFFICE', held.id);
      expect((await security.get(`/cases/${row.id}`)).body).toMatchObject({ item: null, title: null });
      expect(await caseAt(verifier, 'VERIF_DESK', held.id)).toBeUndefined();

      // unblocked: as trusted as before, and what waited goes on
      expect((await decideByTwo([security, verifier], organisation, 'unblock')).body).toMatchObject({
        status: 'verified',
        orgVerification: 'screened',
      });
      await world.settle();
      expect((await newcomer.get(`/barriers/${held.id}`)).body.case).toMatchObject({
        status: 'assigned',
        desk: { code: 'NPRD_DESK' },
      });
      expect(await isParticipant(newcomer)).toBe(true);
      expect((await security.get(`/cases/${row.id}`)).status).toBe(404);
      // what was public does not come back by itself; its owner publishes it again
      expect(await shownTo('rival')).toBe(404);
      expect((await newcomer.post(`/barriers/${shown.id}/publication`)).status).toBe(201);
      expect(await shownTo('rival')).toBe(200);
    });

    it('moves from one hold to the other when it is blocked meanwhile', async () => {
      await decide(verifier, organisation, 'ownership_review');
      await world.settle();
      const held = await submitted(newcomer, 'proposals', aProposal());
      await world.settle();
      await decide(security, organisation, 'block', 'Wij onderzoeken een melding.');
      await world.settle();
      expect((await newcomer.get(`/proposals/${held.id}`)).body.case).toMatchObject({
        status: 'on_hold',
        desk: { code: 'SECURITY_OFFICE' },
        routing: { ruleId: 'R002' },
      });
      expect(await caseAt(verifier, 'VERIF_DESK', held.id)).toBeUndefined();
      await decideByTwo([security, lead], organisation, 'unblock');
      await world.settle();
      // back to where it was: the review, and its hold
      expect((await newcomer.get(`/organisations/${organisation}`)).body).toMatchObject({
        status: 'ownership_review',
        orgVerification: 'ownership_pending',
        case: { status: 'in_review' },
      });
      expect((await newcomer.get(`/proposals/${held.id}`)).body.case).toMatchObject({
        status: 'on_hold',
        desk: { code: 'VERIF_DESK' },
        routing: { ruleId: 'R003' },
      });
      expect(await world.sql('select 1 from dead_job')).toEqual([]);
    });
  });
});
