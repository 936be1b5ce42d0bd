import { as, expectGood } from './people';

test('anything that one may see is found from any page, by keyboard', async () => {
  const { page, end } = await as('industry', { theme: 'dark' });
  const { keyboard } = page;
  await page.goto('/home');
  const opener = page.getByRole('button', { name: /^Zoek een stuk of organisatie/ });
  await opener.waitFor();
  await keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Zoek op titel, nummer of naam' });
  await field.and(page.locator(':focus')).waitFor();
  // before one types, the pages one has
  await page.getByRole('option', { name: 'Nieuw voorstel' }).waitFor();
  await keyboard.type('maasveld');
  const found = page.getByRole('group', { name: 'Organisaties' }).getByRole('option');
  await found.filter({ hasText: 'Maasveld Composieten' }).first().waitFor();
  await expectGood(page);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('zzqq');
  await page.getByText(/^Niets gevonden/).waitFor();
  await expectGood(page);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Nieuw voor');
  await page.getByText(/^1 mogelijkheid/).waitFor();
  await keyboard.press('Enter');
  await page.waitForURL(/\/proposals\/new/);
  await keyboard.press('Control+k');
  await field.waitFor();
  await keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await end();
});
