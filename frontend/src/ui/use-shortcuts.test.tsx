import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show';
import { useShortcuts, useShortcutsWanted } from './use-shortcuts';

function Example({ onKey, dialog = false }: { onKey: (key: string) => void; dialog?: boolean }) {
  const tell = (key: string) => () => onKey(key);
  useShortcuts({ j: tell('j'), a: tell('a'), Enter: tell('Enter') });
  const [, want] = useShortcutsWanted();
  return (
    <>
      <h1 tabIndex={-1}>Werkbak</h1>
      <input aria-label="Zoek" />
      <select aria-label="Stand">
        <option>Open</option>
        <option>Alle</option>
      </select>
      <textarea aria-label="Antwoord" />
      <button type="button" onClick={() => want(false)}>
        Uit
      </button>
      {dialog && <div role="dialog" aria-modal="true" aria-label="Hulp" />}
    </>
  );
}

describe('shortcuts', () => {
  beforeEach(() => localStorage.clear());

  it('act wherever nobody is typing, with or without caps lock', async () => {
    const pressed: string[] = [];
    show(<Example onKey={(key) => pressed.push(key)} />);
    await userEvent.keyboard('jAx{Enter}');
    expect(pressed).toEqual(['j', 'a', 'Enter']);
  });

  it.each(['Zoek', 'Stand', 'Antwoord'])('stay silent in the field %s', async (label) => {
    const pressed: string[] = [];
    show(<Example onKey={(key) => pressed.push(key)} />);
    screen.getByLabelText(label).focus();
    await userEvent.keyboard('ja{Enter}');
    expect(pressed).toEqual([]);
  });

  it('leave the browser its own combinations, and a button its Enter', async () => {
    const pressed: string[] = [];
    show(<Example onKey={(key) => pressed.push(key)} />);
    await userEvent.keyboard('{Control>}a{/Control}{Meta>}j{/Meta}{Alt>}j{/Alt}');
    screen.getByRole('button', { name: 'Uit' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(pressed).toEqual([]);
  });

  it('wait behind an open dialog', async () => {
    const pressed: string[] = [];
    show(<Example dialog onKey={(key) => pressed.push(key)} />);
    await userEvent.keyboard('ja');
    expect(pressed).toEqual([]);
  });

  it('can be switched off', async () => {
    const pressed: string[] = [];
    show(<Example onKey={(key) => pressed.push(key)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Uit' }));
    await userEvent.keyboard('ja');
    expect(pressed).toEqual([]);
  });
});
