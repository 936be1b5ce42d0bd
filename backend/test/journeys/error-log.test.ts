import { openDataSource } from '../../src/platform/database.js';
import { openLog } from '../../src/platform/log.js';
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
  });
});
