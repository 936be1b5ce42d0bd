import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { meQuery } from '../../api/session';
import type { Me } from '../../api/types';
import { FindOrganisation } from './FindOrganisation';

const me = { person: { id: 'p1' }, organisations: [] } as unknown as Me;

function begin() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, me);
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <FindOrganisation kvkNumber="" /> }),
    history: createMemoryHistory(),
  });
  show(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

describe('asking to join by number', () => {
  it('sends the number and who asks, and tells nothing of whether anyone has it', async () => {
    const calls = serve({ 'POST /membership-requests': () => ({ status: 202, body: {} }) });
    const user = begin();
    await user.type(await screen.findByRole('textbox', { name: /KVK-nummer/ }), ' 00000901 ');
    await user.type(screen.getByLabelText('Bericht aan de beheerder'), 'Ik werk bij de productie.');
    await user.click(screen.getByRole('button', { name: 'Vragen om toegang' }));
    expect(await screen.findByText('Wij hebben uw verzoek ontvangen')).toBeVisible();
    expect(calls.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/membership-requests', { kvkNumber: '00000901', message: 'Ik werk bij de productie.' }],
    ]);
  });

  it('sends no number that cannot be one', async () => {
    const calls = serve({});
    const user = begin();
    await user.type(await screen.findByRole('textbox', { name: /KVK-nummer/ }), '123');
    await user.click(screen.getByRole('button', { name: 'Vragen om toegang' }));
    expect(await screen.findByText('KVK-nummer: vul de acht cijfers in')).toBeVisible();
    expect(calls).toEqual([]);
  });
});
