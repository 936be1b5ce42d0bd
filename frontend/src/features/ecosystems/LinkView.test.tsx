import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import type { LinkDetail } from './ecosystems.api';
import { LinkView } from './LinkView';
import { standingOf } from './link.labels';

const open = { agree: null, reason: null, by: null, at: null };

const aLink = (change: Partial<LinkDetail> = {}): LinkDetail => ({
  id: 'l1',
  need: { id: 'n1', title: 'Lichtere panelen', desk: { code: 'CLAS', name: { nl: 'Landmacht', en: 'Army' } } },
  organisation: { id: 'o1', name: 'Maasveld B.V.' },
  desk: { code: 'LIOF', name: { nl: 'LIOF', en: 'LIOF' } },
  proposedBy: 'Romy Crombach',
  proposedAt: '2026-11-24T09:00:00Z',
  reason: 'Dit past goed bij elkaar.',
  status: 'proposed',
  needOwner: open,
  organisationDecision: open,
  can: { decide: true },
  audience: [],
  ...change,
});

async function begin(link: LinkDetail) {
  const calls = serve({ 'POST /links/l1/decisions': () => ({ status: 201, body: link }) });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <LinkView link={link} /> }),
    history: createMemoryHistory(),
  });
  show(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Lichtere panelen' });
  return calls;
}

describe('a link', () => {
  it('asks for a reason with a no, and sends it once', async () => {
    const calls = await begin(aLink());
    await userEvent.click(screen.getByRole('button', { name: 'Keuze vastleggen' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    await userEvent.click(screen.getByRole('radio', { name: /^Nee/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Keuze vastleggen' }));
    expect(calls).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /Waarom niet/ }), 'Onze persen zijn bezet.');
    await userEvent.click(screen.getByRole('button', { name: 'Keuze vastleggen' }));
    expect(await screen.findByText(/Vastgelegd: u zei nee/)).toBeVisible();
    expect(calls.map(({ body }) => body)).toEqual([{ agree: false, reason: 'Onze persen zijn bezet.' }]);
  });

  it('needs no reason with a yes', async () => {
    const calls = await begin(aLink());
    await userEvent.click(screen.getByRole('radio', { name: /^Ja/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Keuze vastleggen' }));
    expect(await screen.findByText(/Vastgelegd: u zei ja/)).toBeVisible();
    expect(calls.map(({ body }) => body)).toEqual([{ agree: true }]);
  });

  it('offers no choice to who has none, and shows what was said', async () => {
    const no = { agree: false, reason: 'Geen ruimte tot 2028.', by: 'Iris', at: '2026-11-25T09:00:00Z' };
    await begin(aLink({ status: 'declined', organisationDecision: no, can: { decide: false } }));
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Geen ruimte tot 2028.')).toBeVisible();
    expect(screen.getByText('Hoeft niet meer te kiezen')).toBeVisible();
  });
});

const yes = { ...open, agree: true };

test.each([
  ['proposed', open, open, 'waits_both'],
  ['proposed', yes, open, 'waits_organisation'],
  ['proposed', open, yes, 'waits_need'],
  ['agreed', yes, yes, 'agreed'],
  ['declined', yes, { ...open, agree: false }, 'declined'],
] as const)('%s stands as %s', (status, needOwner, organisationDecision, standing) => {
  expect(standingOf({ status, needOwner, organisationDecision })).toBe(standing);
});
