import { as, choose, expectGood, next, tick } from './people';

const title = `Derde lijn voor composiet luiken ${Date.now() % 100_000}`;
const paragraph = (sentence: string) => Array(6).fill(sentence).join(' ');

test('a proposal: drafted with autosave, sent, at a desk by itself, asked, replied and answered', async () => {
  const industry = await as('industry');
  const { page } = industry;
  await page.goto('/home');
  await page.getByRole('link', { name: 'Voorstel indienen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Voorstel indienen' }).waitFor();
  await page.getByLabel('Titel').fill(title);
  await page.getByText(/Bewaard om/).waitFor();

  // what was typed is there again after the page was closed in the middle
  await page.waitForURL(/\/proposals\/[0-9a-f-]+\/edit/);
  await page.reload();
  expect(await page.getByLabel('Titel').inputValue()).toBe(title);

  await choose(page, /^Soort voorstel/, 'Productie opschalen');
  await page
    .getByLabel('Samenvatting')
    .fill('Wij willen een derde lijn voor composiet luiken, zodat de levertijd halveert.');
  await page
    .getByLabel('Beschrijving')
    .fill(paragraph('Onze twee lijnen draaien elke dag volledig en de vraag groeit door.'));
  await expectGood(page);
  await next(page);

  // an empty step is not passed, and the summary of what is missing takes the focus
  await next(page);
  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectGood(page);
  await tick(page, 'NLD-gebied', 'Geen NLD-gebied');
  await tick(page, 'Domein', 'Land');
  await next(page);

  await choose(page, /^TRL/, /^8/);
  await choose(page, /^MRL/, /^8/);
  await page.getByLabel('Huidige aantal per jaar').fill('200');
  await page.getByLabel('Gewenst aantal per jaar').fill('600');
  await page.getByLabel('Eenheid').fill('luiken');
  await page.getByLabel('Maanden tot doel').fill('12');
  await page.getByLabel('Totale investering').fill('3000000');
  await page.getByLabel('Bedrag dat u vraagt').fill('1000000');
  await expectGood(page);
  await next(page);

  for (const part of ['Middelen', 'Personeel', 'Faciliteiten']) {
    await page.getByRole('checkbox', { name: part }).check();
    await page.getByRole('textbox', { name: part }).fill('Dit is geregeld.');
  }
  await tick(page, 'Afhankelijkheid van buiten de EU', 'Nee, geen');
  await expectGood(page);
  await next(page);
  await page.getByRole('checkbox', { name: /Delen met behandelaars/ }).check();
  await next(page);
  await page.getByRole('heading', { name: /Controleer/ }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Voorstel indienen' }).click();

  // within seconds and without a reload: who has it, why, and until when
  await page.waitForURL(/received=true/);
  await page
    .getByText(/DP-\d{4}-/)
    .first()
    .waitFor();
  await page.getByText('Programmabureau Defport').first().waitFor();
  await page.getByText('Wie kan dit zien').waitFor();
  await page.getByText('Waarom hier, en wat had dat veranderd?').click();
  await page.getByText('Met een ander antwoord hierop').waitFor();
  await expectGood(page);
  const path = new URL(page.url()).pathname;

  const officer = await as('officer', { theme: 'dark' });
  await officer.page.goto('/cases');
  await officer.page.getByRole('link', { name: title }).click();
  await officer.page.getByRole('link', { name: 'Openen' }).click();
  await officer.page.waitForURL(/\/cases\/[0-9a-f-]+/);
  await officer.page.getByRole('button', { name: /^Nemen/ }).click();
  await officer.page.getByText('In behandeling').first().waitFor();
  const caseUrl = officer.page.url();
  await officer.page.getByRole('button', { name: /Vraag stellen/ }).click();
  await officer.page.getByLabel('Uw vraag').fill('Welke leverancier levert de persen, en wanneer?');
  await expectGood(officer.page);
  await officer.page.getByRole('button', { name: 'Vraag versturen' }).click();

  await page.getByText('Welke leverancier levert de persen, en wanneer?').first().waitFor();
  await page.getByLabel('Uw antwoord').fill('Een leverancier uit Duitsland, in maart.');
  await expectGood(page);
  await page.getByRole('button', { name: 'Antwoord sturen' }).click();
  await page.getByText('Een leverancier uit Duitsland, in maart.').first().waitFor();
  await officer.page.goto(caseUrl);
  await officer.page.getByText('Een leverancier uit Duitsland, in maart.').first().waitFor();

  await officer.page.getByRole('button', { name: /Beantwoorden/ }).click();
  await officer.page.getByRole('radio', { name: 'Opgepakt', exact: true }).check();
  await officer.page
    .getByLabel('Uw antwoord en de redenen')
    .fill('Uw plan is concreet en de vraag is er. Wij nemen contact op.');
  await expectGood(officer.page);
  await officer.page.getByRole('button', { name: 'Antwoord versturen' }).click();
  await page.getByText('Uw plan is concreet en de vraag is er.').first().waitFor();
  await expectGood(page);

  // a competitor does not learn that it exists
  const rival = await as('rival', { width: 390, expected: [/^404 \/api\/v1\//] });
  await rival.page.goto(path);
  await rival.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  expect(await rival.page.getByText(title).count()).toBe(0);
  for (const one of [industry, officer, rival]) await one.end();
});
