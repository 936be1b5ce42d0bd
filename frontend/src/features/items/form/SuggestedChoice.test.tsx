import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { aDescription, anItem, theLists } from '../../../../test/builders/items';
import { serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import type { Item } from '../../../api/types';
import { RadioGroupField } from '../../../ui/fields/RadioGroupField';
import type { AskedField, Inputs } from './form-values';
import { SuggestedChoice } from './SuggestedChoice';

const lists = { ...theLists, proposalTypes: [], questionTopics: [] };
const described = aDescription.fields.find(({ name }) => name === 'nldArea');
const fields = new Map([['nldArea', { name: 'nldArea', described, control: 'choice', required: true } as AskedField]]);
const title = 'Onze radar ziet kleine drones te laat boven zee';

const suggestion = {
  kinds: ['questions'],
  categories: [],
  nldAreas: ['sensors', 'space'],
  examples: [
    {
      source: 'definition',
      itemId: null,
      kind: null,
      category: null,
      nldArea: 'sensors',
      title: { nl: 'Sensoren', en: 'Sensors' },
    },
  ],
};

function Form({ saved, answer }: { saved: Item; answer: string | null }) {
  const form = useForm<Inputs>({ defaultValues: { nldArea: answer } });
  const options = [
    { value: 'sensors', label: 'Sensoren-veld' },
    { value: 'space', label: 'Ruimtevaart-veld' },
  ];
  return (
    <>
      <SuggestedChoice kind="barriers" texts={['title']} name="nldArea" {...{ fields, lists, form, saved }} />
      <RadioGroupField control={form.control} name="nldArea" label="Gebied" options={options} />
    </>
  );
}

function open(saved: Item, answer: string | null = null) {
  const calls = serve({ 'POST /suggestions': () => ({ body: suggestion }) });
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Form saved={saved} answer={answer} />
    </QueryClientProvider>,
  );
  return calls;
}

describe('a choice that the text suggests', () => {
  it('asks about what was saved, says politely what it found, and changes nothing by itself', async () => {
    const calls = open(anItem('i1', { title }));
    expect(await screen.findByText(/Uit uw tekst volgt een voorstel: Sensoren, Ruimtevaart/)).toHaveAttribute(
      'role',
      'status',
    );
    expect(calls.map(({ body }) => body)).toEqual([{ kind: 'barriers', title, text: '', itemId: 'i1' }]);
    expect(screen.getByLabelText('Sensoren-veld')).not.toBeChecked();
    expect(screen.getByText('Omschrijving in het portaal')).toBeInTheDocument();
  });

  it('is taken over with one press, and then goes', async () => {
    open(anItem('i1', { title }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ruimtevaart' }));
    expect(screen.getByLabelText('Ruimtevaart-veld')).toBeChecked();
    expect(screen.queryByRole('region', { name: 'Voorstel van het portaal' })).not.toBeInTheDocument();
  });

  it('keeps quiet about what was chosen, and about too little text', () => {
    expect(open(anItem('i1', { title }), 'space')).toEqual([]);
    expect(open(anItem('i1', { title: 'Te kort' }))).toEqual([]);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
