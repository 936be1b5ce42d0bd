import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pixelsTooWide, type Visit, violationsOn, visit } from './browser';
import { decide, firstOf, invite, newDraft, newLink, newNeed, newOrganisation, newPerson } from './made';
import { as, password, unique } from './people';
import { at } from './portal';

type Language = 'nl' | 'en';

const kinds = ['proposals', 'barriers', 'questions', 'financing-cases', 'linkages', 'table-applications'] as const;
/** Of these the demo world has one that was sent; of the others the page of a draft is looked at. */
const sent = ['proposals', 'barriers', 'questions', 'financing-cases'] as const;

/** Every page of the portal, with someone who may see it. */
const tours = [
  {
    title: 'a visitor',
    who: null,
    paths: [
      '/',
      '/about',
      '/accessibility',
      '/confirm',
      '/privacy',
      '/register',
      '/sign-in',
      '/sign-in?refused=assurance-too-low',
      '/recover',
      '/recover?token=none',
      '/confirm-email',
      '/confirm-email?token=none',
      '/demo/mails',
      '/nowhere',
    ],
  },
  {
    title: 'a company',
    who: 'industry',
    paths: ['/home', '/account', '/items', ...kinds.flatMap((kind) => [`/${kind}/new`, `/${kind}/$id`])],
  },
  {
    title: 'a company, continued',
    who: 'industry',
    paths: [
      ...kinds.map((kind) => `/${kind}/$id/edit`),
      ...['/needs', '/needs/$id', '/links', '/organisations/$id', '/organisations/new', '/organisations/join'],
    ],
  },
  {
    title: 'a company, about itself and others',
    who: 'industry',
    paths: [
      ...['/my-data', '/organisations/$id/members', '/organisations/$id/profile'],
      ...['/directory', '/directory/$id', '/invitation', '/invitation?token=none'],
    ],
  },
  { title: 'the contact point', who: 'contactpoint', paths: ['/home', '/cases', '/cases/$id'] },
  { title: 'the verification desk', who: 'verifier', paths: ['/home', '/cases', '/cases/$id'] },
  { title: 'a region', who: 'rom', paths: ['/home', '/region', '/links/new', '/links/$id'] },
  { title: 'a need owner', who: 'need', paths: ['/home', '/needs/new', '/invitation?token=$id'] },
  { title: 'a member of the table', who: 'financier', paths: ['/home', '/table'] },
  { title: 'the secretary of the table', who: 'secretary', paths: ['/home', '/seats'] },
  { title: 'a coordinator', who: 'office', paths: ['/home', '/absence'] },
  {
    title: 'the administrator',
    who: 'admin',
    paths: [
      ...[
        '/home',
        '/routing',
        '/routing/try',
        '/routing/$version',
        '/routing/$version/compare',
        '/routing/$version/what-if',
      ],
      ...['/operations', '/retention', '/access-reviews', '/access-reviews/$id', '/staff', '/staff/give', '/staff/$id'],
    ],
  },
  { title: 'the portal security officer', who: 'security', paths: ['/home', '/security-events'] },
  { title: 'the auditor', who: 'auditor', paths: ['/home', '/audit', '/access-reviews'] },
] as const;

/** These lead on to one of the pages above. */
const signposts = [...kinds.map((kind) => `/${kind}`), '/items/$id', '/organisations'];

/** What they read is shown after a second proof only. */
const proven: readonly string[] = ['auditor'];

/** Refusals that a page asks for in order to know. */
const expected = [/^400 \/api\/v1\/invitations\//];

const ids = new Map<string, string>();

beforeAll(async () => {
  const [industry, contactpoint, verifier, rom, need] = await Promise.all(
    ['industry', 'contactpoint', 'verifier', 'rom', 'need'].map((name) => as(name)),
  );
  if (!industry || !contactpoint || !verifier || !rom || !need) throw new Error('not everyone is there');
  for (const kind of kinds) {
    const draft = await newDraft(industry, kind);
    ids.set(`industry /${kind}/$id/edit`, draft);
    ids.set(`industry /${kind}/$id`, draft);
  }
  for (const kind of sent)
    ids.set(`industry /${kind}/$id`, await firstOf(industry, `/items?kind=${kind}&status=submitted`));
  ids.set('industry /needs/$id', await firstOf(industry, '/needs'));
  ids.set('contactpoint /cases/$id', await firstOf(contactpoint, '/cases?desk=DEF_SPOC'));
  ids.set('verifier /cases/$id', await firstOf(verifier, '/cases?desk=VERIF_DESK&kind=organisation'));
  const me = (await (await industry.context.request.get('/api/v1/me')).json()) as { organisations: { id: string }[] };
  const own = me.organisations[0]?.id ?? '';
  for (const page of ['', '/members', '/profile']) ids.set(`industry /organisations/$id${page}`, own);
  ids.set('industry /directory/$id', await firstOf(industry, '/directory'));
  ids.set('need /invitation?token=$id', await invite(industry, own, 'need@defport.example'));
  ids.set('rom /links/$id', await aLink(verifier, rom, need));
  const admin = await as('admin');
  ids.set('admin /staff/$id', await firstOf(admin, '/staff?q=Vera'));
  ids.set('admin /access-reviews/$id', await firstOf(admin, '/access-reviews'));
  for (const one of [industry, contactpoint, verifier, rom, need, admin]) await one.end();
});

async function aLink(verifier: Visit, rom: Visit, need: Visit): Promise<string> {
  const mark = unique();
  const founder = await newPerson('Lotte Mulder', `lotte-${mark}@maaslas.example`);
  const organisation = await newOrganisation(founder, `Maaslas ${mark} B.V.`, { region: 'limburg' });
  await decide(verifier, organisation, 'kvk_correct');
  await founder.end();
  return newLink(rom, await newNeed(need, `Frames voor lichte voertuigen ${mark}`), organisation);
}

test('no page is left out', () => {
  const tree = readFileSync(join(__dirname, '..', 'src', 'routeTree.gen.ts'), 'utf8');
  const all = /fullPaths:([^;]+)/.exec(tree)?.[1]?.matchAll(/'(\/[^']*)'/g) ?? [];
  const pages = new Set([...all].map(([, path = '']) => path.replace(/(.)\/$/, '$1')));
  const seen = new Set<string>([...tours.flatMap(({ paths }) => [...paths]), ...signposts]);
  expect([...pages].filter((page) => !seen.has(page))).toEqual([]);
});

