import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOrganisation } from '../../../../test/builders/organisations';
import { serve } from '../../../../test/server';
import { show } from '../../../../test/show';
import type { Organisation } from '../organisations.api';
import { VerificationWork } from './VerificationWork';
import type { Checklist, ChecklistItem } from './verification.api';

const pendingDecision: Organisation['pendingDecision'] = {
  id: 'd1',
  decision: 'refuse',
  reason: 'De eigenaar is niet vast te stellen.',
  proposedBy: { id: 'p1', name: 'Vera Mulder' },
  proposedAt: '2026-11-24T09:00:00Z',
};
const confirmation = 'POST /organisations/o1/verification-decisions/d1/confirmation';

const anItem = (changes: Partial<ChecklistItem>): ChecklistItem => ({
  code: 'register',
  label: { nl: 'Handelsregister', en: 'Business register' },
  verdict: 'open',
  assessor: null,
  at: null,
  evidence: null,
  expiresOn: null,
  mayNotApply: false,
  ...changes,
});
const assessed = { assessor: { id: 'p1', name: 'Vera Mulder' }, at: '2026-11-24T09:00:00Z', evidence: 'Gezien.' };

const checklist: Checklist = {
  items: [
    anItem({}),
    anItem({ code: 'ownership', label: { nl: 'Eigenaren', en: 'Owners' }, ...assessed }),
    anItem({ code: 'sanctions', label: { nl: 'Sancties', en: 'Sanctions' }, verdict: 'not_applicable' }),
  ],
  next: null,
  register: {
    outcome: 'differs',
    checkedAt: '2026-11-24T08:00:00Z',
    expiresAt: '2027-11-24T08:00:00Z',
    shielded: true,
    differences: [{ field: 'legalName', given: 'Wendakker', found: null }],
  },
  abroStatements: [
    { itemId: 'i1', reference: 'DP-2026-ABCDE', abroStatus: 'in_progress', submittedAt: '2026-11-20T09:00:00.000Z' },
  ],
  can: { assess: true },
};

const read = {
  'GET /organisations/o1/checklist': () => ({ body: checklist }),
  'GET /organisations/o1/verification-thread': () => ({ body: { items: [], next: null } }),
};

const begin = (changes: Partial<Organisation> = {}, can: Partial<Organisation['can']> = {}) => {
  const organisation = anOrganisation(changes);
  show(
    <QueryClientProvider client={new QueryClient()}>
      <VerificationWork organisation={{ ...organisation, can: { ...organisation.can, ...can } }} papers={null} />
    </QueryClientProvider>,
  );
};

describe('a decision that waits for a second person', () => {
  it('cannot be confirmed by who proposed it', () => {
    serve(read);
    begin({ pendingDecision });
    const panel = within(screen.getByRole('region', { name: 'Een besluit wacht op een tweede persoon' }));
    expect(panel.getByText('De eigenaar is niet vast te stellen.')).toBeVisible();
    expect(panel.getByText(/Een collega moet dit bevestigen/)).toBeVisible();
    expect(panel.queryByRole('button')).toBeNull();
  });

  it('is confirmed by another as it is', async () => {
    const calls = serve({ ...read, [confirmation]: () => ({ status: 201, body: anOrganisation() }) });
    begin({ pendingDecision }, { confirm: true });
    await userEvent.click(screen.getByRole('button', { name: 'Bevestigen' }));
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { agree: true, reason: null },
    ]);
  });

  it('is not declined without a reason', async () => {
    const calls = serve({ ...read, [confirmation]: () => ({ status: 201, body: anOrganisation() }) });
    begin({ pendingDecision }, { confirm: true });
    await userEvent.click(screen.getByRole('button', { name: 'Niet bevestigen' }));
    expect(await screen.findByText('Uw opmerking: schrijf waarom u het niet bevestigt')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('the checklist', () => {
  it('shows what the register said, what no longer counts, and asks nothing about what does not apply', async () => {
    serve(read);
    begin();
    const panel = within(screen.getByRole('region', { name: 'Controlelijst' }));
    expect(await panel.findByText('Er zijn verschillen')).toBeVisible();
    expect(panel.getByRole('row', { name: 'Naam Wendakker niets' })).toBeVisible();
    expect(panel.getByText(/Het adres is afgeschermd/)).toBeVisible();
    expect(panel.getByText(/Dit oordeel telt niet meer/)).toBeVisible();
    expect(panel.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Beoordelen: Handelsregister',
      'Opnieuw beoordelen: Eigenaren',
    ]);
  });

  it('takes no verdict without a ground', async () => {
    const calls = serve({ ...read, 'PUT /organisations/o1/checklist/register': () => ({ body: checklist }) });
    begin();
    await userEvent.click(await screen.findByRole('button', { name: /^Beoordelen\s?: Handelsregister/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'In orde' }));
    await userEvent.click(screen.getByRole('button', { name: 'Oordeel vastleggen' }));
    expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^Waar baseert u dit op/), 'Uittreksel gezien.');
    await userEvent.click(screen.getByRole('button', { name: 'Oordeel vastleggen' }));
    expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { verdict: 'pass', evidence: 'Uittreksel gezien.', expiresOn: null },
    ]);
  });
});
