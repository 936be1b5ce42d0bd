import type { Page } from 'playwright-core';
import { visit } from './browser';
import { decide, newKvkNumber, newOrganisation, newPerson, newProposal, newQuestion, tickOff } from './made';
import { as, choose, expectGood, next, openCase, password, tick, unique } from './people';

const mark = unique();
const company = `Vechtlas ${mark} B.V.`;
const subject = `Waar melden wij ons voor een proeforder ${mark}`;
const owners = 'Nina Vos uit Nederland, honderd procent.';
const kvkNumber = newKvkNumber();

async function take(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: decision }).check();
  await page.getByRole('button', { name: 'Besluit nemen' }).click();
  await page.getByText('Uw besluit is genomen.').waitFor();
}

async function fillRegistration(page: Page): Promise<void> {
  await page.getByLabel('KVK-nummer').fill(kvkNumber);
  await expectGood(page);
  await next(page);
  await page.getByLabel('Naam van de organisatie').fill(company);
  await choose(page, /^Soort organisatie/, /^MKB/);
  await page.getByLabel('Straat').fill('Kade');
  await page.getByLabel('Huisnummer').fill('1');
  await page.getByLabel('Postcode').fill('6511 AB');
  await page.getByLabel('Plaats').fill('Nijmegen');
  await choose(page, /^Provincie/, 'Gelderland');
  await expectGood(page);
  await next(page);
  await choose(page, /^NLD-gebieden/, 'Slimme materialen');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Wat kunt u?' }).fill('laserlassen');
  await page.keyboard.press('Enter');
  await page.getByLabel('Aantal medewerkers').fill('12');
  await tick(page, 'Aandeel defensie in de omzet', '1 tot en met 25%');
  await expectGood(page);
  await next(page);
  await page.getByLabel('Wie is eigenaar?').fill(owners);
  await tick(page, 'Zeggenschap van buiten de EU of NAVO', 'Nee');
  await page.getByRole('checkbox', { name: 'Verklaring sancties' }).check();
  await page.getByRole('checkbox', { name: 'Privacyverklaring' }).check();
  await expectGood(page);
  await next(page);
  await page.getByRole('heading', { name: 'Controleer uw antwoorden' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}

async function askQuestion(page: Page, subject: string): Promise<void> {
  await page.goto('/questions/new');
  await page.getByRole('textbox', { name: 'Onderwerp', exact: true }).fill(subject);
  await page.getByLabel('Uw vraag').fill('Wij zijn nieuw hier. Bij wie melden wij ons voor een proeforder?');
  await choose(page, /^Onderwerp uit de lijst/, 'Anders');
  await next(page);
  await tick(page, 'NLD-gebied', 'Geen NLD-gebied');
  await tick(page, 'Domein', 'Land');
  await page.getByRole('checkbox', { name: 'Delen met behandelaars' }).check();
  await next(page);
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await page.waitForURL(/received=true/);
  await page.getByText('Eén aanspreekpunt defensie-industrie').first().waitFor();
}

test('a newcomer: account, organisation, approval, and a first question', async () => {
  const newcomer = await visit({ width: 390 });
  const { page } = newcomer;
  const email = `nina-${mark}@vechtlas.example`;
  await page.goto('/register');
  await page.getByLabel('Uw naam').fill('Nina Vos');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
  await expectGood(page);
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw e-mail' }).waitFor();
  await expectGood(page);
  await page.goto('/demo/mails');
  const mail = page.getByRole('listitem').filter({ hasText: email });
  await mail.getByRole('link').click();
  await page.getByRole('button', { name: 'Bevestigen en inloggen' }).waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Bevestigen en inloggen' }).click();

  await page.waitForURL(/\/home$/);
  await page.getByRole('link', { name: 'Organisatie aanmelden' }).click();
  await fillRegistration(page);
  await page.getByText('Uw aanmelding is binnen').waitFor();
  await page.getByText('KVK-controle').first().waitFor();
  await page.getByText('Verificatiedesk').first().waitFor();
  await expectGood(page);
  const path = new URL(page.url()).pathname;

  const verifier = await as('verifier', { theme: 'dark' });
  await openCase(verifier.page, company);
  await verifier.page.getByText(owners).waitFor();
  await expectGood(verifier.page);
  await tickOff(verifier, path.split('/').at(-1) ?? '');
  await take(verifier.page, 'KVK klopt');
  await expectGood(verifier.page);
  // the newcomer reads it without a reload, and may go on
  await page.getByText('Goedgekeurd', { exact: true }).first().waitFor();
  await expectGood(page);
  await askQuestion(page, subject);
  await expectGood(page);
  const question = new URL(page.url()).pathname;

  // who is not of the organisation sees the profile of a participant, and not who owns it
  const rival = await as('rival', { language: 'en', expected: [/^404 \/api\/v1\//] });
  await rival.page.goto(path);
  await rival.page.getByRole('heading', { level: 1, name: company }).waitFor();
  await expectGood(rival.page);
  expect(await rival.page.getByText(owners).count()).toBe(0);
  expect(await rival.page.getByText('Nina Vos').count()).toBe(0);
  await rival.page.goto(question);
  await rival.page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor();
  for (const one of [newcomer, verifier, rival]) await one.end();
});

test('a number that is taken leads to joining, and the administrator lets in', async () => {
  const name = `Vechtfrezen ${mark} B.V.`;
  const asked = `Hoe vragen wij een proefplek aan ${mark}`;
  const taken = newKvkNumber();
  const founder = await newPerson('Hugo Prins', `hugo-${mark}@vechtfrezen.example`, { width: 390, theme: 'dark' });
  const organisation = await newOrganisation(founder, name, { kvkNumber: taken });
  const question = `/questions/${await newQuestion(founder, asked)}`;
  const { page } = founder;
  await page.goto(`/organisations/${organisation}`);
  await page.getByText('Er zijn geen open verzoeken.').waitFor();

  const colleague = await newPerson('Sam de Wit', `sam-${mark}@vechtfrezen.example`, {
    expected: [/^40[34] \/api\/v1\//],
  });
  const their = colleague.page;
  await their.goto('/organisations/new');
  await their.getByLabel('KVK-nummer').fill(taken);
  // nobody is told whether a number is here: everyone is shown the way to ask
  expect(await their.getByText(name).count()).toBe(0);
  await their.getByRole('link', { name: 'Aansluiten bij een organisatie' }).click();
  await their.getByRole('dialog').getByRole('button', { name: 'Weggaan' }).click();
  expect(await their.getByLabel('KVK-nummer').inputValue()).toBe(taken);
  await their.getByLabel('Bericht aan de beheerder').fill('Ik werk sinds maandag bij de verkoop.');
  await expectGood(their);
  await their.getByRole('button', { name: 'Vragen om toegang' }).click();
  await their.getByText('Wij hebben uw verzoek ontvangen').waitFor();
  expect(await their.getByText(name).count()).toBe(0);
  await expectGood(their);
  // asking is not yet reading
  await their.goto(question);
  await their.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();

  // without a reload the administrator has it
  await page.getByText('Ik werk sinds maandag bij de verkoop.').waitFor();
  await expectGood(page);
  await page.getByRole('button', { name: 'Sam de Wit toelaten' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Lezer' }).check();
  await expectGood(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Toelaten' }).click();
  await page.getByText('Sam de Wit hoort nu bij uw organisatie.').waitFor();
  await expectGood(page);
  await their.goto(question);
  await their.getByRole('heading', { level: 1, name: asked }).waitFor();
  await expectGood(their);
  // a reader reads, and does not let others in
  await their.goto(`/organisations/${organisation}`);
  await their.getByRole('heading', { level: 2, name: 'Leden' }).waitFor();
  expect(await their.getByRole('heading', { level: 2, name: 'Verzoeken om toegang' }).count()).toBe(0);
  for (const one of [founder, colleague]) await one.end();
});

test('a proposal on hold: the verification desk sees that it is there, its desk what is in it', async () => {
  const name = `Waalfrezen ${mark} B.V.`;
  const title = `Frames voor lichte voertuigen ${mark}`;
  const newcomer = await newPerson('Noor Bakker', `noor-${mark}@waalfrezen.example`, { width: 390, theme: 'dark' });
  const organisation = await newOrganisation(newcomer, name);
  const verifier = await as('verifier');
  await decide(verifier, organisation, 'ownership_review');
  const id = await newProposal(newcomer, title);
  const { page } = newcomer;
  await page.goto(`/proposals/${id}`);
  const facts = page.getByRole('region', { name: 'Wie heeft het, waarom, tot wanneer' });
  await facts.getByText('Verificatiedesk', { exact: true }).waitFor();
  await page.getByText('In controle').first().waitFor();
  await expectGood(page);

  const desk = verifier.page;
  await desk.goto(`/cases?kind=proposal&q=${encodeURIComponent(name)}`);
  const row = desk.getByRole('link', { name: 'Inhoud nog niet zichtbaar' });
  await row.waitFor();
  await expectGood(desk);
  await row.press('Enter');
  await desk.getByText(/Dit stuk wacht op een controle/).waitFor();
  await expectGood(desk);
  expect(await desk.getByText(title).count()).toBe(0);
  // not even before it is shown
  const seen = await desk.request.get(`/api/v1/items/${id}`);
  expect(seen.status()).toBe(404);
  const held = desk.url();

  await openCase(desk, name);
  await tickOff(verifier, organisation);
  await take(desk, 'Volledig gecontroleerd');
  await facts.getByText('Programmabureau Defport', { exact: true }).waitFor();
  await expectGood(page);
  const officer = await as('officer', { language: 'en' });
  await openCase(officer.page, title);
  await officer.page.getByText('lassen voor lichte voertuigen').first().waitFor();
  await expectGood(officer.page);

  // the desk that checked does not get to read it afterwards either
  await desk.goto(held);
  await desk.getByRole('heading', { level: 1, name: 'Dit stuk ligt niet meer bij uw afdeling' }).waitFor();
  for (const one of [newcomer, officer]) await one.end();
  await verifier.context.close();
});
