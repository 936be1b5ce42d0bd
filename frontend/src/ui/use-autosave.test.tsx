import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { show } from '../../test/show';
import { TextField } from './fields/TextField';
import { SaveStatus } from './SaveStatus';
import { useAutosave } from './use-autosave';

interface Values {
  title: string;
  place: string;
}

function Draft({ save }: { save: (changes: Partial<Values>) => Promise<unknown> }) {
  const form = useForm<Values>({ defaultValues: { title: 'Kade', place: '' } });
  const { state, savedAt, flush } = useAutosave({ form, save, delay: 20 });
  return (
    <>
      <TextField control={form.control} name="title" label="Titel" />
      <TextField control={form.control} name="place" label="Plaats" />
      <SaveStatus state={state} savedAt={savedAt} onRetry={() => void flush()} />
    </>
  );
}

describe('autosave', () => {
  it('saves only what changed, and says so', async () => {
    const saved: Partial<Values>[] = [];
    const user = userEvent.setup();
    show(<Draft save={async (changes) => saved.push(changes)} />);
    await user.type(screen.getByLabelText('Plaats'), 'Den Helder');
    expect(await screen.findByText(/Bewaard om \d\d\.\d\d/)).toBeVisible();
    await waitFor(() => expect(Object.assign({}, ...saved)).toEqual({ place: 'Den Helder' }));
    expect(saved.every((changes) => !('title' in changes))).toBe(true);
  });

  it('never runs two saves at once and loses nothing typed in between', async () => {
    let release: () => void = () => undefined;
    const saved: Partial<Values>[] = [];
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    show(
      <Draft
        save={(changes) => {
          saved.push(changes);
          return new Promise<void>((done) => {
            release = done;
          });
        }}
      />,
    );
    await user.type(screen.getByLabelText('Plaats'), 'A');
    await waitFor(() => expect(saved).toEqual([{ place: 'A' }]));
    await user.type(screen.getByLabelText('Plaats'), 'B');
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(saved).toHaveLength(1);
    release();
    await waitFor(() => expect(saved).toEqual([{ place: 'A' }, { place: 'AB' }]));
    await act(async () => release());
    jest.useRealTimers();
  });

  it('says when saving fails, and saves the same again on request', async () => {
    const saved: Partial<Values>[] = [];
    let broken = true;
    const user = userEvent.setup();
    show(
      <Draft
        save={async (changes) => {
          if (broken) throw new Error('offline');
          saved.push(changes);
        }}
      />,
    );
    await user.type(screen.getByLabelText('Plaats'), 'X');
    const again = await screen.findByRole('button', { name: 'Nu bewaren' });
    broken = false;
    await user.click(again);
    expect(await screen.findByText(/Bewaard om/)).toBeVisible();
    expect(saved).toEqual([{ place: 'X' }]);
  });
});
