import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCase } from '../../../test/builders/cases';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { Reroute } from './Reroute';

const view = aCase('c1');

async function confirm(status: number) {
  const calls = serve({
    'POST /cases/c1/rerouting': () => ({ status, body: { code: 'no', detail: 'Dat kan nu niet.' } }),
  });
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Reroute view={view} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Regels opnieuw laten kiezen' }));
  expect(calls).toEqual([]);
  const dialog = await screen.findByRole('dialog', { name: 'Regels opnieuw laten kiezen' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Regels opnieuw laten kiezen' }));
  return calls;
}

describe('asking the rules again', () => {
  it('is asked about the case as it is on the screen, once, after a question', async () => {
    const calls = await confirm(202);
    expect(await screen.findByText(/De regels kiezen nu opnieuw/)).toBeInTheDocument();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers.get('If-Match')).toBe(`"${view.version}"`);
  });

  it('says why it cannot', async () => {
    await confirm(409);
    expect(await screen.findByText('Dat kan nu niet.')).toBeInTheDocument();
    expect(screen.queryByText(/De regels kiezen nu opnieuw/)).not.toBeInTheDocument();
  });
});
