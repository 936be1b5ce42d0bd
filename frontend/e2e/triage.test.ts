import type { Page } from 'playwright-core';
import { tabTo } from './keyboard';
import { newQuestion } from './made';
import { as, expectGood, unique } from './people';

const chosen = (page: Page) => page.locator('tr[data-selected]').getByRole('link');

/** Questions from one company, all at the single contact point; they carry a word that nothing else has. */
async function makeQuestions(count: number): Promise<string> {
  const mark = unique();
  const industry = await as('industry');
  const all = Array.from({ length: count }, (_, index) => newQuestion(industry, `Vraag ${mark} ${index + 10}`));
  await Promise.all(all);
  await industry.end();
  return mark;
}

test('the inbox is filtered, searched, ordered and read to its end', async () => {
  const count = 30;
  const mark = await makeQuestions(count);
  const contactpoint = await as('contactpoint', { width: 390, language: 'en', expected: [/^400 \/api\/v1\/cases/] });
  const { page } = contactpoint;
  const rows = page.getByRole('link', { name: new RegExp(`^Vraag ${mark}`) });
  await page.goto('/cases');
  await page.getByLabel('Search by title, number or organisation').fill(mark);
  await page.getByText('more than 25 open items').waitFor();
  await page.waitForURL(new RegExp(`q=${mark}`));
  await expectGood(page);
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText(new RegExp(`^${count} open items`)).waitFor();
  expect(await rows.count()).toBe(count);
  expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  await expectGood(page);

  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Answered' });
  await page.getByText('No items found').waitFor();
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'New' });
  await page.getByRole('button', { name: 'Barriers' }).click();
  await page.getByText('No items found').waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.getByText('more than 25 items').waitFor();
  const first = page.getByRole('listitem').filter({ has: rows }).first();
  const oldest = (await rows.first().textContent()) ?? '';
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Newest first' });
  await first.filter({ hasNotText: oldest }).waitFor();

  // the address holds it all, so that a reload or a colleague sees the same
  await page.reload();
  await page.getByText('more than 25 items').waitFor();
  expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('newest');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByLabel('Search by title, number or organisation').fill('Maasveld');
  await rows.first().waitFor();
  await page.getByLabel('Search by title, number or organisation').fill('no such item');
  await page.getByText('No items found').waitFor();
  await page.getByRole('button', { name: 'Show all open items' }).click();
  await page.getByText('more than 25 open items').waitFor();
  expect(new URL(page.url()).search).not.toMatch(/q=|status=|kind=/);

  // words do what filters do; what is not understood is said at the field
  const field = page.getByLabel('Search by title, number or organisation');
  await field.fill(`${mark} kind:barrier`);
  await page.getByText('No items found').waitFor();
  await field.fill(`${mark} colour:red`);
  await page.getByText(/We do not know “colour:”/).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Search help' }).click();
  await page.getByRole('dialog', { name: 'Searching the inbox' }).getByText('overdue', { exact: true }).waitFor();
  await expectGood(page);
  await page.keyboard.press('Escape');
  await field.fill(mark);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page
    .getByRole('group', { name: 'Handler' })
    .getByRole('button', { name: `Nobody yet ${count}` })
    .click();
  await page.waitForURL(/handler=none/);
  await page.getByRole('group', { name: 'Due' }).getByRole('button', { name: 'Late 0' }).waitFor();
  await expectGood(page);

  // another desk finds none of them
  const officer = await as('officer', { width: 390, theme: 'dark' });
  await officer.page.goto(`/cases?status=all&q=${mark}`);
  await officer.page.getByText('Geen stukken gevonden').waitFor();
  await expectGood(officer.page);
  for (const one of [contactpoint, officer]) await one.end();
});

