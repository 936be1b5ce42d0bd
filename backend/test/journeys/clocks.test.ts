import {
  addWorkingDays,
  localDate,
  subtractWorkingDays,
  workingCalendar,
  workingDaysBetween,
} from '../../src/desks/index.js';
import type { ApiClient } from '../api-client.js';
import { aProposal, aQuestion, submitted } from '../builders/items.js';
import { until } from '../until.js';
import { openWorld, type World } from '../world.js';

interface Notice {
  type: string;
  subject: { kind: string; id: string };
  text: { nl: string; en: string };
}
interface Seen {
  type: string;
  detail: Record<string, unknown>;
}

describe('the clocks of a case', () => {
  let world: World;
  let industry: ApiClient;
  let officer: ApiClient;
  let office: ApiClient;
  let contactpoint: ApiClient;
  beforeAll(async () => {
    world = await openWorld();
    [industry, officer] = [await world.as('industry'), await world.as('officer')];
    [office, contactpoint] = [await world.as('office'), await world.as('contactpoint')];
  });
  afterAll(() => world.close());

  const today = localDate(new Date(), workingCalendar);
  const ago = (days: number) => subtractWorkingDays(today, days, workingCalendar);
  const later = (days: number, from = today) => addWorkingDays(from, days, workingCalendar);
  const atNoon = (day: string) => `${day}T11:00:00Z`;

  async function aCase(kind: 'proposals' | 'questions') {
    const { id } = await submitted(industry, kind, kind === 'proposals' ? aProposal() : aQuestion());
    await world.settle();
    const [one] = await world.sql<{ id: string }>('select id from desk_case where item_id = $1', [id]);
    return { itemId: id, caseId: one?.id ?? '' };
  }
  /** As if the term of this many working days had begun on that day. */
  const began = (caseId: string, kind: string, day: string, workingDays = 10) =>
    world.sql(
      `update case_clock set started_at = $3, working_days = $4, due_on = $5, next_at = case when paused_at is null then now() end
       where case_id = $1 and kind = $2 and met_at is null`,
      [caseId, kind, atNoon(day), workingDays, later(workingDays, day)],
    );
  const clocks = async (by: ApiClient, caseId: string) =>
    Object.fromEntries(
      (await by.get(`/cases/${caseId}`)).body.clocks.map(({ kind, ...rest }: { kind: string }) => [kind, rest]),
    );
  const bells = async (who: ApiClient, caseId: string, type = 'case.reminded'): Promise<Notice[]> =>
    (await who.get('/notifications?limit=100')).body.items.filter(
      (one: Notice) => one.type === type && one.subject.id === caseId,
    );
  const reminders = (caseId: string) =>
    world.sql<{ kind: string; percent: number }>(
      'select kind, percent from case_reminder where case_id = $1 order by sent_at, percent',
      [caseId],
    );
  /** Every duty more than once, and two at a time. */
  async function sweeps() {
    await Promise.all([world.sweep(), world.sweep()]);
    await world.sweep();
    await world.settle();
  }

  it('run from the routing, are met one after the other, and stand still while the submitter is asked', async () => {
    const { itemId, caseId } = await aCase('proposals');
    const opened = (await industry.get(`/proposals/${itemId}`)).body.case;
    const states = async (by = officer) => Object.values(await clocks(by, caseId)).map(({ state }) => state);
    expect(opened.clocks).toMatchObject([
      { kind: 'acknowledged', state: 'running', dueDate: later(1), left: 1 },
      { kind: 'first_answer', state: 'running', dueDate: opened.dueDate },
      { kind: 'solved', state: 'running' },
    ]);
    await officer.post(`/cases/${caseId}/assignment`, {});
    expect(await states()).toEqual(['met', 'running', 'running']);
    await officer.post(`/cases/${caseId}/questions`, { text: 'Welke leverancier levert de persen?' });
    expect(await states()).toEqual(['met', 'paused', 'paused']);
    await world.sql(
      'update case_clock set paused_at = $2, started_at = $2 where case_id = $1 and paused_at is not null',
      [caseId, atNoon(ago(3))],
    );
    await industry.post(`/cases/${caseId}/replies`, { text: 'Een leverancier uit Duitsland.' });
    const replied = (await officer.get(`/cases/${caseId}`)).body;
    const [, first] = replied.clocks;
    expect(first).toMatchObject({
      state: 'running',
      pausedDays: 3,
      dueDate: later(first.workingDays, later(3, ago(3))),
    });
    expect([replied.dueDate, replied.promisedDate]).toEqual([first.dueDate, opened.promisedDate]);
    await officer.post(`/cases/${caseId}/answer`, {
      outcome: 'accepted',
      reasons: 'Uw plan is concreet en de vraag is er. Wij nemen contact op over een afspraak.',
    });
    expect(await states(industry)).toEqual(['met', 'met', 'met']);
    await sweeps();
    expect(await reminders(caseId)).toEqual([]);
    const withdrawn = await aCase('proposals');
    await industry.post(`/proposals/${withdrawn.itemId}/withdrawal`);
    await world.settle();
    expect(Object.values(await clocks(officer, withdrawn.caseId)).map(({ state }) => state)).toEqual(
      Array(3).fill('stopped'),
    );
  });

  it('follow another priority from when they began, with an audit row, and the promise stays', async () => {
    const { itemId, caseId } = await aCase('proposals');
    const before = (await industry.get(`/proposals/${itemId}`)).body.case;
    await world.sql(`update desk_case set priority = 'P1', sla_working_days = 2, due_date = $2 where id = $1`, [
      caseId,
      later(2),
    ]);
    await world.sql(`update case_clock set working_days = 2 where case_id = $1 and kind = 'first_answer'`, [caseId]);
    await office.post(`/cases/${caseId}/rerouting`);
    await world.settle();
    const after = (await industry.get(`/proposals/${itemId}`)).body.case;
    expect([after.dueDate, after.promisedDate]).toEqual([before.dueDate, before.promisedDate]);
    const moved = await world.sql(`select detail from audit where action = 'case.clock-moved' and subject_id = $1`, [
      itemId,
    ]);
    const detail = { clock: 'first_answer', previous: later(2), dueDate: before.dueDate, because: 'priority' };
    expect(moved).toEqual([{ detail: expect.objectContaining(detail) }]);
  });

  it('are told of at 80% to the handler, at 100% to the coordinator, at 150% to the office, each once', async () => {
    const { caseId } = await aCase('proposals');
    await officer.post(`/cases/${caseId}/assignment`, {});
    await began(caseId, 'first_answer', ago(9));
    await sweeps();
    expect([(await bells(officer, caseId)).length, (await bells(office, caseId)).length]).toEqual([1, 0]);
    await began(caseId, 'first_answer', ago(12));
    await sweeps();
    expect([(await bells(officer, caseId)).length, (await bells(office, caseId)).length]).toEqual([1, 1]);
    await began(caseId, 'first_answer', ago(20));
    await sweeps();
    expect([(await bells(officer, caseId)).length, (await bells(office, caseId)).length]).toEqual([1, 2]);
    await sweeps();
    expect(await reminders(caseId)).toEqual([80, 100, 150].map((percent) => ({ kind: 'first_answer', percent })));
    const { history } = (await officer.get(`/cases/${caseId}`)).body;
    expect(history.slice(0, 3).map(({ type, detail }: Seen) => [type, detail['percent'], detail['to']])).toEqual([
      ['reminded', 150, 'office'],
      ['reminded', 100, 'coordinator'],
      ['reminded', 80, 'handler'],
    ]);
    const submitters = (await industry.get(`/cases/${caseId}`)).body.history;
    expect(submitters.filter(({ type }: Seen) => type === 'reminded')).toEqual([]);
    expect(await bells(industry, caseId)).toEqual([]);
  });

  it('tell the office of another desk by number only: it cannot open the case', async () => {
    const { caseId } = await aCase('questions');
    await began(caseId, 'first_answer', ago(20));
    await sweeps();
    expect((await bells(contactpoint, caseId)).length).toBe(2); // has no coordinator, so the desk hears both
    const [told, ...more] = await bells(office, caseId);
    expect(more).toEqual([]);
    expect(told?.subject.kind).toBe('escalations');
    expect(told?.text.nl).toMatch(/^DP-\S+ bij Eén aanspreekpunt defensie-industrie is te laat\./);
    expect(await bells(officer, caseId)).toEqual([]);
    expect((await office.get(`/cases/${caseId}`)).status).toBe(404);
  });

  it('are not told of while they stand still', async () => {
    const { caseId } = await aCase('questions');
    await contactpoint.post(`/cases/${caseId}/questions`, { text: 'Om welke regio gaat het precies?' });
    await began(caseId, 'first_answer', ago(20));
    await sweeps();
    expect(await reminders(caseId)).toEqual([]);
  });

  it('lose nothing and repeat nothing when no worker ran for days', async () => {
    const all = [await aCase('questions'), await aCase('questions')];
    const ids = all.map(({ caseId }) => caseId);
    await world.stopWorker();
    for (const { caseId } of all) await began(caseId, 'first_answer', ago(9));
    await world.startWorker();
    await until(
      async () => (await world.sql('select 1 from case_reminder where case_id = any($1)', [ids])).length === 2,
    );
    await sweeps();
    for (const { caseId } of all) {
      expect(await reminders(caseId)).toEqual([{ kind: 'first_answer', percent: 80 }]);
      expect((await bells(contactpoint, caseId)).length).toBe(1);
    }
  });

  it('are given to a case from before there were clocks', async () => {
    const { caseId } = await aCase('questions');
    await contactpoint.post(`/cases/${caseId}/assignment`, {});
    const before = await clocks(contactpoint, caseId);
    await world.sql('delete from case_clock where case_id = $1', [caseId]);
    await world.stopWorker();
    await world.startWorker();
    await world.sweep();
    const after = await clocks(contactpoint, caseId);
    expect(Object.values(after).map(({ state, dueDate }) => [state, dueDate])).toEqual(
      Object.values(before).map(({ state, dueDate }) => [state, dueDate]),
    );
  });

  it('that end in an outage of the portal end later by the working days that it took, once, and say so', async () => {
    const [ended, runs, waits] = [await aCase('questions'), await aCase('questions'), await aCase('questions')];
    await contactpoint.post(`/cases/${waits.caseId}/questions`, { text: 'Om welke regio gaat het precies?' });
    const before = await clocks(contactpoint, ended.caseId);
    const promised = (await industry.get(`/questions/${ended.itemId}`)).body.case.promisedDate;
    await world.stopWorker();
    for (const { caseId } of [ended, waits]) await began(caseId, 'first_answer', ago(6), 4);
    const others = await clocks(contactpoint, runs.caseId);
    // an organisation that was asked something, and could not answer on its last day
    await world.sql(
      `insert into answer_deadline (id, organisation_id, due_on, expires_at)
       select gen_random_uuid(), id, $1, now() from organisation order by id limit 1`,
      [ago(2)],
    );
    await world.sql(`update heartbeat set at = $1 where process = 'worker'`, [atNoon(ago(3))]);
    await world.startWorker();
    const outages = () => world.sql<{ id: string }>('select id from outage');
    await until(async () => (await outages()).length === 1);
    await sweeps();
    expect(await outages()).toHaveLength(1);
    const days = workingDaysBetween(ago(4), today, workingCalendar);
    const due = later(4 + days, ago(6));
    const seen = (await industry.get(`/questions/${ended.itemId}`)).body.case;
    expect([seen.dueDate, seen.promisedDate]).toEqual([due, promised]);
    expect(seen.clocks[1]).toMatchObject({ extendedDays: days, dueDate: due });
    const { items } = (await industry.get(`/items/${ended.itemId}/timeline`)).body;
    expect(items[0]).toMatchObject({
      type: 'extended',
      detail: { days, dueDate: due, since: new Date(atNoon(ago(3))).toISOString() },
    });
    expect((await bells(industry, ended.itemId, 'case.extended')).length).toBe(1);
    const answers = await world.sql('select due_on::text from answer_deadline where settled_at is null');
    expect(answers).toEqual([{ due_on: later(days, ago(2)) }]);
    // only what ended in it: not the rest, not what stood still, and nobody hears that it is late
    expect((await clocks(contactpoint, ended.caseId))['solved']).toMatchObject({ dueDate: before['solved'].dueDate });
    expect(await clocks(contactpoint, runs.caseId)).toEqual(others);
    expect((await clocks(contactpoint, waits.caseId))['first_answer']).toMatchObject({ extendedDays: 0 });
    expect((await reminders(ended.caseId)).filter(({ percent }) => percent >= 100)).toEqual([]);
    await world.stopWorker();
    await world.sql(`update heartbeat set at = now() - interval '10 minutes' where process = 'worker'`);
    await world.startWorker();
    await world.sweep();
    expect(await outages()).toHaveLength(1);
  });

  describe('of a hand-over', () => {
    const reason = 'Dit gaat over opschaling, het programmabureau weet hier meer van.';
    const handOver = async () => {
      const made = await aCase('questions');
      await contactpoint.post(`/cases/${made.caseId}/transfer`, { desk: 'DEFPORT_OFFICE', reason });
      await world.settle();
      return made;
    };
    const transfers = (caseId: string) => world.sql('select desk, transfers from desk_case where id = $1', [caseId]);
    const outcomes = (caseId: string) =>
      world.sql('select from_desk, to_desk, outcome from case_handover where case_id = $1 order by offered_at', [
        caseId,
      ]);
    const offered = { from_desk: 'DEF_SPOC', to_desk: 'DEFPORT_OFFICE' };

    it('stop when the other desk accepts it or takes it: one transfer, and nobody else is told', async () => {
      const [accepted, taken] = [await handOver(), await handOver()];
      const [row] = (await officer.get('/cases?desk=DEFPORT_OFFICE&kind=question&sort=newest')).body.items;
      expect(row).toMatchObject({ id: taken.caseId, status: 'assigned' });
      const seen = (await officer.get(`/cases/${accepted.caseId}`)).body;
      expect(seen).toMatchObject({
        handover: { from: { code: 'DEF_SPOC' }, acceptBy: later(1) },
        can: { accept: true, giveBack: true },
      });
      expect((await bells(officer, accepted.caseId, 'case.opened'))[0]?.text.nl).toContain('Neem het aan uiterlijk');
      const done = await officer.post(`/cases/${accepted.caseId}/acceptance`);
      expect(done.body).toMatchObject({ handover: null, status: 'assigned', can: { accept: false, giveBack: false } });
      expect(done.body.history[0]).toMatchObject({ type: 'accepted', actor: { name: 'Otto Brandsma' } });
      expect((await officer.post(`/cases/${accepted.caseId}/acceptance`)).body.code).toBe('nothing-offered');
      await officer.post(`/cases/${taken.caseId}/assignment`, {});
      await world.sql(`update case_handover set over_at = now() where settled_at is null or outcome = 'accepted'`);
      await sweeps();
      for (const { caseId } of [accepted, taken]) {
        expect(await outcomes(caseId)).toEqual([{ ...offered, outcome: 'accepted' }]);
        expect(await transfers(caseId)).toEqual([{ desk: 'DEFPORT_OFFICE', transfers: 1 }]);
        expect(await bells(office, caseId, 'case.bounced')).toEqual([]);
      }
    });

    it('bring it back after a working day without acceptance, and say so to the desk, its coordinator and the office', async () => {
      const { itemId, caseId } = await handOver();
      await sweeps();
      expect(await transfers(caseId)).toEqual([{ desk: 'DEFPORT_OFFICE', transfers: 1 }]);
      await world.sql('update case_handover set over_at = now() where case_id = $1', [caseId]);
      await sweeps();
      expect(await outcomes(caseId)).toEqual([{ ...offered, outcome: 'bounced' }]);
      expect(await transfers(caseId)).toEqual([{ desk: 'DEF_SPOC', transfers: 1 }]);
      const back = await bells(contactpoint, caseId, 'case.opened');
      expect(back[0]?.text.nl).toContain('is terug in uw werkbak');
      expect((await bells(office, caseId, 'case.bounced')).map(({ subject }) => subject.kind)).toEqual(['escalations']);
      expect(await bells(officer, caseId, 'case.bounced')).toEqual([]);
      const { items } = (await industry.get(`/items/${itemId}/timeline`)).body;
      expect(items[0]).toMatchObject({
        type: 'transferred',
        actor: null,
        detail: { desk: 'DEF_SPOC', from: 'DEFPORT_OFFICE', because: 'bounced' },
      });
      expect((await officer.get(`/cases/${caseId}`)).status).toBe(404);
      expect((await clocks(contactpoint, caseId))['acknowledged']).toMatchObject({ state: 'running', left: 1 });
    });

    it('bring it back at once when the other desk returns it with a reason; that is not a second transfer', async () => {
      const { itemId, caseId } = await handOver();
      expect((await officer.post(`/cases/${caseId}/return`, {})).status).toBe(400);
      const why = 'Dit is een vraag over het portaal zelf.';
      expect((await officer.post(`/cases/${caseId}/return`, { reason: why })).body.desk.code).toBe('DEF_SPOC');
      await world.settle();
      expect(await outcomes(caseId)).toEqual([{ ...offered, outcome: 'returned' }]);
      expect(await transfers(caseId)).toEqual([{ desk: 'DEF_SPOC', transfers: 1 }]);
      const { items } = (await industry.get(`/items/${itemId}/timeline`)).body;
      expect(items[0]).toMatchObject({ type: 'transferred', text: why, detail: { because: 'returned' } });
      expect(await bells(office, caseId, 'case.bounced')).toEqual([]);
    });

    it('leave no choice to the contact point, to which it goes when nobody found the right desk', async () => {
      const { caseId } = await handOver();
      const rom = await world.as('rom');
      await officer.post(`/cases/${caseId}/transfer`, { desk: 'LIOF', reason });
      await rom.post(`/cases/${caseId}/transfer`, { desk: 'FIN_TABLE', reason });
      expect((await outcomes(caseId)).map((one) => Object.values(one))).toEqual([
        ['DEF_SPOC', 'DEFPORT_OFFICE', 'passed_on'],
        ['DEFPORT_OFFICE', 'LIOF', 'passed_on'],
      ]);
      expect((await contactpoint.get(`/cases/${caseId}`)).body).toMatchObject({
        handover: null,
        can: { accept: false },
      });
    });
  });
});
