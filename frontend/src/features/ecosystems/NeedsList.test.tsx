import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import type { Need } from './ecosystems.api';
import { NeedsList } from './NeedsList';

const need: Need = {
  id: 'n1',
  title: 'Lichtere panelen',
  description: 'Voor voertuigen.',
  region: null,
  nldArea: 'smart_materials',
  subArea: null,
  primaryDomain: 'land',
  desk: { code: 'CLAS', name: { nl: 'Landmacht', en: 'Army' } },
  publishedAt: '2026-11-24T09:00:00Z',
};

function begin(level: 2 | 3, items: readonly Need[]) {
  serve({ 'GET /needs': () => ({ body: { items, next: null, can: { publish: false } } }) });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <NeedsList label="Behoeften" level={level} /> }),
    history: createMemoryHistory(),
  });
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

describe('the needs of Defensie', () => {
  it.each([2, 3] as const)('have titles of level %i, one below what stands above the list', async (level) => {
    begin(level, [need]);
    expect(await screen.findByRole('heading', { name: 'Lichtere panelen', level })).toBeVisible();
  });

  it('say so when there are none', async () => {
    begin(2, []);
    expect(await screen.findByText('Er is nu geen behoefte gepubliceerd')).toBeVisible();
  });
});
