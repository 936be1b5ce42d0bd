import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { show } from '../../../test/show';
import { DateField } from './DateField';
import { dateOf, partsOf } from './date-parts';
import { focusField } from './field-id';

function Form({ start = null, min }: { start?: string | null; min?: string }) {
  const form = useForm<{ due: string | null }>({ defaultValues: { due: start } });
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
      <DateField control={form.control} name="due" label="Uiterste datum" required {...(min && { min })} />
      <output>{form.watch('due') ?? 'geen'}</output>
      <button type="submit">Versturen</button>
    </form>
  );
}

async function type(day: string, month: string, year: string) {
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Dag' }), day);
  await user.type(screen.getByRole('textbox', { name: 'Maand' }), month);
  await user.type(screen.getByRole('textbox', { name: 'Jaar' }), year);
  await user.click(screen.getByRole('button', { name: 'Versturen' }));
}

describe('a date field', () => {
  it('reads 24 12 2026 as Christmas Eve, and as nothing else on the way', async () => {
    show(<Form />);
    await type('24', '12', '2026');
    expect(screen.getByRole('status')).toHaveTextContent('2026-12-24');
    expect(screen.queryByText(/Uiterste datum:/)).toBeNull();
  });

  it('refuses a day that does not exist, and keeps what was typed', async () => {
    show(<Form />);
    await type('31', '2', '2026');
    expect(await screen.findByText(/geen bestaande dag/)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('geen');
    expect(screen.getByRole('textbox', { name: 'Dag' })).toHaveValue('31');
  });

  it('shows what is stored, and says when it is too early', async () => {
    show(<Form start="2026-03-01" min="2026-11-23" />);
    expect(screen.getByRole('textbox', { name: 'Maand' })).toHaveValue('3');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Versturen' }));
    expect(await screen.findByText('Uiterste datum: kies 23 november 2026 of later')).toBeVisible();
  });

  it('takes the focus in its first box, and names the three as one', () => {
    show(<Form />);
    focusField('due');
    expect(screen.getByRole('textbox', { name: 'Dag' })).toHaveFocus();
    expect(screen.getByRole('group', { name: 'Uiterste datum' })).toContainElement(screen.getByLabelText('Jaar'));
  });

  it.each(['2026-12-24', '2028-02-29', '0999-01-01'])('takes %s apart and puts it together again', (day) => {
    expect(dateOf(partsOf(day))).toBe(day);
  });
});
