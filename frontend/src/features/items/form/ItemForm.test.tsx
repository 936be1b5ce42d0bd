import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aDescription, aLayout, anItem, theLists, theTexts } from '../../../../test/builders/items';
import { type Call, serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import type { Item } from '../../../api/types';
import { ItemForm } from './ItemForm';

// Several quiet times of the autosave, on a busy machine.
jest.setTimeout(20_000);
const patience = { timeout: 8_000 };

const onCreated = jest.fn<void, [string]>();
const onSubmitted = jest.fn<Promise<void>, [string]>();

function Example({ item, at }: { item: Item | null; at: number }) {
  const [step, setStep] = useState(at);
  return (
    <ItemForm
      kind="barriers"
      layout={aLayout}
      texts={theTexts}
      description={aDescription}
      lists={theLists}
      item={item}
      known={{ contactName: 'Noor de Wit' }}
      step={step}
      onMove={setStep}
      onCreated={onCreated}
      onSubmitted={onSubmitted}
      onLeave={() => undefined}
    />
  );
}

function begin(item: Item | null = null, at = 0) {
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Example item={item} at={at} />
    </QueryClientProvider>,
  );
}

const type = async (label: RegExp | string, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const of = (calls: readonly Call[], method: string) => calls.filter((call) => call.method === method);
const saved = () => screen.findByText(/Bewaard om/, undefined, patience);

/** Answers as the API does: each change makes a new version. */
const keeping = (item: Item) => {
  let current = item;
  return ({ body }: Call) => {
    current = { ...current, ...(body as Partial<Item>), version: current.version + 1 };
    return { body: current };
  };
};

beforeEach(() => {
  onCreated.mockReset();
  onSubmitted.mockReset().mockResolvedValue();
});

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

describe('two people in one draft', () => {
  const base = anItem('i1', {
    title: 'Kade is te smal',
    contactName: 'Noor',
    dualUse: false,
    confidentiality: 'platform',
  });
  const stale = (content: Record<string, unknown>) => ({
    status: 412,
    body: { code: 'stale-version', detail: 'Iemand anders', current: { version: 7, etag: '"7"', content } },
  });
  const theirs = (content: Record<string, unknown>) => {
    const keep = keeping({ ...base, ...content, version: 7 });
    return (call: Call) => (call.headers.get('If-Match') === '"1"' ? stale(content) : keep(call));
  };
  const fields = { title: base.title, contactName: 'Noor', dualUse: false, confidentiality: 'platform' };

  it('takes over what only the other changed and goes on saving', async () => {
    const calls = serve({ 'PATCH /barriers/i1': theirs({ ...fields, nldArea: 'space' }) });
    begin(base);
    await type(/Titel/, 'De kade is te smal');
    expect(await screen.findByText(/“Gebied”/, undefined, patience)).toBeVisible();
    expect(screen.getByLabelText('Ruimtevaart')).toBeChecked();
    expect(screen.getByLabelText(/Titel/)).toHaveValue('De kade is te smal');
    await saved();
    expect(of(calls, 'PATCH')[1]?.headers.get('If-Match')).toBe('"7"');
    expect(of(calls, 'PATCH')[1]?.body).toEqual({ title: 'De kade is te smal' });
  });

  it('shows both versions of an answer that both changed, and overwrites nothing before a choice', async () => {
    const calls = serve({ 'PATCH /barriers/i1': theirs({ ...fields, title: 'De haven is te ondiep' }) });
    begin(base);
    await type(/Titel/, 'De kade is te smal');
    const box = await screen.findByRole('region', { name: /Iemand anders/ }, patience);
    expect(within(box).getByText('De kade is te smal')).toBeVisible();
    expect(within(box).getByText('De haven is te ondiep')).toBeVisible();
    expect(of(calls, 'PATCH')).toHaveLength(1);
    await userEvent.click(within(box).getByLabelText('De andere versie'));
    await press('Ga verder met deze keuze');
    expect(screen.getByLabelText(/Titel/)).toHaveValue('De haven is te ondiep');
    expect(screen.queryByRole('region', { name: /Iemand anders/ })).not.toBeInTheDocument();
    expect(of(calls, 'PATCH')).toHaveLength(1);
  });
});

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
