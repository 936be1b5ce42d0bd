import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anItem } from '../../../../test/builders/items';
import { begin, keeping, of, onCreated, patience, press, saved, type } from '../../../../test/item-form';
import { serve } from '../../../../test/server';
import type { Item } from '../../../api/types';

describe('the form of an item', () => {
  it('names what is missing in a summary that takes the focus and leads to each field', async () => {
    serve({});
    begin();
    await press('Volgende');
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Vul in: Titel', 'Maak een keuze: Gebied']);
    await userEvent.click(within(summary).getByRole('link', { name: 'Vul in: Titel' }));
    expect(screen.getByLabelText(/Titel/)).toHaveFocus();
  });

  it('says what is wrong with a field that is left, and leaves the focus where it went', async () => {
    serve({});
    begin();
    await userEvent.type(screen.getByLabelText(/Titel/), 'Kort');
    await userEvent.tab();
    expect(await screen.findByText('Titel: schrijf ten minste 10 tekens')).toBeVisible();
    expect(screen.getByLabelText('Sensoren')).toHaveFocus();
    await userEvent.type(screen.getByLabelText(/Titel/), ' genoeg nu');
    await waitFor(() => expect(screen.queryByText(/ten minste 10/)).not.toBeInTheDocument());
  });

  it('makes a draft at the first change and then sends only what changed, with its version', async () => {
    const calls = serve({
      'POST /barriers': ({ body }) => ({ status: 201, body: anItem('i1', body as Partial<Item>) }),
      'PATCH /barriers/i1': keeping(anItem('i1')),
    });
    begin();
    expect(calls).toEqual([]);
    await type(/Titel/, 'Kade is te smal');
    await waitFor(() => expect(onCreated).toHaveBeenCalledWith('i1'), patience);
    expect(of(calls, 'POST')[0]?.body).toEqual({
      title: 'Kade is te smal',
      dualUse: false,
      confidentiality: 'platform',
      contactName: 'Noor de Wit',
    });
    await userEvent.click(screen.getByLabelText('Sensoren'));
    await waitFor(() => expect(of(calls, 'PATCH')).toHaveLength(1), patience);
    expect(of(calls, 'PATCH')[0]?.body).toEqual({ nldArea: 'sensors' });
    expect(of(calls, 'PATCH')[0]?.headers.get('If-Match')).toBe('"1"');
    await saved();
    expect(of(calls, 'POST')).toHaveLength(1);
    expect(onCreated).toHaveBeenCalledTimes(1);
  });

  it('makes a draft for the organisation that was chosen', async () => {
    const calls = serve({
      'POST /barriers': ({ body }) => ({ status: 201, body: anItem('i1', body as Partial<Item>) }),
      'PATCH /barriers/i1': keeping(anItem('i1')),
    });
    begin(null, 0, 'o2');
    await type(/Titel/, 'Kade is te smal');
    await waitFor(() => expect(onCreated).toHaveBeenCalledWith('i1'), patience);
    expect(of(calls, 'POST')[0]?.body).toMatchObject({ title: 'Kade is te smal', organisationId: 'o2' });
  });

  it('offers the topics of the chosen area, and forgets one that no longer belongs', async () => {
    const calls = serve({ 'PATCH /barriers/i1': keeping(anItem('i1')) });
    begin(anItem('i1'));
    expect(screen.queryByLabelText('Radar')).not.toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Sensoren'));
    await userEvent.click(screen.getByLabelText('Radar'));
    await userEvent.click(screen.getByLabelText('Ruimtevaart'));
    expect(screen.queryByLabelText('Radar')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Satellieten')).not.toBeChecked();
    await saved();
    expect(of(calls, 'PATCH').at(-1)?.body).toMatchObject({ nldArea: 'space' });
    expect(of(calls, 'PATCH').every(({ body }) => (body as { subArea?: string }).subArea !== 'radar')).toBe(true);
  });

  it('asks a conditional question only while it applies, and sends no answer to one it no longer asks', async () => {
    const calls = serve({ 'PATCH /barriers/i1': keeping(anItem('i1', { dualUse: false, contactName: 'Noor' })) });
    begin(anItem('i1', { dualUse: false, contactName: 'Noor', confidentiality: 'platform' }), 1);
    expect(screen.queryByLabelText(/Markten/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Ja'));
    await press('Volgende');
    expect(await screen.findByRole('link', { name: 'Vul in: Markten' })).toBeVisible();
    await type(/Markten/, 'Zorg');
    await saved();
    await userEvent.click(screen.getByLabelText('Nee'));
    await waitFor(
      () => expect(of(calls, 'PATCH').at(-1)?.body).toEqual({ dualUse: false, civilMarkets: null }),
      patience,
    );
    await press('Volgende');
    expect(await screen.findByRole('heading', { name: 'Controleer uw antwoorden' })).toBeVisible();
  });

  it('shows what may not be chosen, and why', () => {
    serve({});
    begin(null, 1);
    expect(screen.getByLabelText('Stg. Geheim: niet toegestaan')).toBeDisabled();
    expect(screen.getByLabelText('Deelnemers')).toBeChecked();
  });
});
