import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anItem } from '../../../../test/builders/items';
import { begin, keeping, of, onSubmitted, patience, press, type } from '../../../../test/item-form';
import { serve } from '../../../../test/server';

describe('what the server refuses', () => {
  const complete = anItem('i1', {
    title: 'Kade is te smal',
    nldArea: 'sensors',
    dualUse: false,
    confidentiality: 'platform',
    contactName: 'Noor',
  });

  it('of one field for its marking: says what to do, keeps the rest, and never sends it again', async () => {
    const keep = keeping(complete);
    const calls = serve({
      'PATCH /barriers/i1': (call) =>
        JSON.stringify(call.body).includes('Geheim')
          ? {
              status: 400,
              body: {
                code: 'marking-detected',
                detail: 'Rubricering',
                errors: [{ field: 'title', code: 'marking-detected', detail: 'Hier staat een rubricering.' }],
              },
            }
          : keep(call),
      'POST /barriers/i1/submission': () => ({ status: 201, body: {} }),
    });
    begin(complete);
    await type(/Titel/, 'Dit is Stg. Geheim');
    expect(await screen.findByText(/Het gaat om: “Titel”/, undefined, patience)).toBeVisible();
    const refused = of(calls, 'PATCH').length;
    await userEvent.click(screen.getByLabelText('Ruimtevaart'));
    const later = () =>
      of(calls, 'PATCH')
        .slice(refused)
        .map(({ body }) => body);
    await waitFor(() => expect(later()).toEqual([{ nldArea: 'space' }]), patience);

    await press('Volgende');
    await screen.findByText('Stap 2 van 3');
    await press('Volgende');
    await press('Insturen');
    expect(await screen.findByRole('link', { name: 'Titel: Hier staat een rubricering.' })).toBeVisible();
    expect(of(calls, 'POST')).toEqual([]);
    expect(onSubmitted).not.toHaveBeenCalled();
  });

  it('on submission: names each field in the summary, which leads back to its step', async () => {
    serve({
      'POST /barriers/i1/submission': () => ({
        status: 400,
        body: {
          code: 'invalid-input',
          detail: 'Verbeter',
          errors: [{ field: 'title', code: 'too-short', detail: 'Schrijf meer.' }],
        },
      }),
    });
    begin(complete, 2);
    await press('Insturen');
    await userEvent.click(await screen.findByRole('link', { name: 'Titel: Schrijf meer.' }));
    expect(await screen.findByLabelText(/Titel/)).toHaveFocus();
    expect(onSubmitted).not.toHaveBeenCalled();
  });

  it('sends a submission again under the same key when the answer was lost', async () => {
    let down = true;
    const calls = serve({
      'POST /barriers/i1/submission': () => (down ? { status: 503, body: {} } : { status: 201, body: { id: 'i1' } }),
    });
    begin(complete, 2);
    await press('Insturen');
    expect(await screen.findByText(/Er ging iets fout bij ons/)).toBeVisible();
    down = false;
    await press('Insturen');
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledWith('i1'));
    const keys = of(calls, 'POST').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('does not offer to submit to who may only write', async () => {
    serve({});
    begin({ ...complete, can: { ...complete.can, submit: false } }, 2);
    expect(screen.getByText('Een tekenbevoegde dient dit in')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Insturen' })).not.toBeInTheDocument();
  });
});
