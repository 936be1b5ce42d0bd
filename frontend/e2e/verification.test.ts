import type { Page } from 'playwright-core';
import type { Visit } from './browser';
import { aPdf } from './files';
import { atDesk, decide, newOrganisation, newPerson } from './made';
import { as, expectGood, openCase, unique } from './people';

const startAssessing = (page: Page, item: string): Promise<void> =>
  page
    .getByRole('listitem')
    .filter({ hasText: item })
    .getByRole('button', { name: /^Beoordelen/ })
    .click();

async function assess(page: Page, item: string, evidence: string): Promise<void> {
  await startAssessing(page, item);
  await page.getByRole('radio', { name: 'In orde', exact: true }).check();
  await page.getByLabel('Waar baseert u dit op?').fill(evidence);
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).waitFor({ state: 'hidden' });
  await page.getByText(evidence).waitFor();
}

async function choose(page: Page, decision: string, reason = ''): Promise<void> {
  await page.getByRole('radio', { name: decision }).check();
  await page.getByLabel('Toelichting').fill(reason);
  await page.getByRole('button', { name: 'Besluit nemen' }).click();
}

test('a registration is checked item by item before it is approved', async () => {
  const mark = unique();
  const name = `Eemslas ${mark} B.V.`;
  const founder = await newPerson('Bram Dijk', `bram-${mark}@eemslas.example`, { width: 390 });
  const organisation = await newOrganisation(founder, name);
  const verifier = await as('verifier', { width: 390, theme: 'dark', expected: [/^409 \/api\/v1\/organisations\//] });
  await atDesk(verifier, organisation);
  const { page } = verifier;
  await openCase(page, name);
  // the number was made up, and the register says so
  await page.getByText('Niet gevonden').waitFor();
  await expectGood(page);
  await choose(page, 'KVK klopt');
  await page.getByText('Eerst moet dit in orde zijn: Handelsregister').waitFor();
  await expectGood(page);
  await startAssessing(page, 'Handelsregister');
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await page.getByText('Maak een keuze: Uw oordeel').waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await assess(page, 'Handelsregister', 'Uittreksel van vandaag gezien.');
  await assess(page, 'Mag deze persoon de organisatie vertegenwoordigen?', 'Volmacht gezien.');
  await expectGood(page);
  await page.getByRole('button', { name: 'Besluit nemen' }).click();
  await page.getByText('Uw besluit is genomen.').waitFor();

  // its people read that it was approved, and not what the desk wrote down
  await founder.page.goto(`/organisations/${organisation}`);
  await founder.page.getByText('Goedgekeurd', { exact: true }).first().waitFor();
  await founder.page.getByText('Wijzigingen doorgeven').waitFor();
  await expectGood(founder.page);
  expect(await founder.page.getByText('Volmacht gezien.').count()).toBe(0);
  expect(await founder.page.getByText('Controlelijst').count()).toBe(0);
  for (const one of [founder, verifier]) await one.end();
});

test('a question is answered with papers, and a refusal takes two people and comes with a letter', async () => {
  const mark = unique();
  const name = `Dommelfrees ${mark} B.V.`;
  const founder = await newPerson('Eva Smit', `eva-${mark}@dommelfrees.example`, { width: 390, theme: 'dark' });
  const organisation = await newOrganisation(founder, name);
  const verifier = await as('verifier');
  await decide(verifier, organisation, 'ownership_review');
  const own = founder.page;
  await own.goto(`/organisations/${organisation}`);
  await own.getByText('Uittreksel van de eigenaren').waitFor();
  await expectGood(own);

  const desk = verifier.page;
  await openCase(desk, name);
  await desk.getByLabel('Vraag aan de organisatie').fill('Wie houdt de andere helft van de aandelen?');
  await desk.getByRole('button', { name: 'Vraag versturen' }).click();
  await desk.getByText('Vraag van de verificatiedesk').waitFor();
  await expectGood(desk);

  // without a reload the administrator has it, with its date
  await own.getByRole('heading', { name: 'De verificatiedesk heeft een vraag' }).waitFor();
  await own.getByText('Antwoord geven kan tot en met').waitFor();
  await own
    .locator('input[type=file]')
    .setInputFiles({ name: 'Uittreksel.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await own.getByRole('link', { name: 'Uittreksel.pdf' }).waitFor();
  await expectGood(own);
  await own.getByLabel('Uw antwoord').fill('Dat is mijn zus; zie het uittreksel.');
  await own.getByRole('button', { name: 'Antwoord versturen' }).click();
  await own.getByText('Antwoord van de organisatie').waitFor();
  await expectGood(own);

  await desk.getByText('Dat is mijn zus; zie het uittreksel.').waitFor();
  await desk.getByText('Met: Uittreksel.pdf').waitFor();
  await choose(desk, 'Niet toelaten', 'De eigenaar staat op een sanctielijst.');
  await desk.getByRole('dialog').getByRole('button', { name: 'Niet toelaten' }).click();
  await desk.getByText('Uw voorstel staat klaar.').waitFor();
  await desk.getByText('Een collega moet dit bevestigen. De leden').waitFor();
  await expectGood(desk);
  await unaware(founder, organisation);

  const lead = await as('lead', { width: 390, language: 'en' });
  await openCase(lead.page, name);
  await lead.page.getByText('Proposed by Vera Mulder').waitFor();
  await lead.page.getByRole('button', { name: 'Do not confirm' }).click();
  await lead.page.getByText('Your remark: write why you do not confirm it').waitFor();
  await expectGood(lead.page);
  await lead.page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await lead.page.getByText('Not admitted').first().waitFor();
  await expectGood(lead.page);

  await own.getByRole('heading', { name: 'Brief: uw organisatie is niet toegelaten' }).waitFor();
  await own.getByText('De eigenaar staat op een sanctielijst.').first().waitFor();
  await own.getByText('U kunt binnen zes weken bezwaar maken.').waitFor();
  // the extract is gone; that it was there is still to be read
  await own.getByText('Weggegooid na de controle').waitFor();
  expect(await own.getByRole('link', { name: 'Uittreksel.pdf' }).count()).toBe(0);
  await expectGood(own);
  for (const one of [founder, verifier, lead]) await one.end();
});

/** Nobody outside the desk knows of what was only proposed. */
async function unaware({ page }: Visit, organisation: string): Promise<void> {
  await page.goto(`/organisations/${organisation}`);
  await page.getByText('Antwoord van de organisatie').waitFor();
  expect(await page.getByText('sanctielijst').count()).toBe(0);
  expect(await page.getByText('tweede persoon').count()).toBe(0);
}
