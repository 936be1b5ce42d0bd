import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { NotificationBell } from './NotificationBell';

async function open() {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <NotificationBell pathTo={({ id }) => `/${id}`} /> }),
    history: createMemoryHistory(),
  });
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Meldingen' }));
}

describe('the bell', () => {
  it('says that there is nothing only when there is nothing', async () => {
    serve({ 'GET /notifications': () => ({ body: { items: [], unread: 0, next: null } }) });
    await open();
    expect(await screen.findByText('U hebt nog geen meldingen.')).toBeInTheDocument();
  });

  it('says that it could not ask, and asks again', async () => {
    let status = 503;
    serve({ 'GET /notifications': () => ({ status, body: { items: [], unread: 0, next: null } }) });
    await open();
    await screen.findByRole('alert');
    expect(screen.queryByText('U hebt nog geen meldingen.')).toBeNull();
    status = 200;
    await userEvent.click(screen.getByRole('button', { name: 'Probeer het opnieuw' }));
    expect(await screen.findByText('U hebt nog geen meldingen.')).toBeInTheDocument();
  });
});
