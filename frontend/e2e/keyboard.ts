import type { Locator, Page } from 'playwright-core';

const patience = 80;

/** Tabs on to an element, which must then be on the screen and not behind something else. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  await press(page, key, () => target.evaluate((element) => element === document.activeElement));
  expect(await target.evaluate(isInSight)).toBe(true);
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.type(text);
}

/** Into the group with Tab, to the answer with the arrows. */
export async function chooseRadio(page: Page, group: string, choice: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group });
  await radios.waitFor();
  await press(page, 'Tab', () => radios.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press('Space');
  const wanted = radios.getByRole('radio', { name: choice, exact: true });
  if (!(await wanted.isChecked())) await press(page, 'ArrowDown', () => wanted.isChecked());
}

/** Opens the list with an arrow, and goes down it to the answer. */
export async function chooseOption(page: Page, label: string | RegExp, option: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('listbox').waitFor();
  const marked = page.locator('[role="option"][data-combobox-selected]').filter({ hasText: option });
  if (!(await marked.count())) await press(page, 'ArrowDown', async () => (await marked.count()) > 0);
  await page.keyboard.press('Enter');
}

export async function pressOn(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function press(page: Page, key: string, until: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < patience; times++) {
    await page.keyboard.press(key);
    if (await until()) return;
  }
  throw new Error(`${patience} times ${key} did not lead there`);
}

function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  return hit !== null && (element.contains(hit) || hit.contains(element));
}
