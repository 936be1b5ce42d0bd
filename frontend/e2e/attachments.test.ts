import { aPdf } from './files';
import { as, expectGood } from './people';
import { at } from './portal';

test('files: added to a draft, checked, refused, removed, and read as an attachment', async () => {
  const industry = await as('industry', { width: 390, expected: [/^400 \/api\/v1\/documents$/] });
  const { page, context } = industry;
  const draft = await context.request.post(at('/api/v1/barriers'), { data: { title: 'Vergunning duurt lang' } });
  const { id } = await draft.json();
  await page.goto(`/barriers/${id}`);
  const files = page.getByRole('region', { name: 'Bijlagen' });
  await files.getByRole('button', { name: 'Bestand toevoegen' }).waitFor();
  await expectGood(page);

  const input = files.locator('input[type=file]');
  await input.setInputFiles([
    { name: 'Plan van aanpak.pdf', mimeType: 'application/pdf', buffer: aPdf(1240) },
    { name: 'Foto.png', mimeType: 'image/png', buffer: Buffer.from('geen plaatje') },
    { name: 'Programma.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: 'NATO SECRET.pdf', mimeType: 'application/pdf', buffer: aPdf() },
  ]);
  await files.getByText('niet op virussen gescand').waitFor();
  await files.getByText('De inhoud past niet bij de naam van het bestand').waitFor();
  await files.getByText('Dit soort bestand kunt u niet toevoegen').waitFor();
  await files.getByText('In dit veld staat een rubricering').waitFor();
  await files.getByText('PDF, 1,2 MB').waitFor();
  await expectGood(page);

  const download = page.waitForEvent('download');
  await files.getByRole('link', { name: 'Plan van aanpak.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('Plan van aanpak.pdf');

  await files.getByRole('button', { name: 'Melding over Programma.exe weghalen' }).click();
  await files.getByRole('button', { name: 'Foto.png verwijderen' }).click();
  await page.getByRole('button', { name: 'Ja, verwijderen' }).click();
  await files.getByText('Foto.png', { exact: true }).waitFor({ state: 'detached' });
  await page.reload();
  await files.getByRole('link', { name: 'Plan van aanpak.pdf' }).waitFor();
  expect(await files.getByRole('listitem').count()).toBe(1);
  await industry.end();
});