test('ten items are cleared from the keyboard alone', async () => {
  const rest = 3;
  const cleared = 10;
  const mark = await makeQuestions(cleared + rest);
  const contactpoint = await as('contactpoint', { theme: 'dark' });
  const { page } = contactpoint;
  const { keyboard } = page;
  await page.goto('/cases');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
  await expectGood(page);
  await keyboard.press('Escape');

  const began = Date.now();
  await keyboard.press('/');
  await keyboard.type(mark);
  await keyboard.press('Enter');
  await chosen(page).filter({ hasText: mark }).waitFor();
  const [first = '', second = '', ...others] = await page
    .getByRole('link', { name: new RegExp(`^Vraag ${mark}`) })
    .allTextContents();
  await expectFocus(page, first);
  await keyboard.press('j');
  await expectFocus(page, second);
  await keyboard.press('k');
  await keyboard.press('t');
  await page.getByText(`U behandelt nu “${first}”.`).waitFor();
  await expectGood(page);
  const turns = [first, second, ...others].slice(0, cleared);
  for (const [turn, name] of turns.entries()) {
    await expectFocus(page, name);
    if (turn % 5 === 4) await passOn(page, name);
    else await answer(page, name, turn === 0);
  }
  await expectFocus(page, others[cleared - 2] ?? '');
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`ten items cleared from the keyboard in ${seconds} s\n`);
  await expectGood(page);

  // the rest is as it was: open, and nobody's
  await page.goto(`/cases?status=assigned&q=${mark}`);
  await page.getByText(new RegExp(`^${rest} stukken`)).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Nog niemand' }).count()).toBe(rest);

  // two of them at once: looked at, done, and undone
  await keyboard.press('x');
  await keyboard.press('j');
  await keyboard.press('x');
  await page.getByText('2 stukken gekozen').waitFor();
  await expectGood(page);
  await page.getByRole('region', { name: 'Gekozen stukken' }).getByRole('button', { name: 'Nemen' }).click();
  const dialog = page.getByRole('dialog', { name: '2 stukken nemen' });
  await dialog.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
  await dialog.getByText('Dit gebeurt met 2 van de 2 stukken').waitFor();
  await expectGood(page);
  await dialog.getByRole('button', { name: 'Doe dit met 2 stukken' }).click();
  await page.getByText('U behandelt nu 2 stukken.').waitFor();
  await page.getByText(/^1 stuk/).waitFor();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('2 stukken zijn weer zoals ze waren.').waitFor();
  await page.getByText(new RegExp(`^${rest} stukken`)).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Nog niemand' }).count()).toBe(rest);
  await page.goto(`/cases?status=answered&q=${mark}`);
  await page.getByText(new RegExp(`^${cleared - 2} stukken`)).waitFor();
  await contactpoint.end();
  await acceptedOrBack(mark);
});

/** What was passed on: the other department accepts one with one key, and gives the other back. */
async function acceptedOrBack(mark: string): Promise<void> {
  const region = await as('rom');
  const { page } = region;
  await page.goto(`/cases?desk=LIOF&q=${mark}`);
  await page.getByText('2 open stukken').waitFor();
  await chosen(page).waitFor();
  const first = (await chosen(page).textContent()) ?? '';
  await page.keyboard.press('i');
  await page.getByText(`Uw afdeling heeft “${first}” aangenomen.`).waitFor();
  await page.keyboard.press('i');
  await page.getByText('Dit stuk is niet aan uw afdeling overgedragen').waitFor();
  await page.keyboard.press('j');
  await chosen(page).filter({ hasNotText: first }).waitFor();
  const second = (await chosen(page).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\/[0-9a-f-]+/);
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await page.getByText('droeg dit aan uw afdeling over').waitFor();
  await expectGood(page);
  await page.keyboard.press('r');
  await tabTo(page, page.getByLabel('Waarom past het niet bij uw afdeling?'));
  await page.keyboard.type('Dit gaat niet over Limburg.');
  await expectGood(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText(`“${second}” ligt weer bij`).waitFor();
  await region.end();
}

async function expectFocus(page: Page, name: string): Promise<void> {
  await chosen(page).filter({ hasText: name }).waitFor();
  expect(await chosen(page).evaluate((link) => link === document.activeElement)).toBe(true);
}

async function answer(page: Page, name: string, look: boolean): Promise<void> {
  await page.keyboard.press('a');
  await tabTo(page, page.getByRole('dialog').getByLabel('Uw antwoord en de redenen'));
  await page.keyboard.type('U kunt terecht bij uw eigen regio.');
  if (look) await expectGood(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText(`Uw antwoord op “${name}” is verstuurd.`).waitFor();
  await page.getByRole('link', { name }).waitFor({ state: 'detached' });
}

async function passOn(page: Page, name: string): Promise<void> {
  await page.keyboard.press('o');
  await tabTo(page, page.getByRole('dialog').getByRole('combobox', { name: /^Naar welke afdeling/ }));
  await page.keyboard.type('LIOF');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByLabel('Waarom daar?'));
  await page.keyboard.type('Dit gaat over Limburg.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(`“${name}” ligt nu bij LIOF.`).waitFor();
  await page.getByRole('link', { name }).waitFor({ state: 'detached' });
}
