import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aCase, anInboxRow } from '../../../test/builders/cases';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import type { CaseView } from './cases.api';
import { Inbox } from './Inbox';
import type { InboxSearch } from './inbox-search';

const desks = [{ ...anInboxRow('c1').desk, role: 'handler' as const }];

function Page() {
  const [search, setSearch] = useState<InboxSearch>({});
  return <Inbox desks={desks} search={search} startAt={undefined} arrivedAfter={undefined} onSearch={setSearch} />;
}

/** A desk with three cases, which are gone from the list once they are answered. */
async function begin(changes: Record<string, Partial<CaseView>> = {}) {
  let open = ['c1', 'c2', 'c3'];
  const view = (id: string) => aCase(id, changes[id]);
  const answers: Parameters<typeof serve>[0] = {
    'GET /cases': () => ({ body: { items: open.map((id) => anInboxRow(id, changes[id])), next: null } }),
  };
  for (const id of open) {
    answers[`GET /cases/${id}`] = () => ({ body: view(id) });
    answers[`POST /cases/${id}/assignment`] = () => ({ status: 201, body: view(id) });
    answers[`POST /cases/${id}/answer`] = () => {
      open = open.filter((one) => one !== id);
      return { status: 201, body: view(id) };
    };
  }
  const calls = serve(answers);
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/cases', component: Page }),
      createRoute({ getParentRoute: () => root, path: '/cases/$id', component: () => <h1>Een stuk</h1> }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/cases'] }),
  });
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('link', { name: 'Voorstel c2' });
  return { router, sent: () => calls.filter(({ method }) => method === 'POST') };
}

const link = (name: string) => screen.getByRole('link', { name });

describe('the inbox by keyboard', () => {
  beforeEach(() => localStorage.clear());

  it('moves with j and k, stops at the ends, and opens with Enter', async () => {
    const { router } = await begin();
    await userEvent.keyboard('j');
    expect(link('Voorstel c2')).toHaveFocus();
    await userEvent.keyboard('jj');
    expect(link('Voorstel c3')).toHaveFocus();
    await userEvent.keyboard('kkk');
    expect(link('Voorstel c1')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1'));
  });

  it('opens the first row with Enter when nothing was chosen yet', async () => {
    const { router } = await begin();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1'));
  });

  it('takes the chosen row with t, and says so', async () => {
    const { sent } = await begin();
    await userEvent.keyboard('jt');
    expect(await screen.findByText('U behandelt nu “Voorstel c2”.')).toBeVisible();
    expect(sent().map(({ path }) => path)).toEqual(['/cases/c2/assignment']);
  });

  it('answers with a, returns to the list, and has the next row chosen', async () => {
    const { sent } = await begin();
    await userEvent.keyboard('ja');
    const dialog = within(await screen.findByRole('dialog', { name: 'Beantwoorden' }));
    await userEvent.click(await dialog.findByRole('radio', { name: 'Opgepakt' }));
    await userEvent.click(dialog.getByLabelText(/Uw antwoord en de redenen/));
    await userEvent.paste('Wij gaan hiermee aan de slag en bellen u volgende week.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Uw antwoord op “Voorstel c2” is verstuurd/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Voorstel c2' })).not.toBeInTheDocument());
    expect(link('Voorstel c3')).toHaveFocus();
    expect(sent()).toHaveLength(1);
  });

  it('types letters into the search field, and does nothing else with them', async () => {
    const { sent } = await begin();
    await userEvent.keyboard('/');
    const search = screen.getByLabelText('Zoek op titel, nummer of organisatie');
    expect(search).toHaveFocus();
    await userEvent.keyboard('takjvo');
    expect(search).toHaveValue('takjvo');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent()).toEqual([]);
  });

  it('says why a key does nothing', async () => {
    const nothing = { take: false, assign: false, ask: false, reply: false, transfer: false, answer: false };
    await begin({
      c1: {
        status: 'on_hold',
        title: null,
        can: { ...nothing, accept: false, giveBack: false, reroute: false, seeTrace: false, verify: false },
      },
    });
    expect(link('Inhoud nog niet zichtbaar')).toBeVisible();
    await userEvent.keyboard('ka');
    expect(await screen.findByText('Dat kan nu niet met dit stuk: Aangehouden.')).toBeVisible();
  });

  it('lists the keys with ?, and can switch the letters off', async () => {
    const { sent } = await begin();
    await userEvent.keyboard('?');
    const help = within(await screen.findByRole('dialog', { name: 'Sneltoetsen' }));
    expect(help.getByRole('cell', { name: 'Nemen: u wordt de behandelaar' })).toBeVisible();
    await userEvent.click(help.getByRole('switch', { name: /Sneltoetsen van één letter gebruiken/ }));
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('t');
    expect(sent()).toEqual([]);
  });
});
