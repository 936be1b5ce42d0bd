import type { Page } from 'playwright-core';
import { newPerson } from './made';
import { as, choose, expectGood, password, unique } from './people';
import { at } from './portal';

const prove = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
  await dialog.getByLabel('Uw wachtwoord').first().fill(password);
  await dialog.getByRole('button', { name: 'Bevestigen' }).click();
};

const fillDay = async (page: Page, group: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Dag').fill(date);
  await boxes.getByLabel('Maand').fill(month);
  await boxes.getByLabel('Jaar').fill(year);
};

const inDays = (count: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + count * 86_400_000);

test('the administrator gives access, ends it, closes an account and opens it again', async () => {
  const tag = unique();
  const mail = `lot@${tag}.example`;
  const lot = await newPerson(`Lot ${tag}`, mail, { expected: [/^40[13] /] });
  const admin = await as('admin', { expected: [/^403 \/api\/v1\/staff\//] });
  const { page } = admin;
  await page.goto('/home');
  await page.getByRole('link', { name: 'Medewerkers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Medewerkers' }).waitFor();
  await page.getByRole('link', { name: 'Olga de Ruiter' }).waitFor();
  await expectGood(page);

  // what is missing is named; a wrong address says what to do
  await page.getByRole('link', { name: 'Toegang geven' }).click();
  await page.getByRole('heading', { level: 1, name: 'Toegang geven' }).waitFor();
  await page.getByRole('button', { name: 'Toegang geven' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(mail);
  await choose(page, 'Afdeling of rol', /^COMMIT – IT/);
  await page.getByRole('radio', { name: 'behandelaar' }).check();
  await expectGood(page);
  await page.getByRole('button', { name: 'Toegang geven' }).click();
  await prove(page);
  await page.getByRole('heading', { level: 1, name: `Lot ${tag}` }).waitFor();
  await page.getByText('gegeven door Anna Blom').waitFor();
  await expectGood(page);
  expect((await lot.context.request.get(at('/api/v1/cases?desk=COMMIT_IT'))).status()).toBe(200);

  await page.getByRole('button', { name: /^Beëindigen: COMMIT – IT/ }).click();
  await expectGood(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
  await page.getByText('is beëindigd').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Wat voorbij is' }).waitFor();
  expect((await lot.context.request.get(at('/api/v1/cases?desk=COMMIT_IT'))).status()).toBe(403);

  await page.getByRole('button', { name: 'Account sluiten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Account sluiten' }).click();
  await dialog
    .getByText(/Vul in|schrijf/)
    .first()
    .waitFor();
  await dialog.getByRole('textbox', { name: 'Waarom?' }).fill('Uit dienst per vandaag');
  await dialog.getByRole('button', { name: 'Account sluiten' }).click();
  await page.getByText(`Het account van Lot ${tag} is gesloten.`).waitFor();
  await page.getByText('Uit dienst per vandaag').waitFor();
  await expectGood(page);
  expect((await lot.context.request.get(at('/api/v1/me'))).status()).toBe(401);
  await page.getByRole('button', { name: 'Account weer openen' }).click();
  await page.getByText(`Lot ${tag} kan weer inloggen.`).waitFor();

  // found again among everyone, on a phone in the dark, in English
  const phone = await as('admin', { width: 390, height: 844, theme: 'dark', language: 'en' });
  await phone.page.goto('/staff');
  await phone.page.getByRole('textbox', { name: 'Search by name or e-mail address' }).fill(tag);
  await phone.page.getByText('Nobody found').waitFor();
  await phone.page.getByRole('checkbox', { name: 'Also search among people who do not work here' }).check();
  await phone.page.getByRole('link', { name: `Lot ${tag}` }).waitFor();
  await expectGood(phone.page);
  await phone.page.getByRole('link', { name: `Lot ${tag}` }).click();
  await phone.page.getByRole('heading', { level: 2, name: 'What is over' }).waitFor();
  await expectGood(phone.page);
  await phone.page.goto('/staff/give');
  await phone.page.getByRole('textbox', { name: 'E-mail address' }).waitFor();
  await expectGood(phone.page);
  for (const visit of [lot, admin, phone]) await visit.end();
});

test('a coordinator sees their own desk only, and lets a colleague stand in while away', async () => {
  const office = await as('office');
  const { page } = office;
  await page.goto('/staff');
  await page.getByRole('link', { name: 'Otto Brandsma' }).waitFor();
  expect(await page.getByRole('link', { name: 'Vera Mulder' }).count()).toBe(0);
  expect(await page.getByRole('combobox', { name: 'Afdeling' }).count()).toBe(0);
  await expectGood(page);

  await page.getByRole('link', { name: 'Afwezigheid' }).click();
  await page.getByRole('heading', { level: 1, name: 'Afwezigheid' }).waitFor();
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('alert').waitFor();
  await expectGood(page);
  await choose(page, 'Wie neemt waar?', /^Sven Kok/);
  await fillDay(page, 'Eerste dag', inDays(0));
  await fillDay(page, 'Laatste dag', inDays(6));
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByText('Sven Kok neemt voor u waar en krijgt daarover een e-mail.').waitFor();
  await page.getByText('Loopt nu').waitFor();
  await expectGood(page);

  const security = await as('security', { width: 390, height: 844, theme: 'dark', language: 'en' });
  await security.page.goto('/absence');
  await security.page.getByText('You stand in for Olga de Ruiter').waitFor();
  await expectGood(security.page);
  expect((await security.context.request.get(at('/api/v1/cases?desk=DEFPORT_OFFICE'))).status()).toBe(200);
  await page.getByRole('button', { name: 'Stoppen: Sven Kok' }).click();
  await page.getByText('Sven Kok neemt niet meer voor u waar.').waitFor();
  expect((await security.context.request.get(at('/api/v1/cases?desk=DEFPORT_OFFICE'))).status()).toBe(404);
  for (const visit of [office, security]) await visit.end();
});

test('the access review of the quarter, by keyboard', async () => {
  const admin = await as('admin', { expected: [/^403 \/api\/v1\/access-reviews\//] });
  const { page } = admin;
  await page.goto('/access-reviews');
  await expectGood(page);
  await page
    .getByRole('link', { name: /^Kwartaal \d van 20\d\d$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Kwartaal/ }).waitFor();
  await page.getByRole('list', { name: 'Wie wat heeft' }).waitFor();
  await expectGood(page);
  const first = page.getByRole('list', { name: 'Wie wat heeft' }).getByRole('listitem').first();
  const kept = await first.locator('strong').textContent();
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await page.getByText(`De toegang van ${kept} blijft.`).waitFor();
  await page.getByText(/^1 van \d+ beslist, 0 ingetrokken$/).waitFor();
  // the key asks before it takes away, and Escape takes nothing away
  await page.keyboard.press('x');
  await page.getByRole('dialog', { name: 'Toegang intrekken' }).waitFor();
  await expectGood(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/^1 van \d+ beslist, 0 ingetrokken$/).waitFor();

  await page.getByRole('button', { name: 'Alles', exact: true }).click();
  await page.getByText('beslist door Anna Blom').waitFor();
  // about herself another administrator decides; whose access ends here signs in nowhere else in these journeys
  expect(await page.getByRole('button', { name: /^Behouden: Anna Blom/ }).count()).toBe(0);
  await page
    .getByRole('button', { name: /^Intrekken: Manon Terpstra/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Toelichting' }).fill('Andere functie');
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await prove(page);
  await page.getByText('De toegang van Manon Terpstra is ingetrokken.').waitFor();
  await page.getByText('Andere functie').waitFor();
  expect(await page.getByRole('button', { name: 'Controle afsluiten' }).isDisabled()).toBe(true);
  await expectGood(page);

  const auditor = await as('auditor', { width: 390, height: 844, theme: 'dark', language: 'en' });
  await auditor.page.goto('/access-reviews');
  await auditor.page
    .getByRole('link', { name: /^Quarter/ })
    .first()
    .click();
  await auditor.page.getByRole('list', { name: 'Who has what' }).waitFor();
  expect(await auditor.page.getByRole('button', { name: /^Keep:/ }).count()).toBe(0);
  await expectGood(auditor.page);
  for (const visit of [admin, auditor]) await visit.end();
});

test('the secretary sees the seats with their term', async () => {
  const secretary = await as('secretary');
  await secretary.page.goto('/home');
  await secretary.page.getByRole('link', { name: 'Zetels' }).click();
  await secretary.page.getByRole('table', { name: 'Zetels aan de financieringstafel' }).waitFor();
  await secretary.page.getByText('Fleur Jansen').waitFor();
  await expectGood(secretary.page);
  await secretary.page.setViewportSize({ width: 390, height: 844 });
  await secretary.page.getByRole('list', { name: 'Zetels aan de financieringstafel' }).waitFor();
  await expectGood(secretary.page);
  await secretary.end();
});
