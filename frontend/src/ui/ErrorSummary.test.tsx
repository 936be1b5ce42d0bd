import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { show } from '../../test/show';
import { ErrorSummary } from './ErrorSummary';
import { RadioGroupField } from './fields/RadioGroupField';
import { TextField } from './fields/TextField';
import { errorLines } from './form-errors';

const options = [
  { value: 'few', label: 'Alleen Defport' },
  { value: 'many', label: 'Defport en de overheid' },
];

function Form() {
  const form = useForm({ defaultValues: { name: '', readers: '' }, shouldFocusError: false });
  const [attempt, setAttempt] = useState(0);
  const submit = form.handleSubmit(
    () => undefined,
    () => setAttempt((count) => count + 1),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors)} attempt={attempt} />
      <TextField control={form.control} name="name" label="Uw naam" required />
      <RadioGroupField control={form.control} name="readers" label="Wie mag dit zien" options={options} required />
      <button type="submit">Versturen</button>
    </form>
  );
}

describe('the error summary', () => {
  it('is absent as long as nothing is wrong', () => {
    show(<Form />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the focus and counts what is wrong, again at each attempt', async () => {
    const user = userEvent.setup();
    show(<Form />);
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('Er kloppen nog 2 antwoorden niet');

    await user.type(screen.getByLabelText(/Uw naam/), 'Noor');
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
    expect(await screen.findByText('Er klopt nog 1 antwoord niet')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it('leads to the field, and in a group to its first choice', async () => {
    const user = userEvent.setup();
    show(<Form />);
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
    await user.click(await screen.findByRole('link', { name: 'Vul in: Uw naam' }));
    expect(screen.getByLabelText(/Uw naam/)).toHaveFocus();
    expect(screen.getByLabelText(/Uw naam/)).toBeInvalid();

    await user.click(screen.getByRole('link', { name: 'Maak een keuze: Wie mag dit zien' }));
    expect(screen.getByRole('radio', { name: 'Alleen Defport' })).toHaveFocus();
  });
});
