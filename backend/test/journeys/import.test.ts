import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProposal, submitted } from '../builders/items.js';
import { openWorld, testKey, type World } from '../world.js';

const password = 'ingevoerd-wachtwoord-1';
const people = [
  { email: 'sig@brakstede.example', name: 'Sanne Brak', password, roles: ['org_admin', 'org_signatory'] },
  { email: 'ed@brakstede.example', name: 'Ed Brak', password, roles: ['org_editor'] },
];
const brakstede = {
  name: 'Brakstede Onbemand B.V.',
  kvkNumber: '00000971',
  orgType: 'startup',
  region: 'noord_brabant',
  employees: 15,
  orgVerification: 'kvk_verified',
  people,
};
const waiting = {
  ...brakstede,
  name: 'Wachtlust B.V.',
  kvkNumber: '00000972',
  orgVerification: 'ownership_pending',
  people: [],
};

describe('importing organisations', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await openWorld();
    folder = mkdtempSync(join(tmpdir(), 'defport-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  /** The compiled command, as npm would run it. */
  async function runImport(organisations: unknown, as = 'admin@defport.example') {
    const path = join(folder, 'organisations.json');
    writeFileSync(path, typeof organisations === 'string' ? organisations : JSON.stringify(organisations));
    const program = join(import.meta.dirname, '../../dist/src/organisations-import.js');
    const child = spawn(process.execPath, [program, '--as', as, path], {
      env: { ...process.env, DATABASE_URL: world.config.databaseUrl, ENCRYPTION_KEY: testKey, NODE_ENV: 'test' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    await world.settle();
    await world.sweep();
    await world.settle();
    return { code, output };
  }

  const counts = () =>
    world.sql(`select (select count(*) from organisation) organisations, (select count(*) from person) people,
      (select count(*) from person_grant) grants, (select count(*) from outbox) facts, (select count(*) from audit) trail`);

  it('is the functional administrator’s alone', async () => {
    const as = 'verifier@defport.example';
    const { code, output } = await runImport([brakstede], as);
    expect([code, output]).toEqual([
      1,
      `${as} is not a functional administrator of this portal, so nothing was imported.\n`,
    ]);
    expect(await world.sql(`select 1 from organisation where kvk_number = '00000971'`)).toEqual([]);
  });

  it('names every mistake in the file and writes nothing', async () => {
    const { code, output } = await runImport([
      brakstede,
      { ...brakstede, kvkNumber: '12', orgVerification: 'trusted' },
    ]);
    expect(code).toBe(1);
    expect(output).toMatch(/cannot be imported:\n- 1\.kvkNumber: must be eight digits\n- 1\.orgVerification: /);
    expect((await runImport('{ this is not json')).output).toMatch(/^\S+ cannot be read as JSON /);
    expect(await world.sql(`select 1 from organisation where kvk_number = '00000971'`)).toEqual([]);
  });

  it('brings in organisations with their people and their verification, and says so', async () => {
    const { code, output } = await runImport([brakstede, waiting]);
    expect(output).toBe(
      '00000971 Brakstede Onbemand B.V.: new (kvk_verified)\n' +
        '00000972 Wachtlust B.V.: new (ownership_pending)\n' +
        '2 organisations: 2 new, 0 changed, 0 unchanged, 0 impossible\n',
    );
    expect(code).toBe(0);
    const signatory = await world.visitor().signIn('sig@brakstede.example', password);
    const me = (await signatory.get('/me')).body;
    expect(me.organisations).toEqual([
      expect.objectContaining({
        kvkNumber: '00000971',
        status: 'verified',
        orgVerification: 'kvk_verified',
        roles: ['org_admin', 'org_signatory'],
      }),
    ]);
    const { id } = me.organisations[0];
    expect((await signatory.get(`/organisations/${id}`)).body).toMatchObject({
      employees: 15,
      legalName: brakstede.name,
    });
    const { id: item } = await submitted(signatory, 'proposals', aProposal());
    await world.settle();
    expect((await signatory.get(`/proposals/${item}`)).body.case.status).toBe('assigned');
    const [audit] = await world.sql(
      `select a.detail from audit a join person p on a.actor = 'person:' || p.id
      where a.action = 'organisation.imported' and a.subject_id = $1 and p.email = 'admin@defport.example'`,
      [id],
    );
    expect(audit).toEqual({ detail: { result: 'made', joined: 2, verification: 'kvk_verified' } });
    // the register is asked about both, without anyone having to think of it
    expect(
      await world.sql(
        `select o.kvk_number kvk, count(*)::int checks from register_check c join organisation o on o.id = c.organisation_id
         where o.kvk_number in ('00000971', '00000972') group by 1 order by 1`,
      ),
    ).toEqual([
      { kvk: '00000971', checks: 1 },
      { kvk: '00000972', checks: 1 },
    ]);
    // what still waits for a decision waits at its desk; what is verified does not
    const inbox = (await (await world.as('verifier')).get('/cases?desk=VERIF_DESK')).body.items;
    expect(inbox.map(({ title }: { title: string }) => title)).toEqual(['Wachtlust B.V.']);
    expect(
      await world.sql(`select 1 from mail where recipient like '%brakstede%' and subject like '%aanmelding%'`),
    ).toEqual([]);
  });

  it('a second run changes nothing', async () => {
    const before = await counts();
    const { code, output } = await runImport([brakstede, waiting]);
    expect([code, output.split('\n').at(-2)]).toEqual([
      0,
      '2 organisations: 0 new, 0 changed, 2 unchanged, 0 impossible',
    ]);
    expect(await counts()).toEqual(before);
  });

  it('a new verification in the file releases what was held', async () => {
    const late = {
      ...waiting,
      people: [{ email: 'wil@wachtlust.example', name: 'Wil Wacht', password, roles: ['org_signatory'] }],
    };
    expect((await runImport([late])).output).toContain('Wachtlust B.V.: changed (ownership_pending)');
    const signatory = await world.visitor().signIn('wil@wachtlust.example', password);
    const { id } = await submitted(signatory, 'proposals', aProposal());
    await world.settle();
    expect((await signatory.get(`/proposals/${id}`)).body.case.status).toBe('on_hold');
    expect((await runImport([{ ...late, orgVerification: 'screened' }])).code).toBe(0);
    expect((await signatory.get(`/proposals/${id}`)).body.case).toMatchObject({
      status: 'assigned',
      desk: { code: 'DEFPORT_OFFICE' },
    });
    expect((await (await world.as('verifier')).get('/cases?desk=VERIF_DESK')).body.items).toEqual([]);
    // a decision is not undone by a file
    const back = await runImport([{ ...late, orgVerification: 'none' }]);
    expect([back.code, back.output]).toEqual([1, expect.stringContaining('left as it is')]);
    expect((await signatory.get('/me')).body.organisations[0].orgVerification).toBe('screened');
  });

  it('leaves the password of someone who is here already', async () => {
    const known = { email: 'knowledge@defport.example', name: 'Andere Naam', password, roles: ['org_viewer'] };
    expect((await runImport([{ ...brakstede, people: [...people, known] }])).output).toContain('changed');
    const knowledge = await world.as('knowledge');
    expect((await knowledge.get('/me')).body).toMatchObject({ person: { name: 'Koen Verhagen' } });
    expect((await world.visitor().post('/sessions', { email: known.email, password })).status).toBe(401);
  });
});
