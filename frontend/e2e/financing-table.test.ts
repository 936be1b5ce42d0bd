import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll, type Screen, type Visit, visit } from './browser';
import { at } from './portal';

const anyCase = /^404 \/api\/v1\/(financing-cases|items)\//;

/** At the screen of one of the demo people. */
async function as(name: string, screen: Screen = {}): Promise<Visit> {
  const opened = await visit(screen);
  const data = { email: `${name}@defport.example`, password: 'Defport-demo-2026' };
  expect((await opened.context.request.post(at('/api/v1/sessions'), { data })).status()).toBe(201);
  return opened;
}

const company = 'Maasveld Composieten';
const title = 'Financiering van een tweede perslijn voor composiet pantserdelen';

const rowOf = (page: Page) => page.getByRole('listitem').filter({ hasText: company });

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

async function declare(page: Page, answer: string): Promise<void> {
  await page.goto('/table');
  await rowOf(page)
    .getByRole('button', { name: /Belang verklaren/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(company).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel(answer).check();
  await dialog.getByRole('button', { name: 'Verklaring geven' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The case of organisation A in the demo world, from the declarations to the advice that its owner reads. */
test('a financing case: declared on, read alone, reviewed, advised on', async () => {
  const investor = await as('investor', { width: 390, expected: [anyCase] });
  await declare(investor.page, 'Ja, ik heb een belang');
  await investor.page.getByText('U leest deze casus niet.').waitFor();
  expect(await rowOf(investor.page).getByRole('link').count()).toBe(0);
  await expectGood(investor.page);

  const financier = await as('financier', { theme: 'dark' });
  const { page } = financier;
  await declare(page, 'Nee, ik heb geen belang');
  await page.getByText('U kunt de casus nu lezen.').waitFor();
  await rowOf(page)
    .getByRole('link', { name: /Casus lezen/ })
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const path = new URL(page.url()).pathname;
  await page.getByLabel('3: goed').check();
  await page.getByLabel('Waarom?').fill('De order is getekend en de hal staat er. De planning is krap.');
  await page.getByRole('button', { name: 'Beoordeling geven' }).click();
  await page.getByText('U hebt deze casus beoordeeld.').waitFor();
  await expectGood(page);

  const secretary = await as('secretary');
  await secretary.page.goto(path);
  await secretary.page.getByText('3 van 4, goed').waitFor();
  await secretary.page.getByLabel('Positief', { exact: true }).check();
  await secretary.page.getByLabel('Redenen').fill('De tafel ziet een getekende order en ruimte voor een lening.');
  await secretary.page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await secretary.page.getByRole('button', { name: 'Vastleggen en melden' }).click();
  await secretary.page.getByText('Het advies is vastgelegd en gemeld.').waitFor();
  await expectGood(secretary.page);

  const industry = await as('industry', { width: 390, theme: 'dark' });
  await industry.page.goto(path);
  await industry.page.getByText('ruimte voor een lening').waitFor();
  // the owner reads the advice, and of the reviews nothing
  expect(await industry.page.getByText('De planning is krap').count()).toBe(0);
  await expectGood(industry.page);

  // whoever declared an interest meets the same page as for a case that never was
  await investor.page.goto(path);
  await investor.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  expect(await investor.page.getByText(title).count()).toBe(0);
  for (const one of [investor, financier, secretary, industry]) await one.end();
});
