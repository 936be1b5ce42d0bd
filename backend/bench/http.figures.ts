import { fillInbox, measured } from './inbox-world.js';
import { compare, type Figure } from './ratios.js';
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
  say('P1: inbox page against bare Fastify');
  const p1 = await compare(inbox, { name: 'bare inbox', url: `${bare.url}/inbox` });
  say('P2: inbox page against stock Nest');
  const p2 = await compare(inbox, { name: 'stock inbox', url: `${stock.url}/inbox`, headers });
  say('Item page against bare Fastify');
  const page = await compare(item, { name: 'bare item', url: `${bare.url}/item` });
  return [
    figure('P1', 'inbox page, requests against bare Fastify', round(p1.ratio), '≥ 0.75', p1.ratio >= 0.75),
    figure('P1', 'inbox page, p99 against bare Fastify', round(p1.p99Ratio), '≤ 1.50', p1.p99Ratio <= 1.5),
    figure('P2', 'inbox page, requests against stock Nest', `${round(p2.ratio)}×`, '≥ 5×', p2.ratio >= 5),
    figure('-', 'item page, requests against bare Fastify', round(page.ratio), 'reported', null),
  ];
}

const figure = (id: string, what: string, value: string, bar: string, holds: boolean | null): Figure => ({
  id,
  what,
  value,
  bar,
  holds,
});

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: measured.email, password: measured.password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`cannot sign in: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}
