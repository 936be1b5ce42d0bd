import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { visit } from './browser';
import { as, expectGood, password } from './people';
import { at } from './portal';

const rows = 'tbody tr';

/** The question for a second proof, which comes up by itself. */
async function prove(page: Page, label: string, send: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox', { name: label }).fill(password);
  await expectGood(page);
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
}

test('the audit trail: an auditor finds a refusal, narrows to one person, and saves what was found', async () => {
  const stranger = await visit();
  const data = { email: 'industry@defport.example', password: 'helemaal-verkeerd' };
  expect((await stranger.context.request.post(at('/api/v1/sessions'), { data })).status()).toBe(401);
  await stranger.end();

  const industry = await as('industry');
  const { page, end } = await as('auditor', { expected: [/^403 \/api\/v1\/audit-entries$/] });
  await page.goto('/home');
  await page.getByRole('link', { name: 'Naar het auditspoor' }).waitFor();
  await expectGood(page);
  await page.getByRole('link', { name: 'Auditspoor', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Auditspoor' }).waitFor();
  // not before a second proof, which one may decline
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator(rows).count()).toBe(0);
  await expectGood(page);
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
  await prove(page, 'Wachtwoord', 'Bevestigen');
  await page.locator(rows).first().waitFor();
  await expectGood(page);

  await page.getByRole('button', { name: 'Geweigerd' }).click();
  await page.waitForURL(/group=refusals/);
  const refusal = page.locator(rows).filter({ hasText: 'e-mailadres en wachtwoord horen niet bij elkaar' }).first();
  await refusal.getByText('Bezoeker, niet ingelogd').waitFor();
  await refusal.getByText('Toegang geweigerd').waitFor();
  await expectGood(page);

  // from a row to everything that this person did, and no further
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL(/group=signIn/);
  const name = (await (await industry.context.request.get(at('/api/v1/me'))).json()).person.name;
  await page
    .getByRole('link', { name: `Alles van ${name}` })
    .first()
    .click();
  await page.waitForURL(/person=/);
  await page.getByRole('button', { name: `Alles van ${name}: filter weghalen` }).waitFor();
  await page.getByRole('button', { name: 'Alles', exact: true }).click();
  await page.waitForURL((url) => !url.searchParams.has('group'));
  await page.locator(rows).filter({ hasText: name }).first().waitFor();
  for (const row of await page.locator(rows).all()) expect(await row.textContent()).toContain(name);
  await expectGood(page);

  // the same filters after a reload, and in the file
  await page.reload();
  await page.getByRole('button', { name: `Alles van ${name}: filter weghalen` }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Opslaan als CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('audit.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes(name))).toEqual([]);

  // saving is itself in the trail; days with nothing in them say so
  await page.goto('/audit?group=exports');
  await page.getByText('Auditspoor opgeslagen als bestand').first().waitFor();
  await page.getByLabel('Tot en met').fill('2020-01-01');
  await page.getByText('Niets gevonden').waitFor();
  await expectGood(page);
  await end();

  // nobody else sees the menu item or the page, and nothing of the trail is asked for
  await industry.page.goto('/home');
  await industry.page.getByRole('heading', { level: 1, name: 'Uw overzicht' }).waitFor();
  expect(await industry.page.getByRole('link', { name: 'Auditspoor' }).count()).toBe(0);
  const asked: string[] = [];
  industry.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await industry.page.goto('/audit');
  await industry.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  await expectGood(industry.page);
  expect(asked.filter((path) => path.includes('audit-entries'))).toEqual([]);
  await industry.end();
});

test('the audit trail on a phone, in English', async () => {
  const expected = [/^403 \/api\/v1\/audit-entries$/];
  const { page, end } = await as('auditor', { width: 390, theme: 'dark', language: 'en', expected });
  await page.goto('/audit');
  await prove(page, 'Password', 'Confirm');
  await page.getByRole('listitem').filter({ hasText: 'Signed in' }).first().waitFor();
  await page.getByRole('button', { name: 'Items' }).click();
  await page.getByText('Item submitted').first().waitFor();
  await page.getByText('Everything that was recorded').first().click();
  await expectGood(page);
  await end();
});
