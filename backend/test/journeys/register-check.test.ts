import type { ApiClient } from '../api-client.js';
import { allInOrder, aNewCompany } from '../builders/verification.js';
import { answering, aProfile, startRegisterServer } from '../register-server.js';
import { openWorld, type World } from '../world.js';

const patience = 300;

describe('the business register', () => {
  let world: World;
  let register: Awaited<ReturnType<typeof startRegisterServer>>;
  let verifier: ApiClient;
  beforeAll(async () => {
    register = await startRegisterServer();
    world = await openWorld({ kvk: { url: register.url, key: 'sleutel-1', timeoutMs: patience } });
    verifier = await world.as('verifier');
  });
  afterAll(async () => {
    await world.close();
    await register.stop();
  });

  /** Address as in the registrations of these tests. */
  const visitAddress = { street: 'Kade', number: '1', postcode: '7511 AB', town: 'Enschede' };
  const company = (kvkNumber: string) => aNewCompany(world, kvkNumber, { visitAddress });
  const checkOf = async (id: string) => (await verifier.get(`/organisations/${id}/checklist`)).body.register;
  const itemOf = async (id: string, code: string) =>
    (await verifier.get(`/organisations/${id}/checklist`)).body.items.find(
      (one: { code: string }) => one.code === code,
    );

  it('agrees: the desk sees it, and it decides nothing', async () => {
    register.answer('00000941', answering.withProfile(aProfile('00000941')));
    const { founder, id } = await company('00000941');
    expect(register.asked('00000941')).toEqual([{ path: '/api/v1/basisprofielen/00000941', key: 'sleutel-1' }]);
    expect(await checkOf(id)).toMatchObject({ outcome: 'match', shielded: false, differences: [] });
    expect(await itemOf(id, 'register')).toMatchObject({ verdict: 'open', assessor: null, at: null });
    expect((await founder.get(`/organisations/${id}`)).body).toMatchObject({
      status: 'kvk_check',
      orgVerification: 'none',
    });
    expect((await verifier.get(`/organisations/${id}`)).body.case).toMatchObject({ status: 'assigned', outcome: null });
  });

  it('differs: the desk sees both sides, the organisation does not', async () => {
    const ended = { materieleRegistratie: { datumAanvang: '20150601', datumEinde: '20250301' } };
    register.answer('00000942', answering.withProfile(aProfile('00000942', ended)));
    const { founder, id } = await company('00000942');
    expect(await checkOf(id)).toMatchObject({
      outcome: 'differs',
      differences: [{ field: 'endedOn', given: null, found: '2025-03-01' }],
    });
    register.answer(
      '00000943',
      answering.withProfile(
        aProfile('00000943', { handelsnamen: [], naam: 'Anders B.V.', statutaireNaam: 'Anders B.V.' }),
      ),
    );
    const other = await company('00000943');
    expect((await checkOf(other.id)).differences).toEqual([
      { field: 'legalName', given: 'Bedrijf 00000943 B.V.', found: 'Anders B.V.' },
    ]);
    expect((await founder.get(`/organisations/${id}/checklist`)).status).toBe(403);
    expect((await founder.get(`/organisations/${id}`)).body.status).toBe('kvk_check');
  });

  it('keeps a shielded address to itself', async () => {
    const hidden = aProfile('00000944', { shielded: true });
    register.answer(
      '00000944',
      answering.withProfile(JSON.parse(JSON.stringify(hidden).replaceAll('Kade', 'Geheimstraat'))),
    );
    const { id } = await company('00000944');
    expect(await checkOf(id)).toMatchObject({ outcome: 'match', shielded: true, differences: [] });
    expect(
      await world.sql('select shielded, non_mailing from register_check where organisation_id = $1', [id]),
    ).toEqual([{ shielded: true, non_mailing: true }]);
    for (const table of ['register_check', 'outbox', 'audit'])
      expect(await world.sql(`select 1 from ${table} t where t::text like '%Geheimstraat%'`)).toEqual([]);
  });

  it('does not know the number', async () => {
    const { id } = await company('00000945');
    expect(await checkOf(id)).toMatchObject({ outcome: 'not_found', differences: [] });
    expect(register.asked('00000945')).toHaveLength(1);
  });

  it('is asked again until it answers', async () => {
    const answers = [answering.failing, answering.garbage, answering.never];
    register.answer('00000946', (response) =>
      (answers.shift() ?? answering.withProfile(aProfile('00000946')))(response),
    );
    const { founder, id } = await company('00000946');
    expect(register.asked('00000946')).toHaveLength(4);
    expect(await checkOf(id)).toMatchObject({ outcome: 'match' });
    expect(await world.sql('select 1 from register_check where organisation_id = $1', [id])).toHaveLength(1);
    expect((await founder.get('/notifications')).body.items).toHaveLength(1);
  });

  it('does not answer at all: the registration goes on, and tomorrow it is asked again', async () => {
    register.answer('00000947', answering.failing);
    const { founder, id } = await company('00000947');
    await world.settle(20);
    expect(register.asked('00000947')).toHaveLength(5);
    expect(await checkOf(id)).toMatchObject({ outcome: 'unreachable', differences: [] });
    expect((await founder.get(`/organisations/${id}`)).body.status).toBe('kvk_check');
    // the desk can go on by hand
    await allInOrder(verifier, id);
    const decided = await verifier.post(`/organisations/${id}/verification-decisions`, { decision: 'kvk_correct' });
    expect(decided.body.status).toBe('verified');

    register.answer('00000947', answering.withProfile(aProfile('00000947')));
    await world.sweep();
    await world.settle();
    expect(register.asked('00000947')).toHaveLength(5);
    await world.sql(`update register_check set expires_at = now() - interval '1 minute' where organisation_id = $1`, [
      id,
    ]);
    await world.sweep();
    await world.sweep();
    await world.settle();
    expect(register.asked('00000947')).toHaveLength(6);
    expect(await checkOf(id)).toMatchObject({ outcome: 'match' });
    expect(await itemOf(id, 'register')).toMatchObject({ verdict: 'pass' });
    expect((await verifier.get(`/organisations/${id}`)).body.status).toBe('verified');
  });

  it('says a year later that a verified organisation ended: the desk hears, nobody is shut out', async () => {
    register.answer('00000948', answering.withProfile(aProfile('00000948')));
    const { founder, id } = await company('00000948');
    await allInOrder(verifier, id);
    await verifier.post(`/organisations/${id}/verification-decisions`, { decision: 'kvk_correct' });
    await world.settle();
    const [check] = await world.sql<{ days: number }>(
      `select extract(day from expires_at - checked_at)::int days from register_check where organisation_id = $1`,
      [id],
    );
    expect(check?.days).toBe(365);
    register.answer(
      '00000948',
      answering.withProfile(aProfile('00000948', { materieleRegistratie: { datumEinde: '20261101' } })),
    );
    await world.sql(`update register_check set expires_at = now() - interval '1 minute' where organisation_id = $1`, [
      id,
    ]);
    // the duty is a row: a worker that starts later finds it
    await world.stopWorker();
    await world.startWorker();
    await world.sweep();
    await world.settle();
    expect(await checkOf(id)).toMatchObject({ outcome: 'differs', differences: [{ field: 'endedOn' }] });
    expect(await itemOf(id, 'register')).toMatchObject({ verdict: 'open', assessor: { name: 'Vera Mulder' } });
    expect(await itemOf(id, 'signatory')).toMatchObject({ verdict: 'pass' });
    const bell = (await verifier.get('/notifications')).body.items;
    expect(bell.filter(({ type }: { type: string }) => type === 'organisation.register-differs')).toHaveLength(1);

    // it did not decide, the members did not hear of it, and both checks are kept
    expect((await founder.get(`/organisations/${id}`)).body).toMatchObject({
      status: 'verified',
      orgVerification: 'kvk_verified',
    });
    expect((await founder.get('/notifications')).body.items.map(({ type }: { type: string }) => type)).toEqual([
      'organisation.decided',
      'organisation.registered',
    ]);
    expect(
      await world.sql('select outcome from register_check where organisation_id = $1 order by checked_at', [id]),
    ).toEqual([{ outcome: 'match' }, { outcome: 'differs' }]);
  });

  it('is asked once about an organisation that came in verified: imported, or of the demo world', async () => {
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>(
      `update organisation set register_asked_at = null where kvk_number = '00000902' returning id`,
    );
    const left = `update organisation set register_asked_at = null, status = 'archived' where kvk_number = '00000906'`;
    await world.sql(left);
    register.answer('00000902', answering.withProfile(aProfile('00000902', { naam: 'Noorderlicht Composites B.V.' })));
    await world.stopWorker();
    await world.startWorker();
    await Promise.all([world.sweep(), world.sweep()]);
    await world.settle();
    await world.sweep();
    await world.settle();
    expect(register.asked('00000902')).toHaveLength(1);
    const checks = await world.sql<{ outcome: string; days: number }>(
      `select outcome, extract(day from expires_at - checked_at)::int days from register_check where organisation_id = $1`,
      [id],
    );
    expect(checks).toEqual([{ outcome: expect.any(String), days: 365 }]);
    // whoever was asked about before, or is gone, is left alone
    expect(register.asked('00000901')).toHaveLength(0);
    expect(register.asked('00000906')).toHaveLength(0);
    // and from then on yearly, as everyone
    await world.sql(`update register_check set expires_at = now() where organisation_id = $1`, [id]);
    await world.sweep();
    await world.settle();
    expect(register.asked('00000902')).toHaveLength(2);
  });

  it('is not asked about an organisation that left', async () => {
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>(
      `select id from organisation where kvk_number = '00000941'`,
    );
    await world.sql(`update organisation set status = 'archived' where id = $1`, [id]);
    await world.sql(`update register_check set expires_at = now() - interval '1 minute' where organisation_id = $1`, [
      id,
    ]);
    await world.sweep();
    await world.settle();
    expect(register.asked('00000941')).toHaveLength(1);
    // all that time nothing was told to others than the desk, and no job is left but the one that never got an answer
    expect(await world.sql(`select consumer from dead_job`)).toEqual([{ consumer: 'register' }]);
    const [{ key } = { key: '' }] = await world.sql<{ key: string }>(
      `select count(*)::int key from outbox where payload::text like '%sleutel-1%'`,
    );
    expect(key).toBe(0);
  });
});
