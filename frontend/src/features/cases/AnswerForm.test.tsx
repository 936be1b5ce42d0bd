import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aCase } from '../../../test/builders/cases';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { AnswerForm } from './AnswerForm';
import type { Done } from './actions';
import { type CaseView, caseQuery } from './cases.api';

const reasons = 'Uw plan is goed, maar de vraag is de komende twee jaar gedekt.';
const onDone = jest.fn<void, [Done]>();

function Example({ drafts }: { drafts: Map<string, Record<string, unknown>> }) {
  const [open, setOpen] = useState(true);
  const { data } = useQuery(caseQuery('c1'));
  if (!data) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        Open of dicht
      </button>
      {open && <AnswerForm view={data} drafts={drafts} onDone={onDone} onCancel={() => setOpen(false)} />}
    </>
  );
}

function begin(view: CaseView) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  queries.setQueryData(caseQuery('c1').queryKey, view);
  show(
    <QueryClientProvider client={queries}>
      <Example drafts={new Map()} />
    </QueryClientProvider>,
  );
  return queries;
}

const reasonsField = () => screen.getByLabelText(/Uw antwoord en de redenen/);
const nextStepField = () => screen.getByLabelText(/Hoe kan het verder/);
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};
const send = () => userEvent.click(screen.getByRole('button', { name: 'Antwoord versturen' }));

describe('answering a case', () => {
  beforeEach(() => onDone.mockReset());

  it('asks for an outcome and for reasons, and sends nothing without them', async () => {
    const calls = serve({});
    begin(aCase('c1'));
    await send();
    expect(await screen.findByText('Maak een keuze: Uitkomst')).toBeVisible();
    expect(screen.getByText('Vul in: Uw antwoord en de redenen')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Opgepakt' })).toHaveFocus();
    expect(calls).toEqual([]);
  });

  it('asks for a way on when the outcome is a no, and only then', async () => {
    const calls = serve({});
    begin(aCase('c1'));
    await userEvent.click(screen.getByRole('radio', { name: 'Niet opgepakt' }));
    await write(reasonsField(), reasons);
    await send();
    expect(await screen.findByText('Vul in: Hoe kan het verder?')).toBeVisible();
    expect(nextStepField()).toHaveFocus();
    expect(calls).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Opgepakt' }));
    expect(nextStepField()).not.toBeRequired();
  });

  it('shows what the submitter will read, and sends it from the keyboard', async () => {
    const calls = serve({
      'POST /cases/c1/answer': () => ({ status: 201, body: aCase('c1', { status: 'answered' }) }),
    });
    begin(aCase('c1'));
    await userEvent.click(screen.getByRole('radio', { name: 'Niet opgepakt' }));
    await write(reasonsField(), reasons);
    await write(nextStepField(), 'Kom in 2028 terug.');
    const preview = screen.getByRole('region', { name: 'Zo leest de indiener het' });
    expect(preview).toHaveTextContent(`Niet opgepakt${reasons}Kom in 2028 terug.`);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith({ did: 'answered', title: 'Voorstel c1' }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"');
    expect(calls[0]?.body).toEqual({ outcome: 'rejected', reasons, nextStep: 'Kom in 2028 terug.' });
  });

  it('keeps the text when someone else was first, says what changed, and sends on the new version', async () => {
    const fresh = aCase('c1', { version: 4, status: 'in_review', handler: { id: 'p', name: 'Otto Brandsma' } });
    let tries = 0;
    const calls = serve({
      'GET /cases/c1': () => ({ body: fresh }),
      'POST /cases/c1/answer': () => {
        tries += 1;
        return tries === 1
          ? { status: 412, body: { code: 'stale-version', detail: 'Iemand anders heeft dit intussen gewijzigd.' } }
          : { status: 201, body: fresh };
      },
    });
    begin(aCase('c1'));
    await userEvent.click(screen.getByRole('radio', { name: 'Opgepakt' }));
    await write(reasonsField(), reasons);
    await send();
    expect(await screen.findByText(/intussen gewijzigd.*In behandeling.*Otto Brandsma/)).toBeVisible();
    expect(reasonsField()).toHaveValue(reasons);
    expect(onDone).not.toHaveBeenCalled();
    await send();
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('If-Match'))).toEqual([
      '"3"',
      '"4"',
    ]);
  });

  it('refuses to send what is no longer possible', async () => {
    const calls = serve({});
    const queries = begin(aCase('c1'));
    await write(reasonsField(), reasons);
    const done = aCase('c1', { version: 5, status: 'answered', can: { ...aCase('c1').can, answer: false } });
    queries.setQueryData(caseQuery('c1').queryKey, done);
    expect(await screen.findByText(/Dit kan niet meer/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Antwoord versturen' })).toBeDisabled();
    expect(reasonsField()).toHaveValue(reasons);
    expect(calls).toEqual([]);
  });

  it('gives back what was typed when it is opened again', async () => {
    serve({});
    begin(aCase('c1'));
    await write(reasonsField(), reasons);
    await userEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
    await userEvent.click(screen.getByRole('button', { name: 'Open of dicht' }));
    expect(reasonsField()).toHaveValue(reasons);
  });
});
