import { startApi } from '../../src/app.js';
import { sealAudit, verifyAudit } from '../../src/platform/audit-seal.js';
import { Database } from '../../src/platform/database.js';
import { aProposal, submitted } from '../builders/items.js';
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

  it('shows an edited row at its place, and is whole again when it is put back', async () => {
    const [row] = await world.sql<{ id: string; actor: string }>(
      'select id, actor from audit order by id offset 5 limit 1',
    );
    await asSuperuser(`update audit set actor = 'person:someone-else' where id = ${row?.id}`);
    expect((await verifyAudit(db)).broken).toEqual([expect.objectContaining({ auditId: row?.id })]);
    await asSuperuser(`update audit set actor = '${row?.actor}' where id = ${row?.id}`);
    expect((await verifyAudit(db)).broken).toEqual([]);
  });

  it('shows a row that was taken out', async () => {
    const [row] = await world.sql<{ id: string }>('select id from audit order by id offset 7 limit 1');
    await asSuperuser(`delete from audit where id = ${row?.id}`);
    expect((await verifyAudit(db)).broken).toEqual([expect.objectContaining({ auditId: row?.id })]);
  });
});
