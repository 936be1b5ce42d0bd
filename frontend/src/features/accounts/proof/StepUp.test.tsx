import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Call, serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import { api, unwrap } from '../../../api/client';
import { Problem } from '../../../ui/Problem';
import { StepUp } from './StepUp';

const needed = (methods: string[]) => ({
  status: 403,
  body: { code: 'step-up-needed', detail: 'Bevestig eerst opnieuw dat u het bent.', methods },
});
const wrong = { status: 401, body: { code: 'second-factor-refused', detail: 'Dit klopt niet.', methods: ['totp'] } };

/** An API that wants a proof before it renews recovery codes; 123456 is the right code. */
function portal(methods: string[]): Call[] {
  let proven = false;
  return serve({
    'POST /me/recovery-codes': () => (proven ? { status: 201, body: { recoveryCodes: ['abcd'] } } : needed(methods)),
    'POST /me/email': ({ body }) => (proven ? { status: 202, body: { asked: body } } : needed(methods)),
    'POST /sessions/current/step-up': ({ body }) => {
      const { totp, recoveryCode } = body as { totp?: string; recoveryCode?: string };
      proven = totp === '123456' || recoveryCode === 'abcd-efgh';
      return proven ? { status: 201, body: { until: '2026-11-21T12:00:00Z' } } : wrong;
    },
  });
}

const renewCodes = () => unwrap(api.POST('/api/v1/me/recovery-codes'));
const changeEmail = () => unwrap(api.POST('/api/v1/me/email', { body: { email: 'nieuw@bedrijf.example' } }));

function Page({ asks }: { asks: () => Promise<unknown> }) {
  const asked = useMutation({ mutationFn: asks });
  return (
    <>
      <button type="button" onClick={() => asked.mutate()}>
        Doen
      </button>
      <Problem error={asked.error} />
      <p>{asked.status}</p>
      <StepUp />
    </>
  );
}

function open(asks: () => Promise<unknown>) {
  show(
    <QueryClientProvider client={new QueryClient()}>
      <Page asks={asks} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const times = (calls: readonly Call[], path: string) => calls.filter((call) => call.path === path).length;

describe('a request that wants to know first who is asking', () => {
  it('is sent again, with what was in it, once the code is right', async () => {
    const calls = portal(['totp', 'recovery_code']);
    const user = open(changeEmail);
    await user.click(screen.getByRole('button', { name: 'Doen' }));
    const code = await screen.findByLabelText(/^Code uit uw app/);
    await user.type(code, '000 000');
    await user.click(screen.getByRole('button', { name: 'Bevestigen' }));
    await screen.findByText('Dit klopt niet.');
    expect(code).toHaveValue('000 000');

    await user.clear(code);
    await user.type(code, '123 456{Enter}');
    await screen.findByText('success');
    expect(times(calls, '/me/email')).toBe(2);
    expect(calls.at(-1)?.body).toEqual({ email: 'nieuw@bedrijf.example' });
    expect(calls.filter(({ path }) => path === '/sessions/current/step-up').map(({ body }) => body)).toEqual([
      { totp: '000000' },
      { totp: '123456' },
    ]);
  });

  it('also goes on after a recovery code', async () => {
    portal(['totp', 'recovery_code']);
    const user = open(renewCodes);
    await user.click(screen.getByRole('button', { name: 'Doen' }));
    await user.click(await screen.findByRole('button', { name: 'Gebruik een herstelcode' }));
    await user.type(screen.getByLabelText(/^Herstelcode/), 'abcd-efgh{Enter}');
    await screen.findByText('success');
  });

  it('is left, without a fuss, by who closes the question', async () => {
    const calls = portal(['totp']);
    const user = open(renewCodes);
    await user.click(screen.getByRole('button', { name: 'Doen' }));
    await user.click(await screen.findByRole('button', { name: 'Annuleren' }));
    await screen.findByText('error');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(times(calls, '/me/recovery-codes')).toBe(1);
    // and is asked again when it is tried again
    await user.click(screen.getByRole('button', { name: 'Doen' }));
    await screen.findByRole('dialog', { name: 'Bevestig dat u het bent' });
  });

  it('shares one question with another', async () => {
    const calls = portal(['totp']);
    const user = open(() => Promise.all([renewCodes(), changeEmail()]));
    await user.click(screen.getByRole('button', { name: 'Doen' }));
    await user.type(await screen.findByLabelText(/^Code uit uw app/), '123456{Enter}');
    await screen.findByText('success');
    expect(times(calls, '/sessions/current/step-up')).toBe(1);
  });
});
