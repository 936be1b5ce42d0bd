import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import { IdentitiesPanel } from './IdentitiesPanel';

const label = { nl: 'eHerkenning', en: 'eHerkenning' };
const linked = { id: 'i1', provider: 'broker', label, since: '2026-11-01T09:00:00Z', kvkNumber: '00000901' };
const options = {
  'GET /sign-in-options': () => ({
    body: { providers: [{ code: 'staff', label: { nl: 'Rijk', en: 'Government' } }], demo: false },
  }),
};

function begin(refused?: string) {
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <IdentitiesPanel identities={[linked]} refused={refused} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

describe('the accounts elsewhere of a person', () => {
  it('are taken off after a question, and the page says so', async () => {
    const calls = serve({ ...options, 'DELETE /me/identities/i1': () => ({ body: null }) });
    const user = begin();
    await user.click(screen.getByRole('button', { name: 'Loskoppelen: eHerkenning' }));
    expect(calls.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Loskoppelen' }));
    expect(await screen.findByText('eHerkenning is losgekoppeld.')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('stay when there is no other way in, with the reason', async () => {
    const detail = 'Dit is uw enige manier om in te loggen.';
    serve({ ...options, 'DELETE /me/identities/i1': () => ({ status: 409, body: { code: 'last-way-in', detail } }) });
    const user = begin();
    await user.click(screen.getByRole('button', { name: 'Loskoppelen: eHerkenning' }));
    await user.click(await screen.findByRole('button', { name: 'Loskoppelen' }));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.queryByText('eHerkenning is losgekoppeld.')).toBeNull();
  });

  it('are linked through the API, which may refuse', async () => {
    const detail = 'Log eerst in.';
    const calls = serve({ ...options, 'POST /me/identities': () => ({ status: 401, body: { code: 'x', detail } }) });
    const user = begin();
    await user.click(await screen.findByRole('button', { name: 'Koppelen: Rijk' }));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ provider: 'staff' }]);
  });
});
