import { visit } from './browser';
import { chooseOption, chooseRadio, pressOn, tabTo, typeInto } from './keyboard';
import { as, expectGood, password, unique } from './people';

const title = `Screening van monteurs duurt te lang ${unique()}`;
const story =
  'Drie monteurs wachten al zeven maanden op hun screening. Zolang mogen zij de hal niet in, en staat een van de twee lijnen stil.';

test('a barrier, flagged from the home page to the receipt without a mouse', async () => {
  const industry = await visit();
  const { page } = industry;
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Naar de inhoud' }));
  await page.keyboard.press('Enter');
  await pressOn(page, 'link', 'Knelpunt melden');

  // whoever is not signed in gets there after all
  await page.waitForURL(/sign-in/);
  await typeInto(page, 'E-mailadres', 'industry@defport.example');
  await typeInto(page, 'Wachtwoord', password);
  await tabTo(page, page.getByRole('textbox', { name: 'E-mailadres' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Knelpunt melden' }).waitFor();

  await typeInto(page, 'Titel', title);
  await typeInto(page, 'Beschrijving', story);
  await page.getByText('Past een van deze bij uw tekst?').waitFor();
  await expectGood(page);
  await pressOn(page, 'button', 'Beveiliging (ABRO/ABDO) en screening');
  await chooseRadio(page, 'Soort knelpunt', 'Wachttijd veiligheidsonderzoek (VGB)');
  await expectGood(page);
  await pressOn(page, 'button', 'Volgende');

  await chooseOption(page, /^Fase/, 'Productie');
  await chooseRadio(page, 'Hoe erg is het? (1-4)', '3 – stopt werk');
  await chooseRadio(page, 'Wie heeft hier last van?', '2 tot en met 10 organisaties');
  await chooseRadio(page, 'Gebeurt dit vaker?', 'Ja');
  await expectGood(page);
  await pressOn(page, 'button', 'Volgende');

  await chooseRadio(page, 'NLD-gebied', 'Slimme materialen');
  await chooseRadio(page, 'Domein', 'Land');
  await tabTo(page, page.getByRole('checkbox', { name: 'Delen met behandelaars' }));
  await page.keyboard.press('Space');
  await pressOn(page, 'button', 'Volgende');

  // an answer can be changed from the page where they are checked
  await page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
  await expectGood(page);
  await pressOn(page, 'button', 'Titel wijzigen');
  const field = page.getByRole('textbox', { name: 'Titel' });
  await field.waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.type(' nu');
  for (const step of [2, 3, 4]) {
    await pressOn(page, 'button', 'Volgende');
    await page.waitForURL(new RegExp(`step=${step}`));
  }
  await page.getByText(`${title} nu`).waitFor();
  await pressOn(page, 'button', 'Knelpunt melden');

  // the desk appears by itself
  await page.waitForURL(/received=true/);
  await page
    .getByText(/DP-\d{4}-/)
    .first()
    .waitFor();
  await page.getByText('Nationaal Bureau Industrieveiligheid').first().waitFor();
  await expectGood(page);
  const path = new URL(page.url()).pathname;
  await tabTo(page, page.getByRole('navigation', { name: 'Kruimelpad' }).getByRole('link', { name: 'Mijn stukken' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mijn stukken' }).waitFor();
  await page.getByRole('link', { name: title }).first().waitFor();
  // sent once, and no draft is left behind
  expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  await industry.end();

  // a desk that does not have it, and a competitor, do not learn that it exists
  const expected = [/^404 \/api\/v1\//];
  for (const name of ['contactpoint', 'rival']) {
    const other = await as(name, { width: 390, theme: 'dark', language: 'en', expected });
    await other.page.goto(path);
    await other.page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor();
    expect(await other.page.getByText(title).count()).toBe(0);
    await expectGood(other.page);
    await other.end();
  }
});
