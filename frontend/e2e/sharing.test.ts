import { newProposal } from './made';
import { as, expectGood, unique } from './people';
import { at } from './portal';

const organisationOf = async (visit: Awaited<ReturnType<typeof as>>): Promise<string> => {
  const me = (await (await visit.context.request.get(at('/api/v1/me'))).json()) as {
    organisations: { name: string }[];
  };
  return me.organisations[0]?.name ?? '';
};

test('sharing: one organisation reads an item, its owner sees who could, and stops it', async () => {
  const title = `Trillingen meten in frames ${unique()}`;
  const industry = await as('industry');
  const knowledge = await as('knowledge', { width: 390, theme: 'dark', expected: [/^404 \/api\/v1\/proposals\//] });
  const rival = await as('rival', { expected: [/^404 \/api\/v1\/proposals\//] });
  const institute = await organisationOf(knowledge);
  const path = `/proposals/${await newProposal(industry, title)}`;

  const { page } = industry;
  await page.goto(path);
  await page.getByRole('button', { name: 'Delen met een organisatie' }).click();
  const dialog = page.getByRole('dialog', { name: 'Met welke organisatie deelt u dit?' });
  await dialog.getByText('Niet te lezen: wat u en het loket elkaar schrijven', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Delen', exact: true }).click();
  await dialog.getByText('Zoek en kies eerst een organisatie.').waitFor();
  await dialog.getByRole('textbox', { name: 'Zoek een organisatie' }).fill(institute);
  await dialog.getByRole('radio', { name: institute, exact: true }).check();
  await dialog.getByText(`${institute} leest dan het hele stuk en de bestanden die erbij horen.`).waitFor();
  await expectGood(page);
  await dialog.getByRole('button', { name: 'Delen', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const stop = page.getByRole('button', { name: `Delen stoppen met ${institute}` });
  await stop.waitFor();
  await page.getByText('Gedeeld met een organisatie').waitFor();
  await expectGood(page);

  // the other finds it in a list of its own, and is told why it can read this
  await knowledge.page.goto('/items');
  await knowledge.page.getByRole('button', { name: 'Met ons gedeeld' }).click();
  await knowledge.page.getByRole('link', { name: title }).waitFor();
  await expectGood(knowledge.page);
  await knowledge.page.getByRole('link', { name: title }).click();
  await knowledge.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await knowledge.page.getByText(/deelt dit met u$/).waitFor();
  await knowledge.page.getByText('Onze werkplaats draait volledig', { exact: false }).waitFor();
  expect(await knowledge.page.getByRole('heading', { name: 'Verloop' }).count()).toBe(0);
  expect(await knowledge.page.getByRole('button', { name: 'Wie kon dit zien?' }).count()).toBe(0);
  await expectGood(knowledge.page);

  await stop.click();
  await page.getByRole('button', { name: 'Ja, stoppen' }).click();
  await stop.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Wie kon dit zien?' }).click();
  const ended = page
    .getByRole('list', { name: 'Wie dit kon zien, en wanneer' })
    .getByRole('listitem')
    .filter({ hasText: institute });
  await ended.getByText(/^Van .+ tot /).waitFor();
  await expectGood(page);

  // what did not happen: it is closed to them again, a competitor never read it, and nothing became public
  await knowledge.page.goto(path);
  await knowledge.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  await rival.page.goto(path);
  await rival.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  await rival.page.goto('/items?shared=true');
  await rival.page.getByText('Er is nog niets met u gedeeld').waitFor();
  await expectGood(rival.page);
  await page.getByText('Niet openbaar', { exact: true }).waitFor();
  for (const visit of [industry, knowledge, rival]) await visit.end();
});
