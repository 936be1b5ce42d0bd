import type { Page } from 'playwright-core';
import { pressOn, tabTo, typeInto } from './keyboard';
import { as, expectGood, password, unique } from './people';
import { at } from './portal';

const expected = [/^403 \/api\/v1\/routing\//];

const prove = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
  await dialog.getByLabel('Uw wachtwoord').first().fill(password);
  await page.keyboard.press('Enter');
};

const row = (page: Page, id: string) => page.getByRole('button', { name: id, exact: true });

/** From the row with the cursor down to a rule. */
const goDownTo = async (page: Page, id: string): Promise<void> => {
  const target = row(page, id);
  for (let times = 0; times < 60; times++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${id} was not found`);
};

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Bewaard om' }).waitFor();

test('rules are drafted, mended, checked by a second person and let begin, without a mouse', async () => {
  const note = `Proef ${unique()}`;
  const office = await as('office', { expected });
  const { page } = office;
  await page.goto('/routing');
  await page.getByRole('heading', { level: 1, name: 'Regels voor de routering' }).waitFor();
  await page.getByRole('link', { name: 'Regels 1.0.0' }).first().waitFor();
  await expectGood(page);
  await pressOn(page, 'button', 'Nieuw concept');
  await page.getByRole('dialog').waitFor();
  await expectGood(page);
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  await page.getByText(note).waitFor();
  const version = new URL(page.url()).pathname.replace('/routing/', '');

  // from rule to rule with the arrows; Enter opens one, Escape closes it
  await tabTo(page, row(page, 'R001'));
  await goDownTo(page, 'R020');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Regel R020' }).waitFor();
  await expectGood(page);
  await tabTo(page, page.getByRole('combobox', { name: 'Afdeling' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Beveiligings');
  await page.getByRole('option', { name: 'Beveiligingscoördinator portaal' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('dan gaat het naar Beveiligingscoördinator portaal').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await row(page, 'R020').evaluate((element) => element === document.activeElement)).toBe(true);
  await saved(page);

  // moved down and up again; said, and the cursor goes along
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('Regel R020 staat nu op plaats 7 van 49.').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Regel R020 staat nu op plaats 6 van 49.').waitFor();
  expect(await row(page, 'R020').evaluate((element) => element === document.activeElement)).toBe(true);

  // a new rule has faults, which lead to it
  await tabTo(page, page.getByRole('button', { name: 'Regel toevoegen' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Regel R113' }).getByText('De reden voor de indiener ontbreekt').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 2, name: '2 fouten in deze versie' }).waitFor();
  await expectGood(page);
  await pressOn(page, 'button', /^R113: De reden voor de indiener ontbreekt/);
  expect(await row(page, 'R113').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Gegeven' }));
  await page.keyboard.type('Provincie');
  await typeInto(page, 'Reden in het Nederlands', 'Het aanspreekpunt kent uw provincie.');
  await typeInto(page, 'Reden in het Engels', 'The contact point knows your province.');
  await page.getByRole('dialog').getByText('Als de indiener in Groningen zit').waitFor();
  await pressOn(page, 'button', 'Klaar');
  await page.getByRole('heading', { level: 2, name: /fouten? in deze versie/ }).waitFor({ state: 'hidden' });
  await saved(page);

  // what would it do
  await page.goto(`/routing/${version}/what-if`);
  await pressOn(page, 'button', 'Nagaan');
  await page.getByRole('heading', { level: 2, name: 'Uitkomst' }).waitFor();
  await expectGood(page);

  // a second person compares and approves; the first cannot
  await page.goto(`/routing/${version}`);
  await page.getByText('Een tweede persoon controleert dit concept.').waitFor();
  expect(await page.getByRole('button', { name: 'Controleren' }).count()).toBe(0);
  const lead = await as('lead', { expected });
  await lead.page.goto(`/routing/${version}/compare`);
  await lead.page.getByRole('heading', { level: 3, name: 'R020' }).waitFor();
  await lead.page.getByRole('heading', { level: 2, name: 'Erbij' }).waitFor();
  await expectGood(lead.page);
  await lead.page.goto(`/routing/${version}`);
  await pressOn(lead.page, 'button', 'Controleren');
  await lead.page.getByRole('dialog').waitFor();
  await pressOn(lead.page, 'button', 'Goedkeuren');
  await prove(lead.page);
  await lead.page.getByText('heeft deze versie gecontroleerd').waitFor();
  await expectGood(lead.page);

  await page.reload();
  await pressOn(page, 'button', 'Laten ingaan');
  await page.getByRole('dialog').waitFor();
  await expectGood(page);
  await typeInto(page, 'Reden', 'Afgesproken met het NBIV');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Laten ingaan' }));
  await page.keyboard.press('Enter');
  await prove(page);
  await page.getByText('Beslist nu').waitFor();
  await page.getByRole('button', { name: 'Concept hiervan maken' }).waitFor();
  expect(await page.getByRole('button', { name: 'Regel toevoegen' }).count()).toBe(0);

  // and back in one step
  await page.goto('/routing/1.0.0');
  await pressOn(page, 'button', 'Weer laten beslissen');
  await typeInto(page, 'Reden', 'Terug naar hoe het was');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Laten ingaan' }));
  await page.keyboard.press('Enter');
  await page.getByText('Beslist nu').waitFor();
  await lead.end();
  await office.end();
});

test('what someone else saved meanwhile is not overwritten', async () => {
  const office = await as('office', { expected: [/^412 \/api\/v1\/routing\//] });
  const lead = await as('lead');
  const made = await office.context.request.post(at('/api/v1/routing/rule-sets'), { data: { basedOn: '1.0.0' } });
  const { version, table } = await made.json();
  const { page } = office;
  await page.goto(`/routing/${version}`);
  await row(page, 'R001').focus();
  const theirs = { ...table, maxCc: 2 };
  const headers = { 'If-Match': '"1"' };
  const address = at(`/api/v1/routing/rule-sets/${version}`);
  expect((await lead.context.request.put(address, { data: { table: theirs }, headers })).status()).toBe(200);
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
  const kept = await (await lead.context.request.get(address)).json();
  expect([kept.table.maxCc, kept.table.rules[0].id]).toEqual([2, 'R001']);
  expect((await lead.context.request.delete(address)).status()).toBe(204);
  await lead.end();
  await office.end();
});

test.each([
  { width: 390, theme: 'dark' as const },
  { width: 1440, theme: 'light' as const },
])('every part of a version is good at $width px, $theme', async ({ width, theme }) => {
  const { page, end } = await as('office', { width, theme });
  for (const part of ['', '?part=copies', '?part=lookups', '?part=history']) {
    await page.goto(`/routing/1.0.0${part}`);
    await page.getByRole('navigation', { name: 'Onderdelen van deze versie' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Bezig met laden' }).first().waitFor({ state: 'hidden' });
    await expectGood(page);
  }
  await page.goto('/routing/1.0.0');
  await row(page, 'R044').click();
  await page.getByRole('dialog', { name: 'Regel R044' }).getByText('Als de indiener een start-up').waitFor();
  await expectGood(page);
  await end();
});
