import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { Attachments } from './Attachments';
import type { Attachment } from './documents.api';

const aFile = (name: string, change: Partial<Attachment> = {}): Attachment => ({
  id: name,
  itemId: 'i1',
  name,
  size: 240_000,
  contentType: 'application/pdf',
  status: 'not_scanned',
  reason: null,
  uploadedBy: 'Iris',
  uploadedAt: '2026-11-24T09:00:00Z',
  can: { download: true, remove: true },
  ...change,
});

function begin(files: Attachment[], attach = true) {
  let left = files;
  const answers: Parameters<typeof serve>[0] = {
    'GET /documents': () => ({ body: { items: left, next: null, can: { attach } } }),
  };
  for (const { id } of files)
    answers[`DELETE /documents/${id}`] = () => {
      left = left.filter((one) => one.id !== id);
      return { body: {} };
    };
  const calls = serve(answers);
  const shown = show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Attachments itemId="i1" />
    </QueryClientProvider>,
  );
  return { calls, shown };
}

describe('the files of an item', () => {
  it('say what they are, and which are not scanned or refused', async () => {
    begin([
      aFile('plan.pdf'),
      aFile('nieuw.pdf', { status: 'checking', can: { download: false, remove: true } }),
      aFile('foto.png', {
        status: 'refused',
        reason: { nl: 'De inhoud past niet.', en: 'It does not fit.' },
        can: { download: false, remove: true },
      }),
    ]);
    expect(await screen.findByRole('link', { name: 'plan.pdf' })).toHaveAttribute(
      'href',
      '/api/v1/documents/plan.pdf/content',
    );
    const [plan, fresh, photo] = screen.getAllByRole('listitem');
    expect(plan).toHaveTextContent('PDF, 240 kBGecontroleerd, niet op virussen gescand');
    expect(fresh).toHaveTextContent('Wordt gecontroleerd');
    expect(photo).toHaveTextContent('Geweigerd en weggegooid. De inhoud past niet.');
    expect(within(photo as HTMLElement).queryByRole('link')).toBeNull();
  });

  it('are removed after a second thought only', async () => {
    const { calls } = begin([aFile('plan.pdf')]);
    await userEvent.click(await screen.findByRole('button', { name: 'plan.pdf verwijderen' }));
    expect(calls.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, verwijderen' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'plan.pdf' })).toBeNull());
    expect(screen.getByText('plan.pdf is verwijderd.')).toBeInTheDocument();
  });

  it('that are too large or of a wrong sort are not sent', async () => {
    const { calls, shown } = begin([]);
    await screen.findByRole('button', { name: 'Bestand toevoegen' });
    const input = shown.container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    await userEvent.setup({ applyAccept: false }).upload(input, new File(['MZ'], 'programma.exe'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Dit soort bestand kunt u niet toevoegen.');
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Melding over programma.exe weghalen' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are nothing to see when there are none and none can be added', async () => {
    const { calls, shown } = begin([], false);
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(shown.container.querySelector('section')).toBeNull();
  });
});
