import { newOrganisation, newPerson } from './made';
import { expectGood, password, tick, unique } from './people';
import { at } from './portal';

test('members: invited, let in, given another role, in two organisations, handed over, and gone', async () => {
  const tag = unique();
  const founder = await newPerson('Fenna Oprichter', `fenna@${tag}.example`, {
    expected: [/^403 \/api\/v1\/organisations\//],
  });
  const first = await newOrganisation(founder, `Eerste ${tag} B.V.`);
  const { page } = founder;
  await page.goto(`/organisations/${first}`);
  await page.getByRole('link', { name: 'Leden en uitnodigingen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Leden' }).waitFor();
  await page.getByText('U bent de laatste beheerder.').waitFor();
  await expectGood(page);

  // what is missing is named, and nothing is sent
  await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  await page.getByRole('alert').waitFor();
  const guestMail = `gast@${tag}.example`;
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(guestMail);
  await tick(page, 'Wat mag deze persoon doen?', 'Tekenbevoegde');
  await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  await page.getByText(`Wij hebben een uitnodiging gestuurd naar ${guestMail}.`).waitFor();
  await page.getByText('Wacht', { exact: true }).waitFor();
  await expectGood(page);

  // the guest has an organisation of their own, and follows the link on a phone
  const guest = await newPerson('Gijs Gast', guestMail, { width: 390, height: 844, theme: 'dark' });
  const own = await newOrganisation(guest, `Tweede ${tag} B.V.`);
  await guest.page.goto(await linkFor(guest.context, guestMail));
  await guest.page.getByText(`Eerste ${tag} B.V.`).first().waitFor();
  await guest.page.getByText('Fenna Oprichter').waitFor();
  await expectGood(guest.page);
  await guest.page.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
  await guest.page.getByRole('heading', { level: 1, name: `Eerste ${tag} B.V.` }).waitFor();

  // several organisations: the switch, and the choice on a new form
  await guest.page.getByRole('button', { name: 'Menu van Gijs Gast' }).click();
  await guest.page.getByRole('menuitemradio', { name: `Tweede ${tag} B.V.` }).click();
  await guest.page.setViewportSize({ width: 1440, height: 900 });
  await guest.page.getByRole('button', { name: `U werkt voor Tweede ${tag} B.V.` }).waitFor();
  await expectGood(guest.page);
  await guest.page.setViewportSize({ width: 390, height: 844 });
  await guest.page.goto('/questions/new');
  const choice = guest.page.getByRole('combobox', { name: 'Voor welke organisatie maakt u dit?' });
  await choice.waitFor();
  expect(await choice.inputValue()).toBe(`Tweede ${tag} B.V.`);
  await expectGood(guest.page);
  await guest.page.getByRole('textbox', { name: 'Onderwerp' }).fill(`Vraag ${tag}`);
  await guest.page.waitForURL(/\/questions\/[0-9a-f-]+\/edit/);
  const made = /questions\/([0-9a-f-]+)\/edit/.exec(guest.page.url())?.[1];
  const draft = await guest.context.request.get(at(`/api/v1/questions/${made}`));
  expect(((await draft.json()) as { organisation: { id: string } }).organisation.id).toBe(own);

  // other roles, and the administration handed over after a second proof
  await page.reload();
  await page.getByRole('button', { name: 'Rollen wijzigen: Gijs Gast' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Opsteller' }).check();
  await expectGood(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('De rollen van Gijs Gast zijn gewijzigd.').waitFor();
  await page.getByText('Opsteller, Tekenbevoegde').waitFor();
  await page.getByRole('button', { name: 'Beheer overdragen: Gijs Gast' }).click();
  await page.getByRole('button', { name: 'Overdragen', exact: true }).click();
  const proof = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
  await proof.getByRole('textbox', { name: 'Uw wachtwoord' }).waitFor();
  // leaving the question is not leaving the dialog behind it
  await page.keyboard.press('Escape');
  await proof.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Overdragen', exact: true }).click();
  await proof.getByRole('textbox', { name: 'Uw wachtwoord' }).fill(password);
  await expectGood(page);
  await proof.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByText('Gijs Gast is nu beheerder.').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Uitnodigingen' }).waitFor({ state: 'detached' });

  // leaving: out at once
  await page.getByRole('button', { name: `Verlaten: Eerste ${tag} B.V.` }).click();
  await page.getByRole('button', { name: 'Verlaten', exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  expect((await founder.context.request.get(at('/api/v1/me'))).status()).toBe(401);
  await guest.page.goto(`/organisations/${first}/members`);
  await guest.page.getByText('U bent de laatste beheerder.').waitFor();
  expect(await guest.page.getByText(`fenna@${tag}.example`).count()).toBe(0);
  await expectGood(guest.page);
  for (const visit of [founder, guest]) await visit.end();
});

interface Asker {
  request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> };
}

async function linkFor({ request }: Asker, email: string): Promise<string> {
  const { items } = (await (await request.get(at('/api/v1/demo/mails'))).json()) as {
    items: { to: string; text: string }[];
  };
  const link = items
    .filter(({ to }) => to === email)
    .map(({ text }) => /\/invitation\?token=[\w-]+/.exec(text)?.[0])
    .find(Boolean);
  if (!link) throw new Error(`no invitation for ${email}`);
  return link;
}
