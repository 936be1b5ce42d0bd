import type { Page } from 'playwright-core';
import { as, choose, expectGood, openCase, tick, unique } from './people';

const subject = `Who helps with a second press line ${unique()}`;
const why = 'The question is about growing in Limburg, and LIOF knows the schemes there.';

/** How many notifications are new, as the bell says. */
async function newOnes(page: Page): Promise<number> {
  const words = await page.getByRole('button', { name: /^Notifications/ }).textContent();
  return Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
}

const bellSays = (page: Page, count: number): Promise<void> =>
  page.getByRole('button', { name: count ? `Notifications, ${count} new` : 'Notifications', exact: true }).waitFor();

test('a question: asked on a phone in English, passed on with a reason, answered by the desk that knows', async () => {
  const knowledge = await as('knowledge', { width: 390, language: 'en' });
  const { page } = knowledge;
  await page.goto('/home');
  await page.getByRole('link', { name: 'Ask a question' }).click();
  await page.getByLabel('Subject').fill(subject);
  await page
    .getByLabel('Your question')
    .fill('We want to add a second press line next year. Which scheme fits, and who decides?');
  // what the text suggests is only said: the topic is still to be chosen
  await page.getByRole('region', { name: 'Suggestion of the portal' }).waitFor();
  await page.getByText('Where does this come from?').click();
  await expectGood(page);
  await choose(page, /^Topic/, 'Other');
  await expectGood(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await tick(page, 'NLD area', 'No NLD area');
  await tick(page, 'Domain', 'Multiple domains');
  await page.getByRole('checkbox', { name: 'Share with handlers' }).check();
  await expectGood(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await expectGood(page);
  const before = await newOnes(page);
  await page.getByRole('button', { name: 'Send question' }).click();
  await page.waitForURL(/received=true/);
  const facts = page.getByRole('region', { name: 'Who has it, why, until when' });
  await facts.getByText('Single contact point defence industry').waitFor();
  await bellSays(page, before + 1);
  await expectGood(page);
  const path = new URL(page.url()).pathname;

  const contactpoint = await as('contactpoint', { theme: 'dark', expected: [/^404 \/api\/v1\/cases\//] });
  const desk = contactpoint.page;
  await desk.goto('/cases');
  await desk.getByLabel('Zoek op titel, nummer of organisatie').fill(subject);
  await desk.getByRole('link', { name: subject }).waitFor();
  await expectGood(desk);
  await desk.getByRole('link', { name: subject }).press('Enter');
  await desk.getByRole('button', { name: /^Nemen/ }).click();
  await desk.getByText('In behandeling').first().waitFor();
  const caseUrl = desk.url();
  await desk.getByRole('button', { name: /^Overdragen/ }).click();
  await choose(desk, /^Naar welke afdeling/, 'LIOF');
  // without a reason it stays where it is
  const form = desk.locator('form').filter({ has: desk.getByLabel('Waarom daar?') });
  await form.getByRole('button', { name: /^Overdragen/ }).click();
  await form.getByText('Vul in: Waarom daar?').waitFor();
  await expectGood(desk);
  await desk.getByLabel('Waarom daar?').fill(why);
  await form.getByRole('button', { name: /^Overdragen/ }).click();
  await desk.getByText(`“${subject}” ligt nu bij LIOF.`).waitFor();
  await expectGood(desk);

  // the submitter reads where it is now and why, without a reload
  await facts.getByText('LIOF', { exact: true }).waitFor();
  await facts.getByText(why).waitFor();
  await bellSays(page, before + 2);
  await expectGood(page);

  const rom = await as('rom', { width: 390, theme: 'dark' });
  await openCase(rom.page, subject);
  await rom.page.getByText(why).first().waitFor();
  await rom.page.getByRole('button', { name: /^Beantwoorden/ }).click();
  await rom.page
    .getByLabel('Uw antwoord en de redenen')
    .fill('LIOF can lend up to half of it. We decide together with you in March.');
  await expectGood(rom.page);
  await rom.page.getByRole('button', { name: /^Antwoord versturen/ }).click();
  await rom.page.getByText(/Uw antwoord op/).waitFor();

  await page.getByText('LIOF can lend up to half of it.').first().waitFor();
  await bellSays(page, before + 3);
  await expectGood(page);
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expectGood(page);
  await page
    .getByRole('link', { name: /LIOF answered/ })
    .first()
    .click();
  await bellSays(page, before + 2);
  expect(new URL(page.url()).pathname).toBe(path);

  // the contact point is done with it, and nobody but the submitter was told of it
  await desk.goto(caseUrl);
  await desk.getByRole('heading', { level: 1, name: 'Dit stuk ligt niet meer bij uw afdeling' }).waitFor();
  await desk.goto(`/cases?status=all&q=${encodeURIComponent(subject)}`);
  await desk.getByText('Geen stukken gevonden').waitFor();
  await expectGood(desk);
  const rival = await as('rival', { expected: [/^404 \/api\/v1\//] });
  await rival.page.goto(path);
  await rival.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
  expect(await rival.page.getByText(subject).count()).toBe(0);
  for (const one of [knowledge, contactpoint, rom, rival]) await one.end();
});
