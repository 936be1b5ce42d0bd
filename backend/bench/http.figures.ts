import { fillInbox, measured, signIn } from './inbox-world.js';
import { compare, type Figure, type Target } from './ratios.js';
import { type RunningProgram, say, startProgram, type ThrowawayDatabase } from './throwaway-portal.js';

const round = (value: number) => value.toFixed(2);

/** P1, P2 and the item page: the portal over HTTP against bare Fastify with the same SQL on the same rows. */
export async function httpFigures(database: ThrowawayDatabase, rows: number): Promise<Figure[]> {
  say(`Filling ${rows} cases`);
  const { itemId } = await fillInbox(database.url, rows);
  const common = { DATABASE_URL: database.url, DATA_DIR: database.folder };
  const portal = await startProgram('src/main.js', { ...common, DEMO: '0' });
  const bare = await startProgram('bench/reference-fastify.js', {
    ...common,
    ITEM: itemId,
    PRINCIPALS: `desk:${measured.desk}`,
  });
  const stock = await startProgram('bench/stock-nest.js', common);
  try {
    return await compareAll(portal, bare, stock, itemId);
  } finally {
    await Promise.all([portal.stop(), bare.stop(), stock.stop()]);
  }
}

async function compareAll(portal: RunningProgram, bare: RunningProgram, stock: RunningProgram, itemId: string) {
  const headers = { Cookie: await signIn(portal.url) };
  const inbox = { name: 'inbox', url: `${portal.url}/api/v1/cases?desk=${measured.desk}`, headers };
  const item = { name: 'item page', url: `${portal.url}/api/v1/questions/${itemId}`, headers };
  const bareInbox = { name: 'bare inbox', url: `${bare.url}/inbox` };
  const stockInbox = { name: 'stock inbox', url: `${stock.url}/inbox?desk=${measured.desk}`, headers };
  await expectSameRows(inbox, bareInbox, stockInbox);
  say('P1: inbox page against bare Fastify');
  const p1 = await compare(inbox, bareInbox);
  say('P2: inbox page against stock Nest');
  const p2 = await compare(inbox, stockInbox);
  say('Item page against bare Fastify');
  const page = await compare(item, { name: 'bare item', url: `${bare.url}/item` });
  for (const [what, { subject, reference }] of Object.entries({ P1: p1, P2: p2, item: page }))
    say(`${what}: ${Math.round(subject.perSecond)} against ${Math.round(reference.perSecond)} requests a second`);
  return [
    figure('P1', 'inbox page, requests against bare Fastify', round(p1.ratio), '≥ 0.75', p1.ratio >= 0.75),
    figure('P1', 'inbox page, p99 against bare Fastify', round(p1.p99Ratio), '≤ 1.50', p1.p99Ratio <= 1.5),
    figure('P2', 'inbox page, requests against stock Nest', `${round(p2.ratio)}×`, '≥ 5×', p2.ratio >= 5),
    figure('-', 'item page, requests against bare Fastify', round(page.ratio), 'reported', null),
  ];
}

/** A reference that answers less is quicker and proves nothing, so all must give the same page first. */
async function expectSameRows(...targets: readonly [Target, ...Target[]]): Promise<void> {
  const pages = await Promise.all(targets.map(rowsOf));
  for (const [at, { name }] of targets.entries())
    if (!pages[0]?.length || pages[at]?.join() !== pages[0].join())
      throw new Error(`${name} gives other rows than ${targets[0].name}: ${pages[at]} and ${pages[0]}`);
}

async function rowsOf({ url, headers }: Target): Promise<string[]> {
  const answer = await fetch(url, headers ? { headers } : {});
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

const figure = (id: string, what: string, value: string, bar: string, holds: boolean | null): Figure => ({
  id,
  what,
  value,
  bar,
  holds,
});
