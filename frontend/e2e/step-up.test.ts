import { pairApp } from './authenticator';
import { tabTo } from './keyboard';
import { newPerson } from './made';
import { expectGood, unique } from './people';

const refusals = [/^403 \/api\/v1\/me\//, /^401 \/api\/v1\/sessions\/current\/step-up$/];

test('what needs a proof asks for it, waits, and then goes on by itself', async () => {
  const person = await newPerson('Mees Kok', `${unique()}@proof.example`, { expected: refusals });
  const { page } = person;
  await page.goto('/home');
  const app = await pairApp(page);
  await page.goto('/account');
  const renew = page.getByRole('button', { name: 'Nieuwe herstelcodes maken' });
  const dialog = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
  await tabTo(page, renew);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await expectGood(page);
  const code = dialog.getByRole('textbox', { name: 'Code uit uw app' });
  await code.and(page.locator(':focus')).waitFor();

  // left: the page is as it was
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('U hebt nog 10 herstelcodes.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await renew.and(page.locator(':focus')).waitFor();

  await page.keyboard.press('Enter');
  await code.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Dit klopt niet/).waitFor();
  await expectGood(page);
  await code.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(await app.code(0));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor();
  expect(await dialog.count()).toBe(0);
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();

  // proven once is proven for a while
  await page.getByRole('button', { name: 'App loskoppelen' }).click();
  await page.getByRole('dialog', { name: 'App loskoppelen?' }).getByRole('button', { name: 'App loskoppelen' }).click();
  await page.getByRole('button', { name: 'App instellen' }).waitFor();
  await expectGood(page);
  await person.end();
});

test('a recovery code will do, on a phone; who has no second step is led to where one is set up', async () => {
  const person = await newPerson('Roos Dam', `${unique()}@proof.example`, {
    width: 390,
    theme: 'dark',
    language: 'en',
    expected: refusals,
  });
  const { page } = person;
  await page.goto('/home');
  const app = await pairApp(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Make new recovery codes' }).click();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Recovery code' })
    .fill(app.recoveryCodes[0] ?? '');
  await expectGood(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();

  // the demo takes a password; elsewhere the answer names no way
  const body = { code: 'step-up-needed', detail: 'First confirm again that it is you.', methods: [] };
  await page.route('**/api/v1/me/email', (route) => route.fulfill({ status: 403, json: body }));
  await page.getByRole('button', { name: 'Change e-mail address' }).click();
  await page.getByLabel('New e-mail address').fill('roos@nieuw.example');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page
    .getByRole('dialog')
    .getByText(/^This needs a second step/)
    .waitFor();
  await expectGood(page);
  await page.getByRole('dialog').getByRole('link', { name: 'Set up a second step' }).click();
  await page.waitForURL(/\/account#second-factor$/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await person.end();
});
