import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { meQuery } from '../../api/session';
import type { Me } from '../../api/types';
import { KnownOrganisation } from './KnownOrganisation';

const known = { id: 'o1', name: 'Maasveld Composieten B.V.', kvkNumber: '00000901' };
const me = { person: { id: 'p1' }, organisations: [] } as unknown as Me;
const search = { 'GET /organisations': () => ({ body: { items: [known], next: null } }) };
const path = '/organisations/o1/membership-requests';

function begin(kvkNumber: unknown) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(meQuery.queryKey, me);
  show(
    <QueryClientProvider client={queries}>
      <KnownOrganisation kvkNumber={kvkNumber} />
    </QueryClientProvider>,
  );
}

describe('an organisation that is here already', () => {
  it.each([null, '', '0000901', 'KVK 00000901'])('is not looked for by %p', async (number) => {
    const calls = serve(search);
    begin(number);
    await Promise.resolve();
    expect(calls).toEqual([]);
  });

  it('is offered to join, with a message to its administrator', async () => {
    const calls = serve({ ...search, [`POST ${path}`]: () => ({ status: 201, body: {} }) });
    begin(' 00000901 ');
    expect(await screen.findByText('Maasveld Composieten B.V. is al aangemeld')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Bericht aan de beheerder'), 'Ik werk bij de productie.');
    await userEvent.click(screen.getByRole('button', { name: 'Vragen om toegang' }));
    expect(await screen.findByText('Uw verzoek is verstuurd')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { message: 'Ik werk bij de productie.' },
    ]);
  });

  it('says so when it was asked before', async () => {
    const detail = 'U heeft dit al gevraagd. De beheerder moet nog beslissen. U krijgt bericht.';
    serve({ ...search, [`POST ${path}`]: () => ({ status: 409, body: { code: 'already-requested', detail } }) });
    begin('00000901');
    await userEvent.click(await screen.findByRole('button', { name: 'Vragen om toegang' }));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Vragen om toegang' })).toBeNull();
  });
});
