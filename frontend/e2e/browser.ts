import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { at } from './portal';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

export interface Screen {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  language?: 'nl' | 'en';
  /** Refusals that the journey provokes: `status path`, such as `404 /api/v1/financing-cases/`. */
  expected?: readonly RegExp[];
}

/** One person at one screen, with cookies of their own. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Fails when the page broke its content security policy or reported an error; then closes it. */
  end: () => Promise<void>;
}

export async function visit(screen: Screen = {}): Promise<Visit> {
  browser ??= chromium.launch({ executablePath: chromiumPath(), args: flags });
  const remembered = [{ name: 'defport-language', value: screen.language ?? 'nl' }];
  const context = await (await browser).newContext({
    baseURL: at(),
    viewport: { width: screen.width ?? 1440, height: screen.height ?? 900 },
    colorScheme: screen.theme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    storageState: { cookies: [], origins: [{ origin: new URL(at()).origin, localStorage: remembered }] },
  });
  context.setDefaultTimeout(10_000);
  const problems = watch(context, [/^401 \/api\/v1\/me$/, ...(screen.expected ?? [])]);
  return {
    page: await context.newPage(),
    context,
    end: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

/** No violation of WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** What axe sees of WCAG 2.2 A and AA, each named with the element. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Halfway down, what the bar partly covers would count as too small to hit.
  await page.evaluate(() => scrollTo(0, 0));
  // In legacy mode it does not open a page of its own for each look; the portal has no frames of other sites.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary?.replaceAll(/\s+/g, ' ')})`),
  );
}

/** No sideways scrolling, which WCAG asks down to 320 px. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(pixelsTooWide)).toBeLessThanOrEqual(0);
}

export const pixelsTooWide = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Collects everything that a page of this context does wrong. */
function watch(context: BrowserContext, expected: readonly RegExp[]): string[] {
  const problems: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  });
  // The policy's own event carries more than the line that the browser writes.
  void context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      reportError(new Error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message, expected))
      problems.push(`${message.text()} ${message.location().url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

/** The browser reports each refused request as an error, also the ones that a page asks in order to know. */
function isExpected(message: ConsoleMessage, expected: readonly RegExp[]): boolean {
  const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1];
  if (!status) return false;
  const refusal = `${status} ${new URL(message.location().url).pathname}`;
  return expected.some((pattern) => pattern.test(refusal));
}

function chromiumPath(): string {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(':')];
  const found = folders.map((folder) => `${folder}/chromium`).find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is missing: apt-get install -y --no-install-recommends chromium');
  return found;
}