/** Each page in both languages, one of them light and the other dark; the next page begins in the language of the last. */
test.each(tours)('the pages of $title in both languages at 320 px', async ({ who, paths }) => {
  const screen = { width: 320, height: 700, expected };
  const opened = who ? await as(who, screen) : await visit(screen);
  if (who && proven.includes(who)) await proveAs(opened);
  const { page } = opened;
  const found: string[] = [];
  const look = async (path: string, language: Language, colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const wrong = [...(await wrongWords(page, language)), ...(await violationsOn(page))];
    if (path !== '/nowhere' && (await isAbsent(page))) wrong.push('the page is not there');
    const tooWide = await page.evaluate(pixelsTooWide);
    if (tooWide > 0) wrong.push(`${tooWide} px too wide`);
    found.push(...wrong.map((what) => `${path}, ${language}, ${colorScheme}: ${what}`));
  };
  for (const [turn, path] of paths.entries()) {
    const [first, second] = turn % 2 === 0 ? (['nl', 'en'] as const) : (['en', 'nl'] as const);
    await page.goto(path.replace('$version', '1.0.0').replace('$id', ids.get(`${who} ${path}`) ?? ''));
    await look(path, first, 'light');
    await chooseLanguage(page, second);
    await look(path, second, 'dark');
  }
  expect(found).toEqual([]);
  await opened.end();
});

test('the short addresses lead on', async () => {
  const { page, end } = await as('industry', { width: 390 });
  for (const path of signposts) {
    await page.goto(path.replace('$id', ids.get('industry /barriers/$id') ?? ''));
    await settled(page);
    expect(await isAbsent(page)).toBe(false);
    expect(new URL(page.url()).pathname).not.toBe(path);
  }
  await end();
});

async function proveAs({ context }: Visit): Promise<void> {
  const answer = await context.request.post(at('/api/v1/sessions/current/step-up'), { data: { password } });
  expect(answer.status()).toBe(201);
}

/** As people do: in the menu behind their name, or at the top of a page without one. */
async function chooseLanguage(page: Page, language: Language): Promise<void> {
  const name = { nl: 'Nederlands', en: 'English' }[language];
  const menu = page.getByRole('button', { name: /^Menu (van|of) / });
  if ((await menu.count()) > 0) {
    await menu.click();
    await page.getByRole('menuitemradio', { name }).click();
  } else await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
}

/** The page has its heading, and nothing of it is still to come. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const coming = page.getByRole('status').filter({ hasText: /^(Bezig met laden|Loading)$/ });
  await coming.first().waitFor({ state: 'hidden' });
}

const isAbsent = async (page: Page): Promise<boolean> =>
  /^(Deze pagina is er niet|This page does not exist|Dit stuk ligt niet meer|This item is no longer)/.test(
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
  );

/** Words of the other language's document, and keys where a text should be. */
async function wrongWords(page: Page, language: string): Promise<string[]> {
  const { lang, title, texts } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style')) said.push(walker.currentNode.nodeValue ?? '');
    const named = ['aria-label', 'placeholder', 'title', 'alt'];
    for (const element of document.body.querySelectorAll('*'))
      for (const name of named) said.push(element.getAttribute(name) ?? '');
    return { lang: document.documentElement.lang, title: document.title, texts: said };
  });
  const keys = [title, ...texts].map((text) => text.trim()).filter((text) => /^[a-z]+(\.[a-zA-Z]+)+$/.test(text));
  const wrong = keys.map((key) => `no text for ${key}`);
  if (lang !== language) wrong.push(`lang is ${lang}`);
  if (!title.includes('Defport')) wrong.push(`titled ${title}`);
  return wrong;
}
