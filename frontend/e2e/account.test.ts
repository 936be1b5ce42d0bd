import type { Page } from 'playwright-core';
import { appWith, pairApp } from './authenticator';
import { visit } from './browser';
import { pressOn, tabTo, typeInto } from './keyboard';
import { linkIn, newPerson } from './made';
import { expectGood, password, unique } from './people';
import { at } from './portal';

const refusals = [/^40[13] \/api\/v1\/sessions/, /^400 \/api\/v1\//];

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(secret);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Menu van/ }).click();
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

test('an app for codes: set up, signed in with, and replaced by a recovery code', async () => {
  const email = `app-${unique()}@account.example`;
  const person = await newPerson('Sanne Kuiper', email, { width: 390, theme: 'dark', expected: refusals });
  const { page } = person;
  await page.goto('/home');
  await page.getByRole('button', { name: 'Menu van Sanne Kuiper' }).click();
  await page.getByRole('menuitem', { name: 'Mijn account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'App instellen' }).click();
  await page.getByRole('img', { name: /^QR-code/ }).waitFor();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const app = appWith(secret);
  const code = page.getByLabel('Vul de code uit de app in');
  await code.fill('12');
  await page.getByRole('button', { name: 'Code controleren' }).click();
  await page.getByText('Vul de zes cijfers in die nu in uw app staan').waitFor();
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
  await code.fill(String((Number(await app.code(0)) + 1) % 1_000_000).padStart(6, '0'));
  await page.getByRole('button', { name: 'Code controleren' }).click();
  await page.getByText(/^Deze code klopt niet/).waitFor();
  await expectGood(page);
  await code.fill(await app.code(-1));
  await code.press('Enter');
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor();
  const codes = await page.getByRole('listitem').locator('code').allTextContents();
  expect(codes).toHaveLength(10);
  await expectGood(page);
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
  await page.getByText('U hebt nog 10 herstelcodes.').waitFor();
  await expectGood(page);

  await signOut(page);
  await signIn(page, email);
  await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).waitFor();
  await expectGood(page);
  await page.getByLabel('Code uit uw app').fill('000000');
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.getByText(/^Deze code klopt niet, of is al gebruikt/).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Terug' }).click();
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe(email);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.getByLabel('Code uit uw app').fill(await app.code(0));
  await page.getByLabel('Code uit uw app').press('Enter');
  await page.waitForURL(/\/home$/);

  await signOut(page);
  await signIn(page, email);
  await page.getByRole('button', { name: 'Gebruik een herstelcode' }).click();
  await expectGood(page);
  await page.getByLabel('Herstelcode').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await page.waitForURL(/\/home$/);
  await page.goto('/account');
  await page.getByText('U hebt nog 9 herstelcodes.').waitFor();
  await person.end();
});

test('signing in with a code, by keyboard alone', async () => {
  const email = `keys-${unique()}@account.example`;
  const person = await newPerson('Bram Stout', email, { expected: refusals });
  const { page } = person;
  await page.goto('/account');
  const app = await pairApp(page);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await typeInto(page, 'E-mailadres', email);
  await typeInto(page, 'Wachtwoord', password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).waitFor();
  await typeInto(page, 'Code uit uw app', await app.code(0));
  await pressOn(page, 'button', 'Inloggen');
  await page.waitForURL(/\/home$/);
  await tabTo(page, page.getByRole('button', { name: 'Menu van Bram Stout' }));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Mijn account' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor();
  await person.end();
});

test('where one is signed in, and a new password that ends the rest', async () => {
  const email = `waar-${unique()}@account.example`;
  const person = await newPerson('Iris Blom', email, { expected: refusals });
  const { page } = person;
  const elsewhere = await visit({ expected: [/^401 /] });
  const enter = () => elsewhere.context.request.post(at('/api/v1/sessions'), { data: { email, password } });
  const isIn = async () => (await elsewhere.context.request.get(at('/api/v1/me'))).status() === 200;
  await enter();
  await page.goto('/account');
  const sessions = page.getByRole('list', { name: 'Waar u bent ingelogd' }).getByRole('listitem');
  await sessions.nth(1).waitFor();
  expect(await sessions.filter({ hasText: 'Dit apparaat' }).count()).toBe(1);
  await expectGood(page);
  await page.getByRole('button', { name: /^Uitloggen: / }).click();
  await page.getByText('U bent daar uitgelogd.').waitFor();
  expect(await sessions.count()).toBe(1);
  expect(await isIn()).toBe(false);

  await enter();
  await page.reload();
  await page.getByRole('button', { name: 'Overal behalve hier uitloggen' }).click();
  await page.getByRole('dialog').waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Overal uitloggen' }).click();
  await page.getByText('U bent overal behalve hier uitgelogd.').waitFor();
  expect(await isIn()).toBe(false);

  await enter();
  const newPassword = 'vier losse trage woorden';
  await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  const change = async (current: string, wanted: string) => {
    await page.getByRole('textbox', { name: 'Huidig wachtwoord' }).fill(current);
    await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill(wanted);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  };
  await change('dit is het niet', newPassword);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Dit is niet uw huidige wachtwoord/ })
    .waitFor();
  await expectGood(page);
  await change(password, 'wachtwoord1234');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /gelekte wachtwoorden/ })
    .waitFor();
  await change(password, newPassword);
  await page.getByText('Uw wachtwoord is gewijzigd. Op uw andere apparaten bent u uitgelogd.').waitFor();
  expect(await isIn()).toBe(false);
  await signOut(page);
  await signIn(page, email, newPassword);
  await page.waitForURL(/\/home$/);
  for (const one of [person, elsewhere]) await one.end();
});

