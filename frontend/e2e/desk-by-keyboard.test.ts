import type { Page } from 'playwright-core';
import { pairApp } from './authenticator';
import { visit } from './browser';
import { chooseOption, chooseRadio, pressOn, tabTo, typeInto } from './keyboard';
import { atDesk, newOrganisation, newPerson } from './made';
import { as, expectGood, password, unique } from './people';

/** The question who one is, which takes the focus by itself. */
async function prove(page: Page): Promise<void> {
  const field = page.getByRole('dialog', { name: 'Bevestig dat u het bent' }).getByRole('textbox');
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

test('signing in with a code from an app', async () => {
  const email = `${unique()}@keys.example`;
  const person = await newPerson('Mila Bos', email);
  await person.page.goto('/home');
  const app = await pairApp(person.page);
  await person.end();

  const again = await visit({ expected: [/^401 \/api\/v1\/sessions$/] });
  const { page } = again;
  await page.goto('/sign-in');
  await typeInto(page, 'E-mailadres', email);
  await typeInto(page, 'Wachtwoord', password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).and(page.locator(':focus')).waitFor();
  await typeInto(page, 'Code uit uw app', '000000');
  await page.keyboard.press('Enter');
  // what was wrong is said, and the field is there again without a search
  await page.getByText(/^Deze code klopt niet/).waitFor();
  await page.getByRole('textbox', { name: 'Code uit uw app' }).and(page.locator(':focus')).waitFor();
  await expectGood(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(await app.code(0));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Uw overzicht' }).waitFor();
  await again.end();
});

test('the verification of an organisation', async () => {
  const name = `Amstelgiet ${unique()} B.V.`;
  const founder = await newPerson('Teun Vos', `${unique()}@keys.example`);
  const organisation = await newOrganisation(founder, name);
  const verifier = await as('verifier');
  await atDesk(verifier, organisation);
  const { page } = verifier;
  await page.goto(`/cases?q=${encodeURIComponent(name)}`);
  await tabTo(page, page.getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  for (const item of ['Handelsregister', 'Mag deze persoon de organisatie vertegenwoordigen?']) {
    await pressOn(page, 'button', new RegExp(`^Beoordelen\\s?: ${item.replace('?', '\\?')}`));
    // the form stands where the button was, and has the focus
    await page.getByRole('radio', { name: 'In orde', exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Space');
    await typeInto(page, 'Waar baseert u dit op?', 'Uittreksel van vandaag gezien.');
    await pressOn(page, 'button', 'Oordeel vastleggen');
    await page.getByRole('button', { name: 'Oordeel vastleggen' }).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: new RegExp(`^Opnieuw beoordelen\\s?: ${item.replace('?', '\\?')}`) })
      .and(page.locator(':focus'))
      .waitFor();
  }
  await chooseRadio(page, 'Uw besluit', 'KVK klopt');
  await expectGood(page);
  await pressOn(page, 'button', 'Besluit nemen');
  await page.getByRole('status').filter({ hasText: 'Uw besluit is genomen.' }).and(page.locator(':focus')).waitFor();
  for (const one of [founder, verifier]) await one.end();
});

test('giving access to a desk', async () => {
  const email = `${unique()}@keys.example`;
  const person = await newPerson('Jip Prins', email);
  const admin = await as('admin', { expected: [/^403 \/api\/v1\/staff\//] });
  const { page } = admin;
  await page.goto('/staff');
  await pressOn(page, 'link', 'Toegang geven');
  await page.getByRole('heading', { level: 1, name: 'Toegang geven' }).waitFor();
  await typeInto(page, 'E-mailadres', email);
  await chooseOption(page, 'Afdeling of rol', 'COMMIT – IT');
  await chooseRadio(page, 'Wat mag deze persoon daar doen?', 'behandelaar');
  await pressOn(page, 'button', 'Toegang geven');
  await prove(page);
  await page.getByRole('heading', { level: 1, name: 'Jip Prins' }).and(page.locator(':focus')).waitFor();
  await pressOn(page, 'button', /^Beëindigen: COMMIT – IT/);
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'button', 'Beëindigen');
  await page.getByText('is beëindigd').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // the button went with what was ended: the news has the focus
  await page.getByRole('status').filter({ hasText: 'is beëindigd' }).and(page.locator(':focus')).waitFor();
  for (const one of [person, admin]) await one.end();
});
