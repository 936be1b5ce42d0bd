import { Client } from 'pg';
import { openDataSource } from '../../src/platform/database.js';
import { openLog } from '../../src/platform/log.js';
import { freshDatabase } from '../database.js';
import { openWorld } from '../world.js';

const secret = 'kanariegeel';

/** Each of these fails in the database, with what people wrote among its parameters. */
const failing: [what: string, sql: string, params: unknown[]][] = [
  [
    'a value that is taken',
    `insert into person (id, email, name, password_hash) values (gen_random_uuid(), 'officer@defport.example', $1, $2)`,
    [secret, `$argon2id$${secret}`],
  ],
  [
    'a text that breaks a rule',
    `insert into audience (subject_id, principal, why) values (gen_random_uuid(), $1, 'x')`,
    [`${secret},`],
  ],
  ['content that is not JSON', 'select $1::jsonb', [`{"title": ${secret}}`]],
  ['a text that is no number', 'select $1::int', [secret]],
  ['a text that is no id', 'select $1::uuid', [secret]],
  ['a text that a database function quotes', `select set_config($1, 'x', true)`, [`${secret} .`]],
  ['a table that is not there', 'insert into nowhere values ($1)', [secret]],
];

describe('the log', () => {
  it('tells of a failed query, and nothing of what was in it', async () => {
    const world = await openWorld({ worker: false });
    const source = await openDataSource(world.config, []);
    const lines: string[] = [];
    const log = openLog({ logLevel: 'error' }, { write: (line) => lines.push(line) });
    for (const [, sql, params] of failing) {
      const failed = await source.query(sql, params).catch((error: unknown) => error);
      log.error({ err: failed, method: 'POST', route: '/api/v1/proposals' }, 'unexpected error');
    }
    await source.destroy();
    await world.close();
    expect(lines).toHaveLength(failing.length);
    for (const [index, [what]] of failing.entries()) {
      const line = lines[index] ?? '';
      expect([what, JSON.parse(line)]).toEqual([
        what,
        expect.objectContaining({
          msg: 'unexpected error',
          route: '/api/v1/proposals',
          err: expect.objectContaining({ type: 'QueryFailedError', query: expect.stringContaining('$1') }),
        }),
      ]);
      expect([what, line.includes(secret)]).toEqual([what, false]);
    }
    expect(lines.map((line) => JSON.parse(line).err)).toEqual(
      ['23505', '23514', '22P02', '22P02', '22P02', '42602', '42P01'].map((code) => expect.objectContaining({ code })),
    );
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
      table: 'person',
      constraint: 'person_email',
      message: 'Postgres refused: 23505 person person_email',
      stack: expect.stringMatching(/^\s+at /),
    });
  });

  it('is as silent when the failure hides behind another one, or comes from the driver itself', async () => {
    const database = new Client({ connectionString: await freshDatabase() });
    await database.connect();
    const failed = (await database.query('select $1::int', [secret]).catch((error: unknown) => error)) as Error;
    await database.end();
    const lines: string[] = [];
    const log = openLog({ logLevel: 'error' }, { write: (line) => lines.push(line) });
    log.error({ err: failed }, 'bare');
    log.error({ err: new Error('the outer one', { cause: failed }) }, 'as a cause');
    log.error({ err: new AggregateError([failed], 'several') }, 'as one of several');
    expect(lines.join()).not.toContain(secret);
    const [bare, asCause, asOne] = lines.map((line) => JSON.parse(line).err);
    expect(bare).toMatchObject({ type: 'DatabaseError', code: '22P02', message: 'Postgres refused: 22P02' });
    expect(asCause).toMatchObject({ message: 'the outer one', cause: { code: '22P02' } });
    expect(asOne).toMatchObject({ message: 'several', errors: [{ code: '22P02' }] });
  });
});
