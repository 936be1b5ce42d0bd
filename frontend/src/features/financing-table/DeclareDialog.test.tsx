import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { DeclareDialog } from './DeclareDialog';
import type { Declaration } from './financing-table.api';

const aDeclaration = (changes: Partial<Declaration> = {}): Declaration => ({
  caseId: 'c1',
  itemId: 'i1',
  reference: 'DP-2026-K7Q3MX',
  organisations: [{ name: 'Maasveld Composieten B.V.', kvkNumber: '00000901' }],
  amountBand: '1m_to_10m',
  declaration: null,
  declaredAt: null,
  reviewed: false,
  canRead: false,
  mayDeclare: ['none', 'possible', 'yes'],
  ...changes,
});

const onDone = jest.fn<void, [Declaration]>();

function begin(row: Declaration) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  show(
    <QueryClientProvider client={queries}>
      <DeclareDialog row={row} onDone={onDone} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  return queries;
}

const send = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('declaring an interest', () => {
  beforeEach(() => onDone.mockReset());

  it('says of the case only what may be known, and sends nothing without a choice', async () => {
    const calls = serve({});
    begin(aDeclaration());
    const dialog = screen.getByRole('dialog', { name: 'Hebt u een belang bij deze casus?' });
    expect(dialog).toHaveTextContent('Maasveld Composieten B.V.KVK 00000901, · € 1 tot 10 miljoen, · DP-2026-K7Q3MX');
    await send('Verklaring geven');
    expect(await screen.findByText('Maak een keuze: Uw verklaring')).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('asks which interest only of who has one, and lets them step out without saying', async () => {
    const stepped = aDeclaration({ declaration: 'possible' });
    const calls = serve({ 'POST /declarations/i1': () => ({ status: 201, body: stepped }) });
    begin(aDeclaration());
    await userEvent.click(screen.getByRole('radio', { name: /Nee/ }));
    expect(screen.queryByLabelText(/Om welk belang/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /Misschien/ }));
    expect(screen.getByLabelText(/Om welk belang/)).not.toBeRequired();
    await send('Verklaring geven');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(stepped));
    expect(calls.map(({ body }) => body)).toEqual([{ interest: 'possible' }]);
  });

  it('offers afterwards only to step out, and forgets what this browser held of the case', async () => {
    const out = aDeclaration({ declaration: 'yes', mayDeclare: [] });
    const calls = serve({ 'POST /declarations/i1': () => ({ status: 201, body: out }) });
    const queries = begin(aDeclaration({ declaration: 'none', canRead: true, mayDeclare: ['yes'] }));
    queries.setQueryData(['financing-cases', 'i1'], { title: 'Vertrouwelijk' });
    queries.setQueryData(['items', 'i1', 'timeline'], []);
    queries.setQueryData(['cases', 'c1'], {});
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/Om welk belang/), 'Wij gaan met dit bedrijf samenwerken.');
    await send('Ik heb een belang');
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(calls[0]?.body).toEqual({ interest: 'yes', explanation: 'Wij gaan met dit bedrijf samenwerken.' });
    expect(queries.getQueryCache().findAll()).toEqual([]);
  });

  it('shows what the server refused, and keeps the text', async () => {
    serve({
      'POST /declarations/i1': () => ({
        status: 409,
        body: { code: 'own-case', detail: 'Uw eigen organisatie heeft deze casus ingebracht.' },
      }),
    });
    begin(aDeclaration());
    await userEvent.click(screen.getByRole('radio', { name: /Nee/ }));
    await send('Verklaring geven');
    expect(await screen.findByText(/Uw eigen organisatie/)).toBeVisible();
    expect(screen.getByRole('radio', { name: /Nee/ })).toBeChecked();
    expect(onDone).not.toHaveBeenCalled();
  });
});