test('a forgotten password, chosen anew by a mail', async () => {
  const email = `kwijt-${unique()}@account.example`;
  const person = await newPerson('Daan Mol', email, { width: 390, expected: refusals });
  const { page } = person;
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wachtwoord vergeten' }).waitFor();
  await expectGood(page);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij de link' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw e-mail' }).waitFor();
  await expectGood(page);
  await page.goto(await linkIn(page.context(), email, 'recover'));
  await page.getByRole('heading', { name: 'Nieuw wachtwoord kiezen' }).waitFor();
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill('kort');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await page.getByRole('alert').waitFor();
  await expectGood(page);
  const newPassword = 'paarse fietsen eten soep';
  await page.getByRole('textbox', { name: 'Nieuw wachtwoord' }).fill(newPassword);
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await page.getByRole('heading', { name: 'Uw wachtwoord is gewijzigd' }).waitFor();
  await expectGood(page);
  await signIn(page, email, newPassword);
  await page.waitForURL(/\/home$/);
  await person.end();
});

test('another e-mail address, taken back from the old one', async () => {
  const mark = unique();
  const [email, wanted] = [`oud-${mark}@account.example`, `nieuw-${mark}@account.example`];
  const person = await newPerson('Lotte Brand', email, { expected: [...refusals, /^403 \/api\/v1\/me\/email$/] });
  const { page } = person;
  await page.goto('/account');
  await page.getByRole('button', { name: 'E-mailadres wijzigen' }).click();
  await page.getByLabel('Nieuw e-mailadres').fill(wanted);
  await page.getByRole('button', { name: 'Stuur mij de link' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Uw wachtwoord' }).fill(password);
  await expectGood(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByText(`Open de link in de e-mail aan ${wanted}`).waitFor();
  await expectGood(page);
  await page.goto(await linkIn(page.context(), wanted, 'confirm-email'));
  await page.getByRole('button', { name: 'Bevestigen' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('link', { name: 'Naar mijn account' }).click();
  await page.getByText(wanted, { exact: true }).waitFor();
  await page.goto(await linkIn(page.context(), email, 'confirm-email'));
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('heading', { name: 'Uw e-mailadres is bijgewerkt' }).waitFor();
  await expectGood(page);
  await signIn(page, email);
  await page.waitForURL(/\/home$/);
  await person.end();
});

test('after a few wrong passwords the browser does a sum, and the right one still opens', async () => {
  const email = `som-${unique()}@account.example`;
  const person = await newPerson('Teun Vis', email, { expected: refusals });
  const { page, context } = person;
  await context.clearCookies();
  for (let times = 0; times < 3; times++)
    await context.request.post(at('/api/v1/sessions'), { data: { email, password: 'dit is het niet' } });
  // not while it is looked at: the sum takes as long as this answer
  await page.route('**/api/v1/captcha', async (route) => {
    await page.getByText(/^Even geduld/).waitFor();
    await expectGood(page);
    await route.continue();
  });
  await signIn(page, email);
  await page.waitForURL(/\/home$/);

  await page.unroute('**/api/v1/captcha');
  await context.clearCookies();
  for (let times = 0; times < 3; times++)
    await context.request.post(at('/api/v1/sessions'), { data: { email, password: 'dit is het niet' } });
  const solvers = (url: URL) => url.pathname.startsWith('/assets/') && solving;
  let solving = false;
  await page.route('**/api/v1/captcha', async (route) => {
    solving = true; // what is loaded from here on is the sum
    await route.continue();
  });
  await page.route(solvers, (route) => route.abort());
  await signIn(page, email);
  await page.getByText(/^Uw browser kon de controle niet afmaken/).waitFor();
  await expectGood(page);
  await page.unroute(solvers);
  await page.unroute('**/api/v1/captcha');
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
  await page.waitForURL(/\/home$/);
  await context.close();
});
