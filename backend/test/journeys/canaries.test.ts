import { openLog } from '../../src/platform/log.js';
import { demoWorld } from '../../src/seed/demo-world.data.js';
import { people, type Who } from '../access/canaries.js';
import { type CanaryScene, setCanaries } from '../access/canary-scene.js';
import { everyGet } from '../access/every-get.js';
import { facetsFor, oraclesFor } from '../access/list-oracles.js';
import { type ApiClient } from '../api-client.js';
import { type Heard, listen } from '../event-stream.js';
import { openWorld, type World } from '../world.js';

/** Each text of each organisation holds its own word; every answer to everyone is searched for words that are not theirs. */
describe('what an organisation writes', () => {
  const logged: string[] = [];
  const heard = new Map<string, Heard[]>();
  const streams: { close(): Promise<void> }[] = [];
  const seen = new Map<string, Set<string>>();
  let world: World;
  let scene: CanaryScene;

  beforeAll(async () => {
    world = await openWorld({ log: openLog({ logLevel: 'trace' }, { write: (line) => logged.push(line) }) });
    for (const { name } of people.filter((who) => !['visitor', 'founder'].includes(who.name))) {
      const stream = await listen(await world.as(name));
      heard.set(name, stream.heard);
      streams.push(stream);
    }
    scene = await setCanaries(world);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(streams.map((stream) => stream.close()));
    await world.close();
  });

  /** The answer with its headers, searched; gives what should not be in it. */
  const search = async (who: Who, cookie: string, method: string, path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${world.url}/api/v1${path}`, {
      ...init,
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { Cookie: cookie } : {}), ...(init.headers as Record<string, string>) },
    });
    const text = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
    const found = seen.get(who.name) ?? new Set();
    for (const { token } of scene.aviary.found(text)) found.add(token);
    seen.set(who.name, found);
    return scene.aviary.foreign(text, who).map((where) => `${who.name}: ${method} ${path} ${answer.status}: ${where}`);
  };

  it.each(people)(
    'is nowhere that $name may not read it: every GET with every parameter',
    async (who) => {
      const { body } = await world.visitor().get('/openapi.json');
      const client = await steppedUp(who);
      const paths = everyGet(body.paths, scene);
      expect(paths.length).toBeGreaterThan(500);
      const leaks = await inParallel(paths, (path) => search(who, client.cookie, 'GET', path));
      expect(leaks).toEqual([]);
    },
    120_000,
  );

  const steppedUp = async (who: Who): Promise<ApiClient> => {
    if (who.name === 'visitor' || who.name === 'founder') return scene.client(who);
    const client = await world.visitor().signIn(`${who.name}@defport.example`, demoWorld.password);
    return client.stepUp(demoWorld.password);
  };

  // colleagues of someone who is asked are refused in the same words
  it.each(people.filter(({ name }) => !['colleague', 'office', 'investor', 'founder'].includes(name)))(
    'is in no refusal that $name gets',
    async (who) => {
      const { cookie } = await scene.client(who);
      const foreign = scene.items.filter(({ owner }) => owner !== who.organisation);
      const asked = foreign.flatMap(({ id, kind, caseId, document }) => [
        ['PATCH', `/${kind}/${id}`, { title: 1 }],
        ['PATCH', `/${kind}/${id}`, {}],
        ['POST', `/${kind}/${id}/submission`],
        ['POST', `/items/${id}/shares`, { organisationId: scene.organisations['X'] }],
        ['POST', `/cases/${caseId || id}/assignment`, {}],
        ['POST', `/cases/${caseId || id}/replies`, { text: 'x' }],
        ['DELETE', `/documents/${document}`],
      ]);
      const leaks = await inParallel(asked, ([method, path, content]) =>
        search(who, cookie, String(method), String(path), {
          headers: {
            'If-Match': '"0"',
            'Idempotency-Key': 'canary',
            ...(content ? { 'Content-Type': 'application/json' } : {}),
          },
          ...(content ? { body: JSON.stringify(content) } : {}),
        }),
      );
      expect(leaks).toEqual([]);
    },
    60_000,
  );

  it('is found by whoever wrote it, so that a word which is nowhere proves nothing', () => {
    const unseen = [...scene.aviary.canaries.values()].filter(
      ({ token, readers }) => !people.some((who) => readers(who) && seen.get(who.name)?.has(token)),
    );
    expect(unseen.map(({ where }) => where)).toEqual([]);
    // and everyone with work to do sees some of it
    expect(people.filter(({ name }) => name !== 'visitor' && !seen.get(name)?.size).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('is in no mail and no notification of someone who may not read it', async () => {
    const mails = await world.sql<{ recipient: string; text: string }>(
      `select recipient, concat_ws(' ', to_jsonb(mail)::text) text from mail
       union all select p.email, to_jsonb(n)::text from notification n join person p on p.id = n.person_id`,
    );
    expect(mails.length).toBeGreaterThan(50);
    const leaks = mails.flatMap(({ recipient, text }) => {
      const who = people.find(({ name }) => recipient.startsWith(`${name}@`));
      return who ? scene.aviary.foreign(text, who).map((where) => `${recipient}: ${where}`) : [recipient];
    });
    expect(leaks).toEqual([]);
  });

  it('is in nobody’s event stream, which holds ids only', () => {
    const facts = [...heard.values()].flat();
    expect(facts.length).toBeGreaterThan(100);
    expect(scene.aviary.found(JSON.stringify(facts))).toEqual([]);
    expect([...new Set(facts.map((fact) => Object.keys(fact).sort().join()))]).toEqual(['id,subjectId,type']);
  });

  it('is in no line of the log, at the most talkative level', () => {
    expect(logged.length).toBeGreaterThan(100);
    expect(logged.filter((line) => scene.aviary.found(line).length > 0)).toEqual([]);
  });

  it('is counted for each person as an independent count says', async () => {
    const { body } = await world.visitor().get('/openapi.json');
    type Operation = { parameters?: { name: string }[] };
    const paged = Object.entries(body.paths as Record<string, { get?: Operation }>)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'cursor'))
      .map(([path]) => path.replace('/api/v1', ''));
    const differences: string[] = [];
    for (const who of people) {
      const client = await steppedUp(who);
      const oracles = oraclesFor(who, scene, world.sql);
      expect(Object.keys(oracles).sort()).toEqual([...paged].sort());
      for (const { path, expected } of Object.values(oracles).flat()) {
        const counted = await expected();
        const found = await lengthOf(client, path);
        if (found !== counted) differences.push(`${who.name} ${path}: ${found} instead of ${counted}`);
      }
    }
    expect(differences).toEqual([]);
  }, 60_000);

  it('is counted by each facet as an independent count says', async () => {
    for (const who of people) {
      const client = await steppedUp(who);
      for (const { path, expected } of facetsFor(who, world.sql))
        expect([who.name, path, await facetsAt(client, path)]).toEqual([who.name, path, await expected()]);
    }
  });
});

/** Null when there are none for this person; without the names, which other tests look at. */
async function facetsAt(client: ApiClient, path: string): Promise<Record<string, unknown> | null> {
  const { status, body } = await client.get(path);
  if (status !== 200) return null;
  return { ...body, handler: body.handler.map(({ name: _, ...one }: { name: string | null }) => one) };
}

/** Over all pages, small ones; null when there is no list for this person. */
async function lengthOf(client: ApiClient, path: string): Promise<number | null> {
  const ids: string[] = [];
  const first = `${path}${path.includes('?') ? '&' : '?'}limit=${path.startsWith('/audit') ? 100 : 3}`;
  for (let page: string | null = first; page; ) {
    const { status, body } = await client.get(page);
    if (status !== 200) return null;
    ids.push(...body.items.map(idOf));
    page = body.next && `${first}&cursor=${encodeURIComponent(body.next)}`;
  }
  if (new Set(ids).size !== ids.length) throw new Error(`${path} repeats rows`);
  return ids.length;
}

const idOf = (row: { id?: string; itemId?: string; person?: { id: string } }) => row.id ?? row.itemId ?? row.person?.id;

/** Eight at a time, as a page does; gives all that was found. */
async function inParallel<T>(work: readonly T[], one: (task: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  const rest = [...work];
  const worker = async () => {
    for (let task = rest.shift(); task !== undefined; task = rest.shift()) found.push(...(await one(task)));
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return found;
}
