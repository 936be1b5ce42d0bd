import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll, type Screen, type Visit, visit } from './browser';
import { at } from './portal';

export const password = 'Defport-demo-2026';

/** At the screen of one of the demo people, signed in. */
export async function as(name: string, screen: Screen = {}): Promise<Visit> {
  const opened = await visit(screen);
  const data = { email: `${name}@defport.example`, password };
  expect((await opened.context.request.post(at('/api/v1/sessions'), { data })).status()).toBe(201);
  return opened;
}

/** Accessible as far as axe sees, and no wider than the screen; rows that are being read again are faded till then. */
export async function expectGood(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Picks from a list that opens under its field. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

export const tick = (page: Page, group: string, choice: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true }).check();

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Volgende', exact: true }).click();

/** Finds an item in the inbox by its title, and opens it: a click on a row that is not chosen yet only chooses it. */
export async function openCase(page: Page, title: string, link = title): Promise<void> {
  await page.goto(`/cases?q=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: link, exact: true }).press('Enter');
  await page.waitForURL(/\/cases\/[0-9a-f-]+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What no other test writes, so that each finds its own rows again. */
export const unique = (): string => Math.random().toString(36).slice(2, 8);
