import { startApi } from '../../src/app.js';
import { sealAudit, verifyAudit } from '../../src/platform/audit-seal.js';
import { Database } from '../../src/platform/database.js';
import { aProposal, submitted } from '../builders/items.js';
import { mend, planted, type SealedEntry } from '../tampering.js';
import { openWorld, type World } from '../world.js';

describe('the audit trail', () => {
  let world: World;
  let api: Awaited<ReturnType<typeof startApi>>;
  let db: Database;
  beforeAll(async () => {
    world = await openWorld();
    api = await startApi(world.config);
    db = api.app.get(Database);
    const industry = await world.as('industry');
    for (const _ of [1, 2, 3]) await submitted(industry, 'proposals', aProposal());
    await world.settle();
    await world.stopWorker();
    while ((await sealAudit(db)) > 0);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const asSuperuser = (statement: string) =>
    world.sql(
      `alter table audit disable trigger append_only; ${statement}; alter table audit enable trigger append_only`,
    );

  it('has a row for each change of state and is chained whole', async () => {
    const actions = await world.sql<{ action: string }>('select distinct action from audit');
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['session.opened', 'item.created', 'item.submitted', 'item.routed', 'case.opened']),
    );
    expect(await verifyAudit(db)).toMatchObject({ unsealed: 0, broken: [] });
    expect((await verifyAudit(db)).sealed).toBeGreaterThan(15);
  });

  it('finds each of 200 planted edits, deletions, insertions and swaps, and names its place', async () => {
    const rows = await world.sql<SealedEntry>(
      `select a.*, a.xid::text, s.position::int from audit a join audit_seal s on s.audit_id = a.id order by s.position`,
    );
    const missed: string[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const { tampering, statement, touched, places } = planted(turn, rows);
      await asSuperuser(statement);
      const { broken } = await verifyAudit(db);
      const named = new Set(broken.map(({ position }) => position));
      if (!places.every((place) => named.has(place)))
        missed.push(`${tampering} at ${places}: ${JSON.stringify(broken)}`);
      await asSuperuser(mend(touched));
    }
    expect(missed).toEqual([]);
    expect(await verifyAudit(db)).toMatchObject({ unsealed: 0, broken: [] });
  });

  it('shows a chain whose seals were taken out or rewritten', async () => {
    await world.sql('create table kept as select * from audit_seal');
    const onSeals = (statement: string) =>
      world.sql(
        `alter table audit_seal disable trigger append_only; ${statement}; alter table audit_seal enable trigger append_only`,
      );
    await onSeals('delete from audit_seal where position = 4');
    expect((await verifyAudit(db)).broken.map(({ position, fault }) => [position, fault])).toEqual([
      [5, 'seal'],
      [3, 'inserted'],
    ]);
    await onSeals('insert into audit_seal select * from kept where position = 4');
    await onSeals(`update audit_seal set hash = repeat('a', 64) where position = 6`);
    expect((await verifyAudit(db)).broken.map(({ position }) => position)).toEqual([6, 7]);
    await onSeals('update audit_seal s set hash = k.hash from kept k where k.position = s.position and s.position = 6');
    expect((await verifyAudit(db)).broken).toEqual([]);
  });
});
