import type { DataSource } from 'typeorm';
import { personActor } from '../../src/platform/actor.js';
import {
  addAudience,
  canSee,
  correspondedWith,
  endAudience,
  notClosedTo,
  notRecused,
  readableBy,
  readersAmong,
  recuse,
  visibleInOrder,
  visibleTo,
} from '../../src/platform/audience.js';
import { loadConfig } from '../../src/platform/config.js';
import { openDataSource } from '../../src/platform/database.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { freshDatabase } from '../database.js';

const reader = uuidv7();
const own = `person:${reader}`;
const actor = personActor({
  id: reader,
  name: 'Lezer',
  email: 'lezer@defport.example',
  language: 'nl',
  grants: [
    { principal: 'desk:A', role: 'officer' },
    { principal: 'org:1', role: 'editor' },
  ],
});

describe('the one rule of seeing', () => {
  let source: DataSource;
  beforeAll(async () => {
    const databaseUrl = await freshDatabase();
    source = await openDataSource({ ...loadConfig({ NODE_ENV: 'test' }), databaseUrl }, []);
  });
  afterAll(() => source.destroy());

  /** A subject of its own for each question: `principal why`, with `ended` behind it when it is over. */
  async function aSubject(...readers: string[]): Promise<string> {
    const id = uuidv7();
    for (const one of readers) {
      const [principal = '', why = '', ended] = one.split(' ');
      await addAudience(source.manager, id, principal, why);
      if (ended) await endAudience(source.manager, id, why);
    }
    return id;
  }

  async function holds(condition: string, subject: string, principals = actor.principals): Promise<boolean> {
    const rows: unknown[] = await source.query(
      `select 1 from (select $1::uuid id, $2::text[] principals) asked where ${condition}`,
      [subject, principals],
    );
    return rows.length > 0;
  }

  /** What the reader may: look at the row, in a page too, read what stands behind it, follow what was said. */
  async function rights(subject: string): Promise<string[]> {
    const asked = {
      row: visibleTo('id', '$2'),
      page: visibleInOrder('id', '$2'),
      content: readableBy('id', '$2'),
      words: correspondedWith('id', '$2'),
    };
    const had: string[] = [];
    for (const [name, condition] of Object.entries(asked)) if (await holds(condition, subject)) had.push(name);
    expect(await canSee(source.manager, actor, subject)).toBe(had.includes('content'));
    return had;
  }

  const all = ['row', 'page', 'content', 'words'];
  it.each([
    ['nobody in it', [], []],
    ['another desk', ['desk:B routed'], []],
    ['their desk', ['desk:A routed'], all],
    ['their organisation', ['org:1 owner'], all],
    ['their desk, which had it before', ['desk:A routed ended'], []],
    ['one of two desks', ['desk:B routed', 'desk:A cc'], all],
    ['everybody', ['public published'], ['row', 'page']],
    ['whom it was shared with', ['org:1 shared'], ['row', 'page', 'content']],
    ['everybody and their desk', ['public published', 'desk:A routed'], all],
    ['whom it was shared with, and their desk', ['org:1 shared', 'desk:A routed'], all],
  ])('gives a reader what the audience says: %s', async (_, readers, expected) => {
    expect(await rights(await aSubject(...readers))).toEqual(expected);
  });

  it.each([
    ['their desk', ['desk:A routed'], own, []],
    ['a role that steps out as a whole', ['desk:A routed'], 'desk:A', []],
    ['their own, which nothing takes away', ['org:1 owner'], own, all],
    ['somebody else, who is nothing to them', ['desk:A routed'], `person:${uuidv7()}`, all],
  ])('is narrowed for who stepped out: %s', async (_, readers, principal, expected) => {
    const subject = await aSubject(...readers);
    const untouched = await aSubject(...readers);
    await recuse(source.manager, subject, principal);
    await recuse(source.manager, subject, principal);
    expect(await rights(subject)).toEqual(expected);
    expect(await rights(untouched)).toEqual(all);
  });

  it('closes what is addressed to a person only when they stepped out of it, and never what is their own', async () => {
    const closed = async (stepsOut: string, ...readers: string[]) => {
      const subject = await aSubject(...readers);
      await recuse(source.manager, subject, stepsOut);
      return !(await holds(notClosedTo('id', '$2'), subject));
    };
    expect(await holds(notClosedTo('id', '$2'), await aSubject())).toBe(true);
    expect(await closed(own)).toBe(true);
    expect(await closed(own, 'desk:A routed', 'desk:B owner')).toBe(true);
    expect(await closed(own, 'org:1 owner')).toBe(false);
    expect(await closed(own, 'org:1 owner ended')).toBe(true);
    expect(await closed('person:1')).toBe(false);
  });

  it('keeps who could see it, and counts a reason once', async () => {
    const subject = await aSubject('desk:A cc', 'desk:A routed', 'desk:A routed', 'desk:B cc', 'desk:C cc');
    const rows = (): Promise<{ row: string }[]> =>
      source.query(
        `select concat_ws(' ', principal, why, case when until is not null then 'ended' end) row
         from audience where subject_id = $1 order by 1`,
        [subject],
      );
    const current = ['desk:A cc', 'desk:A routed', 'desk:B cc', 'desk:C cc'];
    expect((await rows()).map(({ row }) => row)).toEqual(current);
    await endAudience(source.manager, subject, 'cc', 'desk:B');
    expect((await rows()).map(({ row }) => row)).toEqual([
      'desk:A cc',
      'desk:A routed',
      'desk:B cc ended',
      'desk:C cc',
    ]);
    await endAudience(source.manager, subject, 'cc');
    expect((await rows()).map(({ row }) => row)).toEqual([
      'desk:A cc ended',
      'desk:A routed',
      'desk:B cc ended',
      'desk:C cc ended',
    ]);
  });

  it('tells who of several readers may look', async () => {
    const subject = await aSubject('desk:A cc', 'desk:A routed', 'desk:B routed', 'org:1 owner', 'desk:D cc ended');
    await recuse(source.manager, subject, 'desk:B');
    await recuse(source.manager, subject, 'org:1');
    const asked = ['desk:A', 'desk:B', 'desk:C', 'desk:D', 'org:1'];
    expect((await readersAmong(source.manager, subject, asked)).sort()).toEqual(['desk:A', 'org:1']);
    expect(await readersAmong(source.manager, await aSubject('desk:Z cc'), asked)).toEqual([]);
  });

  it('tells whom of several people nothing keeps from it', async () => {
    const [member, former, other] = await Promise.all([aPerson('org:1'), aPerson('org:1', 'yesterday'), aPerson()]);
    const subject = await aSubject('org:1 owner', 'desk:A routed');
    const among = async () => [...(await notRecused(source.manager, subject, [member, former, other]))].sort();
    expect(await among()).toEqual([member, former, other].sort());
    for (const one of [member, former, other]) await recuse(source.manager, subject, `person:${one}`);
    expect(await among()).toEqual([member]);
    await addAudience(source.manager, subject, `person:${other}`, 'owner');
    expect(await among()).toEqual([member, other].sort());
    await endAudience(source.manager, subject, 'owner');
    expect(await among()).toEqual([]);
  });

  async function aPerson(principal?: string, until: string | null = null): Promise<string> {
    const id = uuidv7();
    await source.query('insert into person (id, email, name) values ($1, $2, $3)', [id, `${id}@defport.example`, id]);
    if (principal)
      await source.query(
        `insert into person_grant (person_id, principal, role, since, until)
         values ($1, $2, 'editor', now() - interval '9 days', $3::text::timestamptz)`,
        [id, principal, until],
      );
    return id;
  }
});
