import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { show } from '../../test/show';
import { ProblemError } from '../api/client';
import { TextField } from './fields/TextField';
import { showFieldErrors } from './form-errors';
import { type Step, StepForm } from './StepForm';

interface Answers {
  title: string;
  place: string;
}

interface ExampleProps {
  onSubmit: (values: Answers) => void;
  refusing?: boolean;
}

function Example({ onSubmit, refusing = false }: ExampleProps) {
  const form = useForm<Answers>({ defaultValues: { title: '', place: '' } });
  const [at, setAt] = useState(0);
  const values = form.watch();
  const steps: Step<Answers>[] = [
    {
      id: 'what',
      title: 'Wat speelt er',
      fields: ['title'],
      content: <TextField control={form.control} name="title" label="Titel" required />,
      answers: [{ field: 'title', label: 'Titel', value: values.title }],
    },
    {
      id: 'where',
      title: 'Waar speelt het',
      fields: ['place'],
      content: <TextField control={form.control} name="place" label="Plaats" />,
      answers: [{ field: 'place', label: 'Plaats', value: values.place }],
    },
  ];
  const submit = (sent: Answers) => {
    const errors = [{ field: 'title', code: 'taken', detail: 'Deze titel bestaat al' }];
    if (refusing) showFieldErrors(new ProblemError(400, { errors }), form.setError);
    else onSubmit(sent);
  };
  return <StepForm form={form} steps={steps} at={at} onMove={setAt} onSubmit={submit} />;
}

const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }));

describe('a form in steps', () => {
  it('stays at a step with a mistake and says what is wrong', async () => {
    const user = userEvent.setup();
    show(<Example onSubmit={() => undefined} />);
    expect(screen.getByText('Stap 1 van 3')).toBeVisible();
    await press(user, 'Volgende');
    expect(await screen.findByRole('alert')).toHaveTextContent('Vul in: Titel');
    expect(screen.getByText('Stap 1 van 3')).toBeVisible();
  });

  it('goes on by the keyboard, puts the focus on the new step and keeps answers on the way back', async () => {
    const user = userEvent.setup();
    show(<Example onSubmit={() => undefined} />);
    await user.type(screen.getByLabelText(/Titel/), 'Kade te smal{Enter}');
    expect(await screen.findByText('Stap 2 van 3')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Waar speelt het' })).toHaveFocus();
    await press(user, 'Vorige');
    expect(screen.getByLabelText(/Titel/)).toHaveValue('Kade te smal');
  });

  it('shows all answers before sending, leads back to one, and sends once', async () => {
    const sent: Answers[] = [];
    const user = userEvent.setup();
    show(<Example onSubmit={(values) => sent.push(values)} />);
    await user.type(screen.getByLabelText(/Titel/), 'Kade te smal{Enter}');
    await screen.findByText('Stap 2 van 3');
    await press(user, 'Volgende');
    expect(await screen.findByRole('heading', { name: 'Controleer uw antwoorden' })).toHaveFocus();
    expect(screen.getByText('Niet ingevuld')).toBeVisible();
    expect(sent).toEqual([]);

    await press(user, 'Plaats wijzigen');
    expect(await screen.findByLabelText('Plaats')).toHaveFocus();
    await user.type(screen.getByLabelText('Plaats'), 'Den Helder{Enter}');
    await screen.findByRole('heading', { name: 'Controleer uw antwoorden' });
    await press(user, 'Versturen');
    expect(sent).toEqual([{ title: 'Kade te smal', place: 'Den Helder' }]);
  });

  it('leads from what the server refused to the field of an earlier step', async () => {
    const user = userEvent.setup();
    show(<Example onSubmit={() => undefined} refusing />);
    await user.type(screen.getByLabelText(/Titel/), 'Kade te smal{Enter}');
    await screen.findByText('Stap 2 van 3');
    await press(user, 'Volgende');
    await screen.findByText('Stap 3 van 3');
    await press(user, 'Versturen');
    await user.click(await screen.findByRole('link', { name: 'Deze titel bestaat al' }));
    expect(await screen.findByLabelText(/Titel/)).toHaveFocus();
  });
});
