import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Item } from '../src/api/types';
import { ItemForm } from '../src/features/items/form/ItemForm';
import { aDescription, aLayout, theLists, theTexts } from './builders/items';
import type { Call } from './server';
import { show } from './show';

// Several quiet times of the autosave, on a busy machine.
jest.setTimeout(20_000);
export const patience = { timeout: 8_000 };

export const onCreated = jest.fn<void, [string]>();
export const onSubmitted = jest.fn<Promise<void>, [string]>();

beforeEach(() => {
  onCreated.mockReset();
  onSubmitted.mockReset().mockResolvedValue();
});

interface Begun {
  item: Item | null;
  at: number;
  organisationId: string | null;
}

function Example({ item, at, organisationId }: Begun) {
  const [step, setStep] = useState(at);
  return (
    <ItemForm
      organisationId={organisationId}
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

/** Opens the form of the example layout, on a new draft or on this one. */
export function begin(item: Item | null = null, at = 0, organisationId: string | null = null) {
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Example item={item} at={at} organisationId={organisationId} />
    </QueryClientProvider>,
  );
}

export const type = async (label: RegExp | string, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
export const of = (calls: readonly Call[], method: string) => calls.filter((call) => call.method === method);
export const saved = () => screen.findByText(/Bewaard om/, undefined, patience);

/** Answers as the API does: each change makes a new version. */
export const keeping = (item: Item) => {
  let current = item;
  return ({ body }: Call) => {
    current = { ...current, ...(body as Partial<Item>), version: current.version + 1 };
    return { body: current };
  };
};
