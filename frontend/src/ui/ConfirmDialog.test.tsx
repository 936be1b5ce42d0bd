import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { show } from '../../test/show';
import { ConfirmDialog } from './ConfirmDialog';

function Page() {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Intrekken
      </button>
      <ConfirmDialog opened={opened} title="Weet u het zeker?" confirmLabel="Ja" onConfirm={close} onClose={close}>
        <p>Het loket stopt ermee.</p>
      </ConfirmDialog>
    </>
  );
}

describe('a dialog that asks first', () => {
  it('opens when it is wanted before it has loaded, and gives the focus back', async () => {
    show(<Page />);
    const button = screen.getByRole('button', { name: 'Intrekken' });
    button.focus();
    fireEvent.click(button);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(await screen.findByRole('dialog', { name: 'Weet u het zeker?' })).toBeVisible();
    await waitFor(() => expect(button).not.toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
