import { decide, newNeed, newOrganisation, newPerson } from './made';
import { as, choose, expectGood, unique } from './people';

const reason = 'Maasveld maakt al panelen van composiet, en de persen staan op een half uur van de kazerne.';

test('a region: an adviser proposes a link, both sides choose, and each hears of it', async () => {
  const rom = await as('rom');
  await rom.page.goto('/home');
  await rom.page.getByRole('link', { name: 'Naar mijn regio' }).click();
  await rom.page.getByRole('heading', { level: 1, name: 'Mijn regio' }).waitFor();
  await rom.page.getByRole('heading', { name: 'Maasveld Composieten B.V.' }).waitFor();
  await expectGood(rom.page);
  await rom.page
    .getByRole('link', { name: 'Koppeling voorstellen voor: Lichtere bepantsering voor voertuigen' })
    .click();

  // the need was chosen on the page before; what is missing is named, and the summary takes the focus
  await rom.page.getByRole('button', { name: 'Koppeling voorstellen' }).click();
  const summary = rom.page.getByRole('alert');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectGood(rom.page);
  await choose(rom.page, 'Organisatie', 'Maasveld Composieten B.V.');
  await rom.page.getByText('Werkt in hetzelfde gebied: Slimme materialen').waitFor();
  await rom.page.getByLabel('Waarom past dit?').fill(reason);
  await rom.page.getByRole('button', { name: 'Koppeling voorstellen' }).click();
  await rom.page.getByText('Wacht op beide kanten').first().waitFor();
  await expectGood(rom.page);

  const need = await as('need');
  await need.page.goto('/home');
  await need.page.getByRole('link', { name: 'Lichtere bepantsering voor voertuigen' }).click();
  await need.page.getByText(reason).waitFor();
  await need.page.getByRole('radio', { name: /^Ja/ }).check();
  await expectGood(need.page);
  await need.page.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await need.page.getByText('Vastgelegd: u zei ja.').waitFor();
  await expectGood(need.page);

  // without a reload the adviser sees it
  await rom.page.getByText('Wacht op de organisatie').first().waitFor();

  const industry = await as('industry');
  await industry.page.goto('/links');
  await industry.page.getByText('U bent aan zet').waitFor();
  await expectGood(industry.page);
  await industry.page.getByRole('link', { name: 'Lichtere bepantsering voor voertuigen' }).click();
  await industry.page.getByRole('radio', { name: /^Nee/ }).check();
  await industry.page.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await industry.page.getByRole('alert').waitFor(); // a no without a reason helps nobody
  await industry.page.getByLabel('Waarom niet?').fill('Onze persen zijn tot 2028 bezet.');
  await industry.page.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await industry.page.getByText('Vastgelegd: u zei nee.').waitFor();
  await rom.page.getByText('Onze persen zijn tot 2028 bezet.').waitFor();

  // a competitor sees no link, and no way to one
  const rival = await as('rival', { expected: [/^404 \/api\/v1\/links\//] });
  await rival.page.goto('/links');
  await rival.page.getByText('Er zijn nog geen koppelingen').waitFor();
  await rival.page.goto(new URL(rom.page.url()).pathname);
  await rival.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  for (const visit of [rom, need, industry, rival]) await visit.end();
});

test('a region: a link counts once both sides agree, and not before', async () => {
  const mark = unique();
  const company = `Maasframes ${mark} B.V.`;
  const title = `Frames voor lichte voertuigen ${mark}`;
  const founder = await newPerson('Lars Coolen', `lars-${mark}@maasframes.example`, { width: 390, theme: 'dark' });
  const organisation = await newOrganisation(founder, company, { region: 'limburg' });
  const verifier = await as('verifier');
  await decide(verifier, organisation, 'kvk_correct');
  const need = await as('need', { theme: 'dark' });
  await newNeed(need, title);

  const rom = await as('rom', { width: 390, language: 'en' });
  await rom.page.goto('/region');
  await rom.page.getByRole('link', { name: `Propose a link for: ${title}` }).click();
  await choose(rom.page, 'Organisation', company);
  await rom.page
    .getByLabel('Why does this fit?')
    .fill('They weld frames for light vehicles, ten minutes from the barracks.');
  await expectGood(rom.page);
  await rom.page.getByRole('button', { name: 'Propose a link' }).click();
  await rom.page.getByText('Waiting for both sides').first().waitFor();
  await expectGood(rom.page);
  const path = new URL(rom.page.url()).pathname;

  // the founder hears of it by the bell
  const { page } = founder;
  await page.goto('/home');
  await page.getByRole('button', { name: /^Meldingen/ }).click();
  await page
    .getByRole('link', { name: /LIOF stelt een koppeling voor/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /^Ja/ }).check();
  await expectGood(page);
  await page.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await page.getByText('Vastgelegd: u zei ja.').waitFor();
  // one yes is not yet a link, and a choice is made once
  await page.getByText('Wacht op Defensie').first().waitFor();
  expect(await page.getByText('Afgesproken', { exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Keuze vastleggen' }).count()).toBe(0);
  await rom.page.getByText('Waiting for Defence').first().waitFor();

  await need.page.goto(path);
  await need.page.getByRole('radio', { name: /^Ja/ }).check();
  await need.page.getByRole('button', { name: 'Keuze vastleggen' }).click();
  await need.page.getByText('Vastgelegd: u zei ja.').waitFor();
  await expectGood(need.page);
  for (const side of [page, rom.page])
    await side
      .getByText(/^(Afgesproken|Agreed)$/)
      .first()
      .waitFor();
  await expectGood(page);
  await expectGood(rom.page);

  // another company in the region is not told
  const industry = await as('industry', { expected: [/^404 \/api\/v1\/links\//] });
  await industry.page.goto(path);
  await industry.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  await industry.page.goto('/links');
  await industry.page.getByRole('heading', { level: 1, name: 'Koppelingen' }).waitFor();
  expect(await industry.page.getByText(title).count()).toBe(0);
  for (const visit of [founder, verifier, need, rom, industry]) await visit.end();
});
