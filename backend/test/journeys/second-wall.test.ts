import { Client } from 'pg';
import { aProposal, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

/** The database as the application's role sees it, with the principals of a reader who should see nothing. */
describe('row level security', () => {
  let world: World;
  let app: Client;
  beforeAll(async () => {
    world = await openWorld();
    app = new Client({ connectionString: world.config.databaseUrl, options: '-c role=defport_app' });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  const seenBy = async (principals: string, table: string) => {
    await app.query('begin');
    await app.query(`select set_config('app.principals', $1, true)`, [principals]);
    const { rowCount } = await app.query(`select * from ${table}`);
    await app.query('rollback');
    return rowCount;
  };

  it('shows content only to the audience, also to a query without any predicate', async () => {
    const industry = await world.as('industry');
    await submitted(industry, 'proposals', aProposal());
    await world.settle();
    const [owner] = await world.sql<{ id: string }>(`select id from organisation where kvk_number = '00000901'`);
    for (const table of ['proposal', 'item_revision']) {
      expect(await seenBy(`org:${owner?.id}`, table)).toBe(1);
      expect(await seenBy('desk:DEFPORT_OFFICE', table)).toBe(1);
      expect(await seenBy('', table)).toBe(0);
      expect(await seenBy('desk:LIOF,public,participants,role:portal_admin', table)).toBe(0);
    }
    const unset = await app.query('select * from proposal');
    expect(unset.rowCount).toBe(0);
  });

  it('shows that a marked text was refused to the portal security officer only', async () => {
    const refused = await (await world.as('industry')).post('/proposals', aProposal({ title: 'Stg. Geheim' }));
    expect(refused.body.code).toBe('marking-detected');
    expect(await seenBy('desk:SECURITY_OFFICE', 'security_event')).toBe(1);
    for (const principals of ['', 'desk:DEFPORT_OFFICE,role:portal_admin,role:auditor,participants,public'])
      expect(await seenBy(principals, 'security_event')).toBe(0);
  });

  it('covers every table that holds what people wrote', async () => {
    const open = await world.sql<{ name: string }>(
      `select c.relname name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname in ('fields', 'text', 'comment', 'reasons', 'explanation')
         and not c.relrowsecurity group by 1 order by 1`,
    );
    // the mail and the bell belong to one person each and are read by that person's id
    expect(open.map(({ name }) => name)).toEqual(['mail', 'notification']);
  });

  it('leaves the application no way to change the past', async () => {
    for (const table of [
      'audit',
      'audit_seal',
      'item_revision',
      'case_message',
      'review',
      'advice',
      'security_event',
    ]) {
      await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied|append-only/);
      await expect(
        app.query(`update ${table} set ${table === 'audit_seal' ? 'hash' : 'at'} = default`),
      ).rejects.toThrow(/permission denied|append-only/);
    }
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) owns from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owns: 0 }]);
  });
});
