import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOrganisation } from '../../../../test/builders/organisations';
import { serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import type { Organisation } from '../organisations.api';
import { VerificationWork } from './VerificationWork';

const path = '/organisations/o1/verification-decisions';
const decided = (changes: Partial<Organisation>) => ({
  [`POST ${path}`]: () => ({ status: 201, body: anOrganisation(changes) }),
});

const begin = (organisation = anOrganisation()) =>
  show(
    <QueryClientProvider client={new QueryClient()}>
      <VerificationWork
        organisation={{ ...organisation, can: { ...organisation.can, seeChecklist: false, seeRegistration: false } }}
        papers={null}
      />
    </QueryClientProvider>,
  );
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const explain = async (text: string) => {
  await userEvent.click(screen.getByLabelText('Toelichting'));
  await userEvent.paste(text);
};
const decide = () => userEvent.click(screen.getByRole('button', { name: 'Besluit nemen' }));

describe('deciding on an organisation', () => {
  it('offers only what may be decided now, and sends nothing without a choice', async () => {
    const calls = serve({});
    begin();
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'kvk_correct',
      'ownership_review',
      'refuse',
      'block',
    ]);
    await decide();
    expect(await screen.findByText('Maak een keuze: Uw besluit')).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('sends an approval at once, with or without an explanation', async () => {
    const calls = serve(decided({ status: 'verified', orgVerification: 'kvk_verified' }));
    begin();
    await choose('KVK klopt');
    await decide();
    const news = await screen.findByText('Uw besluit is genomen. De leden krijgen bericht.');
    // for who works by keyboard, also when the button has gone
    await waitFor(() => expect(news.closest('[role="status"]')).toHaveFocus());
    expect(calls.map(({ body }) => body)).toEqual([{ decision: 'kvk_correct', reason: null }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks why before it refuses, and then whether that is sure', async () => {
    const calls = serve(decided({ status: 'rejected' }));
    begin();
    await choose('Niet toelaten');
    await decide();
    expect(await screen.findByText('Toelichting: schrijf waarom, en hoe de organisatie verder kan')).toBeVisible();
    expect(screen.getByLabelText('Toelichting')).toHaveFocus();
    await explain('De eigenaar is niet vast te stellen.');
    await decide();
    const dialog = await screen.findByRole('dialog', { name: 'Deze organisatie niet toelaten?' });
    expect(calls).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Niet toelaten' }));
    expect(await screen.findByText('Uw besluit is genomen. De leden krijgen bericht.')).toBeVisible();
    expect(calls.map(({ body }) => body)).toEqual([
      { decision: 'refuse', reason: 'De eigenaar is niet vast te stellen.' },
    ]);
  });

  it('keeps what was written when the registration has moved on meanwhile', async () => {
    const detail = 'Dit besluit past niet bij de stand van deze aanmelding. Ververs de pagina.';
    serve({ [`POST ${path}`]: () => ({ status: 409, body: { code: 'wrong-status', detail } }) });
    begin();
    await choose('Eigendom onderzoeken');
    await explain('Een eigenaar zit buiten de EU.');
    await decide();
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText('Toelichting')).toHaveValue('Een eigenaar zit buiten de EU.');
    expect(screen.queryByText('Uw besluit is genomen. De leden krijgen bericht.')).toBeNull();
  });
});
