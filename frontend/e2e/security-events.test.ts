import { as, expectGood } from './people';
import { at } from './portal';

test('the portal security officer sees that a marked text was refused, and nothing of the text', async () => {
  const industry = await as('industry');
  const data = { title: 'Stg. Geheim zilverreiger' };
  const refused = await industry.context.request.post(at('/api/v1/proposals'), { data });
  expect((await refused.json()).code).toBe('marking-detected');
  const name = (await (await industry.context.request.get(at('/api/v1/me'))).json()).person.name;

  for (const look of [{}, { width: 390, theme: 'dark', language: 'en' }] as const) {
    const { page, end } = await as('security', look);
    await page.goto('/security-events');
    const english = 'language' in look;
    const found = page.getByText(english ? 'State secret (Stg.)' : 'Staatsgeheim (Stg.)').first();
    await found.waitFor();
    await page.getByText(name).first().waitFor();
    expect(await page.getByText('zilverreiger').count()).toBe(0);
    await expectGood(page);
    await end();
  }

  await industry.page.goto('/security-events');
  await industry.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  await industry.end();
});
