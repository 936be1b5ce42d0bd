import { as, choose, expectGood, password } from './people';
import { at } from './portal';

test('the directory: found, filtered, read, and nothing of who may not be found', async () => {
  const officer = await as('officer');
  const { page } = officer;
  await page.goto('/home');
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor();
  await page.getByRole('link', { name: 'Maasveld Composieten B.V.' }).waitFor();
  // the one whose ownership is being looked at is not there
  expect(await page.getByText('Waalstroom').count()).toBe(0);
  await expectGood(page);

  await page.getByRole('textbox', { name: 'Zoeken' }).fill('composietdelen');
  await page.getByText('2 organisaties', { exact: true }).waitFor();
  await choose(page, 'Provincie', 'Groningen');
  await page.getByText('1 organisatie', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('region')).toBe('groningen');
  await page.getByRole('textbox', { name: 'Zoeken' }).fill('onderzeeboten');
  await page.getByText('Niets gevonden').waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await page.getByRole('link', { name: 'Maasveld Composieten B.V.' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Maasveld Composieten B.V.' }).waitFor();
  await page.getByText('AS9100').waitFor();
  await expectGood(page);
  await page.getByRole('link', { name: 'autoclaaf' }).click();
  await page.getByRole('button', { name: 'Niet meer alleen: autoclaaf' }).waitFor();
  await officer.end();

  const newcomer = await as('newcomer');
  await newcomer.page.goto('/directory');
  await newcomer.page.getByText('U ziet deze lijst zodra uw organisatie is goedgekeurd').waitFor();
  await expectGood(newcomer.page);
  await newcomer.end();
});

test('a profile is written with its reach in view, on a phone in the dark', async () => {
  const knowledge = await as('knowledge', { width: 390, height: 844, theme: 'dark' });
  const { page } = knowledge;
  await page.goto('/organisations');
  await page.getByRole('link', { name: 'Profiel', exact: true }).click();
  await page.getByText('Deelnemers en medewerkers vinden uw organisatie met dit profiel.').waitFor();
  await page.getByText('Niemand buiten uw organisatie en wie haar controleert').waitFor();
  await expectGood(page);
  await page
    .getByRole('textbox', { name: 'Beschrijving' })
    .fill('Wij meten hoe lang materialen meegaan onder trillingen.');
  await page.getByRole('button', { name: 'Profiel opslaan' }).click();
  await page.getByText('Het profiel is opgeslagen.').waitFor();
  await expectGood(page);
  const found = await knowledge.context.request.get(at('/api/v1/directory?q=trillingen'));
  expect(((await found.json()) as { count: number }).count).toBe(1);
  await knowledge.end();
});

test('my data: an archive after a second proof, and what stays and why before anything goes', async () => {
  const investor = await as('investor', {
    language: 'en',
    expected: [/^403 \/api\/v1\/me\/export$/, /^409 \/api\/v1\/me\/erasure$/],
  });
  const { page } = investor;
  await page.goto('/my-data');
  await page.getByRole('heading', { level: 1, name: 'My data' }).waitFor();
  await page.getByRole('heading', { name: 'This stays, and why' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Get my data' }).click();
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await proof.getByRole('textbox', { name: 'Your password' }).fill(password);
  const download = page.waitForEvent('download');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  expect((await download).suggestedFilename()).toBe('defport-mijn-gegevens.zip');

  // the last administrator is told what to do first, and is still there
  await page.getByRole('button', { name: 'Erase my account' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('You are the last administrator of Peelrand Groeifonds.', { exact: false }).waitFor();
  await expectGood(page);
  expect((await investor.context.request.get(at('/api/v1/me'))).status()).toBe(200);
  await investor.end();
});

test('the functional administrator reads what is kept and how long', async () => {
  const admin = await as('admin');
  await admin.page.goto('/home');
  await admin.page.getByRole('link', { name: 'Bewaartermijnen' }).click();
  await admin.page.getByText('Concepten die niet zijn ingediend').waitFor();
  await expectGood(admin.page);
  await admin.end();
});
